import { stem } from '#lib/kernel/facts/text-match.ts';
import type { RightAnswer } from '../system.ts';

/*
 * A typed answer is read completely: the right words, and otherwise only words without meaning. "Not Jane" and "Jane or John" are different
 * from "Jane".
 */

/** Words that lead to an answer and say nothing themselves. */
const FILLER = new Set(
	(
		'a an the this that these it its is was were are be been being has have had will would do does did i we he she they you think ' +
		'believe guess say see of for to by from in on at as with plan sla team department dept agent topic help priority level status ' +
		'state source number ticket subject summary user customer owner name called named answer right current currently now set ' +
		'assigned please there'
	).split(' ')
);

const ARTICLES = new Set(['a', 'an', 'the']);

/** The same words, or the right ones among filler words ("the Default SLA plan"). */
export function saysSame(given: string, right: string): boolean {
	const said = wordsOf(given);
	const wanted = wordsOf(right);
	const stems = new Set(said.map(stem));
	const known = new Set(wanted.map(stem));
	return (
		wanted.length > 0 &&
		wanted.every((word) => stems.has(stem(word)) || ARTICLES.has(word)) &&
		said.some((word) => known.has(stem(word))) &&
		said.every((word) => known.has(stem(word)) || FILLER.has(word))
	);
}

/** The same for names: "Level I Support" is not "Support" if both exist. */
export function namesSame(given: string, right: string, names: readonly string[]): boolean {
	const isLonger = (name: string) => wordsOf(name).length > wordsOf(right).length;
	const isOther = names.some((name) => isLonger(name) && saysSame(given, name));
	return saysSame(given, right) && !isOther;
}

/** The words that name something, as they were typed: "it is jane" names "jane". */
export function named(given: string): string {
	const words = given.trim().split(/\s+/);
	return words.filter((word) => wordsOf(word).some((one) => !FILLER.has(one))).join(' ');
}

const YES = new Set(['y', 'yes', 'yeah', 'yep', 'true', 'right', 'correct']);
const NO = new Set(['n', 'no', 'nope', 'not', 'false', 'cannot', 'never', 'wrong']);
const NEUTRAL = new Set([
	'can',
	'may',
	'could',
	'might',
	'him',
	'her',
	'them',
	'so',
	'view',
	'get',
	'got',
	'mail'
]);

/** Whether it says yes or no; null when it says neither, or both. */
export function saidYes(given: string): boolean | null {
	const words = wordsOf(
		given.replace(/\b(\w+)n['’]t\b/gi, '$1 not').replace(/\bca not\b/gi, 'can not')
	);
	const yes = words.some((word) => YES.has(word));
	const no = words.some((word) => NO.has(word));
	const isKnown = (word: string) =>
		YES.has(word) || NO.has(word) || NEUTRAL.has(word) || FILLER.has(word);
	if (yes === no || !words.every(isKnown)) return null;
	return yes;
}

function wordsOf(text: string): string[] {
	const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
	return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The right answer to what is yes or no; null while nobody can say. */
export function yesOrNo(holds: boolean | null): RightAnswer {
	const choices = ['Yes', 'No'];
	if (holds === null) return { shown: null, choices, accepts: () => false };
	return {
		shown: holds ? 'Yes' : 'No',
		choices,
		accepts: (given) => saidYes(given) === holds
	};
}
