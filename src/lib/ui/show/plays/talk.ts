import type { Conversation } from '#lib/workplace/model/index.ts';
import { characterOf } from '#lib/scenario/run/character.ts';
import { talkView, type TalkView } from '#lib/workplace/talk/views/talk-view.ts';
import { answerLabels, endLabels } from '#lib/ui/workplace/talk-words.ts';
import { named, press, pressButton, type Act, type Control } from '../acts.ts';
import { textOf, type Cue, type Play } from './cue.ts';

const phone = { on: 'phone' } as const;
const viewOf = ({ scene }: Cue): TalkView =>
	talkView(scene.tables, (email) => characterOf(scene, email));

/** Who is meant: the person of the line, or whoever is there. */
function meant(all: readonly Conversation[], email: unknown): Conversation | undefined {
	return all.find((one) => email === undefined || one.email === email);
}

export const answerCall: Play = ({ person }, cue) => {
	const one = meant(viewOf(cue).ringing, person);
	return one ? [pressButton(`${answerLabels[one.by]}: ${one.name}`, phone)] : [];
};

export const ask: Play = ({ topic }, cue) => {
	const groups = viewOf(cue).open?.topics ?? [];
	const known = groups.flatMap(({ topics }) => topics).find((one) => one.topic === topic);
	if (!known) return sayWords(`Tell me about this: ${String(topic)}.`);
	const name = known.isAsked ? `Asked: ${known.label}` : known.label;
	return [pressButton(name, phone, { say: `Ask: “${known.label}”.` })];
};

export const say: Play = (_args, _cue, words) => sayWords(textOf(words, 'words'));

function sayWords(text: string): Act[] {
	const into: Control = named('field', 'Say something to', { ...phone, match: 'start' });
	return [{ do: 'type', into, text, say: 'Say it in your own words.', enter: true }];
}

export const hold: Play = (_args, _cue, words) => [
	...(textOf(words, 'words') ? sayWords(textOf(words, 'words')) : []),
	pressButton('Hold', phone)
];

export const resume: Play = ({ person }, cue) => {
	const one = meant(viewOf(cue).held, person);
	return one ? [pressButton(`Resume: ${one.name}`, phone)] : [];
};

export const end: Play = ({ person, words }, cue) => {
	const { open, held } = viewOf(cue);
	if (open && (person === undefined || person === open.conversation.email))
		return [
			pressButton(
				words === undefined ? endLabels[open.conversation.by] : 'Say goodbye and end',
				phone
			)
		];
	const one = meant(held, person);
	return one ? [pressButton(`${endLabels[one.by]}: ${one.name}`, phone)] : [];
};

export const promise: Play = () => [pressButton('Promise to call back', phone)];

/** Opens the phone, where nobody is there. */
const openPhone: Act = press(named('button', 'Phone', { on: 'bar', match: 'start' }), {
	unless: named('combobox', 'Call somebody', phone),
	say: 'Open the phone.'
});

export const call: Play = ({ person, number = 'on file' }, cue) => {
	const one = viewOf(cue).numbers.find((each) => each.email === person && each.kind === number);
	const kind = number === 'on file' ? 'on file' : 'as they gave it';
	return [
		openPhone,
		{
			do: 'choose',
			from: named('combobox', 'Call somebody', phone),
			option: one ? `${one.name}, ${one.number} (${kind})` : ''
		},
		pressButton('Call', phone)
	];
};

export const listen: Play = ({ person }, cue) => {
	const one = meant(viewOf(cue).missed, person);
	return one ? [openPhone, pressButton(`Listen: ${one.name}`, phone)] : [];
};
