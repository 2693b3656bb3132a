import type { Command } from '#lib/kernel/command.ts';
import type { Character, Clue, Listeners } from '#lib/kernel/talk.ts';
import type { Instant } from '#lib/kernel/ids.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import type { Conversation, Utterance } from '../../model/index.ts';
import type { Reply } from './reply.ts';
import { inState, transcriptOf, withPerson } from './conversations.ts';
import { answerAbout, type Told } from './answers.ts';
import { clamped, type MoodChange } from './mood.ts';
import { traitsOf } from './traits.ts';
import { generalTopic } from './topics.ts';
import { understand } from './understand.ts';

const NOT_UNDERSTOOD =
	'I am sorry, I did not understand that. Could you ask me in another way, or one thing at a time?';

/** People answer what was said to them in the order in which they called. */
export const listeners: Listeners = {
	next: (tables) => waiting(tables)?.email ?? null,
	answer(tables, now, character) {
		const one = waiting(tables);
		if (!one) throw new Error('Nobody was spoken to.');
		return commandOf(now, replyOf(tables, one, character));
	}
};

function waiting(tables: Tables): Conversation | undefined {
	return inState(tables, 'ringing', 'open').find(({ unanswered }) => unanswered !== null);
}

function commandOf(at: Instant, reply: Reply): Command {
	return { at, by: { kind: 'system' }, verb: 'respond', args: { reply } };
}

function replyOf(tables: Tables, one: Conversation, character: Character | null): Reply {
	const asked = one.unanswered ? tables.get('utterances', one.unanswered) : undefined;
	return asked ? answered(tables, one, asked, character) : begun(tables, one, character);
}

/** The first thing that somebody says. */
function begun(tables: Tables, one: Conversation, character: Character | null): Reply {
	const { mood, really } = traitsOf(character);
	const reply = {
		conversation: one.id,
		understood: [],
		trouble: 'none',
		feels: []
	} as const;
	const set = { mood: clamped(mood) };
	// What they say first was written down when they rang.
	if (one.called === 'no') return { ...reply, says: [], set };
	const awaited = withPerson(tables, one.email).some(({ promised }) => promised !== null);
	const thanks = awaited ? ' Thank you for calling back.' : '';
	const words =
		really !== null && one.called === 'on file'
			? (character?.quote(really) ?? really)
			: `${one.name} speaking.${thanks}`;
	return { ...reply, says: [{ words, topics: [] }], set };
}

function answered(
	tables: Tables,
	one: Conversation,
	asked: Utterance,
	character: Character | null
): Reply {
	const clues = isSomebodyElse(one, character) ? [] : (character?.clues ?? []);
	const given = asked.topics.length > 0;
	const { topics, isQuestion } = given
		? { topics: asked.topics, isQuestion: true }
		: understand(asked.words, clues);
	const before = transcriptOf(tables, one).filter(({ id }) => id < asked.id);
	const told = topics.map((topic) => tell(tables, one, topic, before, clues, character));
	const reply = {
		conversation: one.id,
		understood: topics,
		feels: told.flatMap(({ feels }) => feels),
		set: Object.assign({}, ...told.map(({ effect }) => effect)) as Reply['set']
	};
	if (topics.length === 0) {
		const words = isQuestion ? NOT_UNDERSTOOD : 'All right.';
		const trouble = isQuestion ? 'not understood' : 'none';
		return { ...reply, trouble, says: [{ words, topics: [] }] };
	}
	const again = told.some(({ feels }) => feels.includes('asked twice'));
	const says = told.map(({ words, known }, at) => ({
		words,
		topics: known ? [topics[at] ?? ''] : []
	}));
	return { ...reply, trouble: again ? 'asked before' : 'none', says };
}

/** At the number on file another one answers than the impostor who called. */
function isSomebodyElse({ called }: Conversation, character: Character | null): boolean {
	return traitsOf(character).isImpostor && called === 'on file';
}

interface Felt extends Told {
	feels: readonly MoodChange[];
}

function tell(
	tables: Tables,
	one: Conversation,
	topic: string,
	before: readonly Utterance[],
	clues: readonly Clue[],
	character: Character | null
): Felt {
	const answer = answerAbout(tables, one, topic, clues, character);
	const by = (who: Utterance['by']) =>
		before.some((said) => said.by === who && said.topics.includes(topic));
	if (generalTopic(topic)?.kind === 'act') {
		const first = !by('learner');
		const feels: MoodChange[] = [];
		if (topic === 'thank you' && first) feels.push('thanked');
		if (topic === 'sorry' && first && one.mood < 0) feels.push('told sorry');
		return { ...answer, feels };
	}
	if (!answer.known || !by('person')) return { ...answer, feels: [] };
	return { ...answer, words: `As I said: ${answer.words}`, feels: ['asked twice'] };
}
