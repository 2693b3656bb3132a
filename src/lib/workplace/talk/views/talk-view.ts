import type { Character, Clue } from '#lib/kernel/talk.ts';
import { matchText } from '#lib/kernel/facts/text-match.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { plain } from '#lib/kernel/text/written.ts';
import type { Conversation, Utterance } from '../../model/index.ts';
import { inState, transcriptOf, withPerson } from '../rules/conversations.ts';
import { onFile, fileOf } from '../rules/on-file.ts';
import { generalTopics } from '../rules/topics.ts';

/** What the learner sees of conversations. */
export interface TalkView {
	ringing: readonly Conversation[];
	held: readonly Conversation[];
	open: {
		conversation: Conversation;
		lines: readonly Utterance[];
		topics: readonly TopicGroup[];
	} | null;
	/** Whom nobody has answered, newest first. */
	missed: readonly Conversation[];
	/** Who was promised a call and not called yet. */
	promised: readonly Conversation[];
	/** Whom one can call. */
	numbers: readonly CallNumber[];
}

/** Buttons with which the learner asks or says something. */
interface TopicGroup {
	title: 'Found so far' | 'Ask' | 'Identity' | 'Say';
	topics: readonly { topic: string; label: string; isAsked: boolean }[];
}

interface CallNumber {
	email: string;
	name: string;
	number: string;
	kind: 'on file' | 'as given';
}

/** `characterOf`: what the story knows of the person with a mail address. */
export function talkView(
	tables: Tables,
	characterOf: (email: string) => Character | null
): TalkView {
	const [open] = inState(tables, 'open');
	const past = inState(tables, 'missed', 'ended');
	return {
		ringing: inState(tables, 'ringing'),
		held: inState(tables, 'on hold'),
		open: open
			? {
					conversation: open,
					lines: transcriptOf(tables, open),
					topics: topicsFor(tables, open, characterOf(open.email)?.clues ?? [])
				}
			: null,
		missed: past.filter(({ state }) => state === 'missed').reverse(),
		promised: past.filter((one) => one.promised !== null && !isCalled(tables, one)),
		numbers: numbersIn(tables)
	};
}

function isCalled(tables: Tables, { id, email }: Conversation): boolean {
	return withPerson(tables, email).some((one) => one.id > id && one.called !== 'no');
}

function numbersIn(tables: Tables): CallNumber[] {
	const filed = tables
		.all('accounts')
		.filter(({ phone }) => phone !== '')
		.map(({ email, name, phone }) => ({ email, name, number: phone, kind: 'on file' as const }));
	const given = inState(tables, 'missed', 'ended')
		.filter(({ number, email }) => number !== '' && number !== fileOf(tables, email)?.phone)
		.map(({ email, name, number }) => ({ email, name, number, kind: 'as given' as const }));
	const own = new Map(given.map((one) => [`${one.email} ${one.number}`, one]));
	return [...filed, ...own.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** The topics that can be asked now: clues whose topic came up, and the general ones. */
function topicsFor(tables: Tables, one: Conversation, clues: readonly Clue[]): TopicGroup[] {
	const lines = withPerson(tables, one.email).flatMap((each) => transcriptOf(tables, each));
	const asked = new Set(lines.filter(({ by }) => by === 'learner').flatMap(({ topics }) => topics));
	const heard = lines.filter(({ by }) => by === 'person').map(({ words }) => plain(words));
	const general = new Set(generalTopics.map(({ topic }) => topic));
	const found = clues.filter(
		({ topic, words }) =>
			!general.has(topic) &&
			(asked.has(topic) || matchText(heard, { 'mentions any': [[topic, ...words]] }).held)
	);
	const account = fileOf(tables, one.email);
	const isOffered = (topic: string) =>
		!topic.startsWith('identity by ') || onFile(tables, account, topic) !== '';
	const group = (title: TopicGroup['title'], kind: (typeof generalTopics)[number]['kind']) => ({
		title,
		topics: generalTopics
			.filter((each) => each.kind === kind && isOffered(each.topic))
			.map(({ topic, label }) => ({ topic, label, isAsked: asked.has(topic) }))
	});
	const clued = found.map(({ topic }) => ({
		topic,
		label: topic.charAt(0).toUpperCase() + topic.slice(1),
		isAsked: asked.has(topic)
	}));
	return [
		{ title: 'Found so far' as const, topics: clued },
		group('Ask', 'question'),
		group('Identity', 'identity'),
		group('Say', 'act')
	].filter(({ topics }) => topics.length > 0);
}
