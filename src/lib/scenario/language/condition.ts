import type { Definition, Fields, Optional, TypeOf } from '#lib/kernel/language/definition.ts';
import {
	flag,
	later,
	list,
	moment,
	name,
	oneOrMany,
	optional,
	record
} from '#lib/kernel/language/define.ts';

export interface LookWants {
	by?: string;
	refused?: boolean;
	/** A place, under the key that its system has for it. */
	[place: string]: unknown;
}

export interface DraftWants {
	by?: string;
	/** What the text is about, under the key that its system has for the form. */
	[form: string]: unknown;
}

const clockWants = record(
	'clock condition',
	'The simulated time.',
	{
		from: optional(moment('Holds from this moment on.')),
		until: optional(moment('Holds until this moment.'))
	},
	1
);
type ClockWants = TypeOf<typeof clockWants>;

/** A condition on the systems and the story. All of its parts must hold. */
export interface Condition {
	'logged in'?: string | readonly string[];
	looked?: LookWants;
	draft?: DraftWants;
	clock?: ClockWants;
	happened?: string;
	'any of'?: readonly Condition[];
	'all of'?: readonly Condition[];
	not?: Condition;
	/** A fact of a system, under the key that it has for it. */
	[fact: string]: unknown;
}

export interface ConditionLanguage {
	readonly condition: Definition<Condition>;
	readonly fields: Fields;
}

/** Conditions, with what the systems can be asked, and where they can be looked at. */
export function conditionOf(facts: Fields, looked: Fields, drafts: Fields): ConditionLanguage {
	/** Itself, by name: conditions may hold conditions. */
	const condition: Definition<Condition> = later(
		'A condition. If it has several parts, all of them must hold.',
		(): Definition<Condition> => conditionRecord
	);
	const fields = {
		...facts,
		'logged in': optional(oneOrMany(name('person', 'The person is logged in now.'))),
		looked: optional(lookOf(looked)),
		draft: optional(draftOf(drafts)),
		clock: optional(clockWants),
		happened: optional(name('happening', 'The happening with this id has happened.')),
		'any of': optional(list('At least one of these holds.', condition, { min: 1 })),
		'all of': optional(list('All of these hold.', condition, { min: 1 })),
		not: optional({ ...condition, about: 'This does not hold.' })
	} satisfies Fields;
	const conditionRecord = record('condition', condition.about, fields, 1) as Definition<Condition>;
	return { condition, fields };
}

function draftOf(forms: Fields): Optional<DraftWants> {
	return record(
		'draft condition',
		'A text was typed into a form, and left without being posted. Posting the form, or discarding the text, ends it.',
		{ by: optional(name('person', 'Who typed it.')), ...forms },
		1
	) as Optional<DraftWants>;
}

function lookOf(places: Fields): Optional<LookWants> {
	return record(
		'look condition',
		'A person opened a page in the simulated browser since the step began.',
		{
			by: optional(name('person', 'Who looked.')),
			...places,
			refused: optional(
				flag('true: the desk refused to show it; false: it showed it. Both count unless said.')
			)
		},
		1
	) as Optional<LookWants>;
}
