import { flag, optional, record, text, whole } from '#lib/kernel/language/define.ts';
import type { TypeOf } from '#lib/kernel/language/definition.ts';
import type { Character } from '#lib/kernel/talk.ts';

const said = (about: string) => optional(text(about, { max: 500 }));

const identity = record(
	'identity',
	'Whether the person is who they say. Unless it says otherwise, they know what the directory has on file about them: manager, department, office, asset tag.',
	{
		impostor: optional(
			flag(
				'true: somebody only claims to be this person. They cannot answer questions about what is on file; whoever calls the number on file reaches the real one.'
			)
		),
		evades: said(
			'What an impostor says instead of an answer to a question that would prove who they are.'
		),
		really: said('What the real person says when they are called at the number on file.'),
		number: optional(
			text('The number that they ask to be called at, where it is not the one on file.', {
				max: 50
			})
		)
	},
	1
);

/** What a scenario can say of a person beyond their clues. */
export const characterWords = {
	mood: optional(
		whole(
			'Their mood when a conversation begins, from -2, upset, to 2, delighted; 0 unless said.',
			-2,
			2
		)
	),
	identity: optional(identity)
};

interface Traits {
	readonly mood: number;
	readonly isImpostor: boolean;
	readonly evades: string;
	/** What the real person says; null unless somebody only claims to be them. */
	readonly really: string | null;
	/** The number that they give; '' for the one on file. */
	readonly number: string;
}

const EVADES = 'I do not have that at hand. Can you not just do it?';
const REALLY = 'Speaking. I have not called you. What is this about?';

export function traitsOf(character: Character | null): Traits {
	const { mood = 0, identity: who } = (character?.traits ?? {}) as {
		mood?: number;
		identity?: TypeOf<typeof identity>;
	};
	const isImpostor = who?.impostor === true;
	return {
		mood,
		isImpostor,
		evades: who?.evades ?? EVADES,
		really: isImpostor ? (who?.really ?? REALLY) : null,
		number: who?.number ?? ''
	};
}
