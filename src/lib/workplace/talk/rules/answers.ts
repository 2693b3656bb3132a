import type { Character, Clue } from '#lib/kernel/talk.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import type { Conversation } from '../../model/index.ts';
import { transcriptOf, withPerson } from './conversations.ts';
import { devicesOf, fileOf, onFile } from './on-file.ts';
import { generalTopic } from './topics.ts';
import { traitsOf } from './traits.ts';

/** What somebody says about one topic. */
export interface Told {
	words: string;
	/** It is an answer, not that they know none. */
	known: boolean;
	/** What it does to the conversation beyond that. */
	effect: { number?: string; proves?: true };
}

const known = (words: string, effect: Told['effect'] = {}): Told => ({
	words,
	known: true,
	effect
});
const unknown = (words: string): Told => ({ words, known: false, effect: {} });

const NOTHING = 'I do not know anything about that.';

/** The clue answers, if they have one; otherwise what anybody would say. */
export function answerAbout(
	tables: Tables,
	one: Conversation,
	topic: string,
	clues: readonly Clue[],
	character: Character | null
): Told {
	const clue = clues.find((each) => each.topic === topic);
	if (clue) return ofClue(tables, one, clue, character);
	if (topic === 'identity' || topic.startsWith('identity by '))
		return ofIdentity(tables, one, topic, character);
	return ofGeneral(tables, one, topic, character);
}

function ofClue(
	tables: Tables,
	{ email }: Conversation,
	{ after, answer, otherwise, holds }: Clue,
	character: Character | null
): Told {
	const quote = (words: string) => character?.quote(words) ?? words;
	const told =
		after === undefined ||
		withPerson(tables, email).some((each) =>
			transcriptOf(tables, each).some(({ by, topics }) => by === 'person' && topics.includes(after))
		);
	return told && holds() ? known(quote(answer)) : unknown(otherwise ? quote(otherwise) : NOTHING);
}

/** Who answers at the number on file is known; everybody else proves it by what only they and the directory know. */
function ofIdentity(
	tables: Tables,
	one: Conversation,
	topic: string,
	character: Character | null
): Told {
	const { isImpostor, evades } = traitsOf(character);
	const account = fileOf(tables, one.email);
	if (topic === 'identity') {
		const of = account?.department && !isImpostor ? `, ${account.department}` : '';
		return known(`This is ${one.name}${of}.`);
	}
	if (isImpostor && one.called !== 'on file') return unknown(character?.quote(evades) ?? evades);
	const answer = onFile(tables, account, topic);
	if (!answer) return unknown('I do not know that.');
	return known(`It is ${answer}.`, { proves: true });
}

function ofGeneral(
	tables: Tables,
	one: Conversation,
	topic: string,
	character: Character | null
): Told {
	const general = generalTopic(topic);
	if (!general) return unknown(NOTHING);
	const account = fileOf(tables, one.email);
	switch (topic) {
		case 'what happened':
			return one.opening ? known(one.opening) : unknown('I have nothing to report.');
		case 'which device': {
			const names = account ? devicesOf(tables, account).map(({ name }) => name) : [];
			return names.length > 0 ? known(`It is ${names.join(' and ')}.`) : unknown(general.reply);
		}
		case 'number': {
			const number = traitsOf(character).number || (account?.phone ?? '');
			return number ? known(`You can call me at ${number}.`, { number }) : unknown(general.reply);
		}
		default:
			return general.kind === 'act' ? known(general.reply) : unknown(general.reply);
	}
}
