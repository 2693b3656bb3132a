import { textOf, type Written } from '#lib/kernel/text/written.ts';
import type { TextWants } from '#lib/kernel/facts/text-wants.ts';
import { longNumbersIn } from '#lib/kernel/facts/long-numbers.ts';

/** Texts are compared by what a reader sees that they mention: capitals, accents and the endings of words do not matter. */

export interface TextFinding {
	held: boolean;
	/** What is missing or should not be there, quoted for sentences. */
	missing: string[];
	unwanted: string[];
}

export function matchText(texts: readonly Written[], wants: TextWants): TextFinding {
	const words = texts.map(textOf).flatMap(readings);
	const mentioned = (phrase: string) => mentions(words, phrase);
	const missing = [
		...(wants.mentions ?? []).filter((phrase) => !mentioned(phrase)).map(quoted),
		...(wants['mentions any'] ?? []).filter((group) => !group.some(mentioned)).map(anyQuoted)
	];
	const unwanted = [
		...(wants.avoids ?? []).filter(mentioned).map(quoted),
		...longNumbers(texts, wants['avoids numbers'])
	];
	return { held: !missing.length && !unwanted.length, missing, unwanted };
}

/** "mentions “banking”, and “update” or “patch”; does not mention “reboot”" */
export function textExpectation(wants: TextWants): string {
	const all = [
		...(wants.mentions ?? []).map(quoted),
		...(wants['mentions any'] ?? []).map(anyQuoted)
	];
	const parts = [];
	if (all.length) parts.push(`mentions ${all.join(', and ')}`);
	if (wants.avoids?.length) parts.push(`does not mention ${wants.avoids.map(quoted).join(', ')}`);
	const digits = wants['avoids numbers'];
	if (digits !== undefined) parts.push(`has no number of ${digits} digits or more in it`);
	return parts.join('; ');
}

export function textFound({ missing, unwanted }: TextFinding): string {
	const parts = [];
	if (missing.length) parts.push(`does not mention ${missing.join(', nor ')} yet`);
	if (unwanted.length) parts.push(`mentions ${unwanted.join(', ')}`);
	return parts.join('; ') || 'mentions all of it';
}

function quoted(phrase: string): string {
	return `“${phrase}”`;
}

/** A learner who reads three of them knows what is meant. */
function anyQuoted(group: readonly string[]): string {
	const shown = group.slice(0, 3).map(quoted).join(' or ');
	return group.length > 3 ? `${shown} (or the like)` : shown;
}

function longNumbers(texts: readonly Written[], digits: number | undefined): string[] {
	if (digits === undefined) return [];
	return texts.flatMap((text) => longNumbersIn(textOf(text), digits)).map(quoted);
}

/** "doesn't", "can't", "cannot" and the hurried "doesnt" all say "not". */
function withNots(text: string): string {
	return text
		.replace(/\bcannot\b/gu, 'can not')
		.replace(/\bwon['’]?t\b/gu, 'will not')
		.replace(/\bcan['’]?t\b/gu, 'can not')
		.replace(
			/\b(do|does|did|is|are|was|were|has|have|had|could|would|should)n['’]?t\b/gu,
			'$1 not'
		);
}

/** Hyphenated words are read both ways: "on-line" is "on line" and "online". */
function readings(text: string): string[][] {
	const lower = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
	const plain = withNots(lower);
	const apart = stemsOf(plain);
	const joined = stemsOf(plain.replace(/(\p{L})-(\p{L})/gu, '$1$2'));
	return [apart, joined];
}

function mentions(texts: readonly (readonly string[])[], phrase: string): boolean {
	return readings(phrase).some((wanted) => texts.some((words) => contains(words, wanted)));
}

function contains(words: readonly string[], wanted: readonly string[]): boolean {
	if (!wanted.length) return false;
	return words.some((_, at) => wanted.every((word, n) => words[at + n] === word));
}

function stemsOf(text: string): string[] {
	return (text.match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu) ?? []).map(stem);
}

const endings = [
	'ingly',
	'edly',
	'ings',
	'ing',
	'ies',
	'ied',
	'ers',
	'es',
	'ed',
	'er',
	'ly',
	's',
	'e',
	'y'
];

/** A word without its ending: "updates", "updated" and "updating" are all "updat". */
export function stem(word: string): string {
	const base = word.replace(/['’](s|ve|re|ll|d|m)$/u, '');
	for (const ending of endings) {
		if (!base.endsWith(ending) || base.length - ending.length < 3) continue;
		const rest = base.slice(0, -ending.length);
		return /([bdfgmnprt])\1$/.test(rest) ? rest.slice(0, -1) : rest;
	}
	return base;
}
