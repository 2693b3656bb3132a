import { matchText } from '#lib/kernel/facts/text-match.ts';
import { nearest } from '#lib/kernel/language/did-you-mean.ts';
import type { Clue } from '#lib/kernel/talk.ts';
import { plain } from '#lib/kernel/text/written.ts';
import { generalTopics } from './topics.ts';

/** Most questions that somebody answers at once. */
const MOST = 3;
/** Shorter words are too near to each other to guess what was meant. */
const SHORTEST = 4;
/** A learner's text is looked at up to here. */
const LONGEST = 1000;

/** What the learner's words ask for or say. */
export interface Understood {
	readonly topics: readonly string[];
	/** It asks for something. */
	readonly isQuestion: boolean;
}

type Wanted = Pick<Clue, 'topic' | 'words'>;

/** Finds the topics of words that were typed freely: clues before general topics. Words with typing slips are tried last. */
export function understand(words: string, clues: readonly Wanted[]): Understood {
	const said = words.slice(0, LONGEST);
	const wanted = withGeneral(clues);
	const found = topicsIn(said, wanted);
	const topics = found.length > 0 ? found : topicsIn(withoutSlips(said, wanted), wanted);
	return { topics, isQuestion: isQuestion(said) };
}

interface Candidates {
	readonly clues: readonly Wanted[];
	readonly questions: readonly Wanted[];
	readonly acts: readonly Wanted[];
}

/** A clue about a general topic is asked for by the general words, too. */
function withGeneral(clues: readonly Wanted[]): Candidates {
	const told = new Set(clues.map(({ topic }) => topic));
	const general = (isAct: boolean) =>
		generalTopics.filter(({ kind, topic }) => (kind === 'act') === isAct && !told.has(topic));
	return {
		clues: clues.map(({ topic, words }) => ({
			topic,
			words: [...words, topic, ...(generalTopics.find((one) => one.topic === topic)?.words ?? [])]
		})),
		questions: general(false),
		acts: general(true)
	};
}

function topicsIn(words: string, { clues, questions, acts }: Candidates): string[] {
	const hits = (list: readonly Wanted[]) =>
		list.filter((one) => mentions(words, one.words)).map(({ topic }) => topic);
	const told = hits(clues);
	const asked = told.length > 0 ? told : hits(questions);
	return [...asked, ...hits(acts)].slice(0, MOST);
}

function mentions(words: string, any: readonly string[]): boolean {
	return matchText([plain(words)], { 'mentions any': [any] }).held;
}

/** Each word that no phrase has is replaced by the nearest one that some phrase has. */
function withoutSlips(words: string, { clues, questions, acts }: Candidates): string {
	const all = [...clues, ...questions, ...acts].flatMap((one) => one.words);
	const known = new Set(all.flatMap(wordsIn).filter(({ length }) => length >= SHORTEST));
	const list = [...known];
	return words.replace(/[\p{L}\p{N}'’]+/gu, (word) => {
		const plainWord = word.toLowerCase();
		if (plainWord.length < SHORTEST || known.has(plainWord)) return word;
		return nearest(plainWord, list) ?? word;
	});
}

function wordsIn(phrase: string): string[] {
	return phrase.toLowerCase().match(/[\p{L}\p{N}'’]+/gu) ?? [];
}

const ASKS =
	/^(?:and |but |so |please |ok(?:ay)?,? )?(?:who|what|when|where|why|which|how|whose|is|are|was|were|do|does|did|has|have|had|can|could|may|will|would|should|tell me)\b/iu;

function isQuestion(words: string): boolean {
	const said = words.trim();
	return said.includes('?') || said.split(/[.!\n]\s*/u).some((sentence) => ASKS.test(sentence));
}
