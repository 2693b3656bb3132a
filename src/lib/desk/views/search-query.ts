import { plain, textOf, type Written } from '../text/written.ts';

/** What the search box of the queues was asked for. */
export type SearchQuery =
	/** Digits: part of a ticket's number. */
	| { kind: 'number'; digits: string }
	/** An address: tickets of that user. */
	| { kind: 'user'; email: string }
	/** Anything else: words of subjects, threads and users. */
	| { kind: 'words'; any: readonly Wanted[]; all: readonly Wanted[]; not: readonly Wanted[] };

/** A word, or the words of a phrase in their order. */
export type Wanted = readonly string[];

/** Words that the full-text index leaves out: they are in too many texts. */
const tooCommon = new Set(
	(
		'a about an are as at be by com de en for from how i in is it la of on or that the this to was ' +
		'what when where who will with und www'
	).split(' ')
);

/**
 * Reads what was typed. Several words find what has any of them; `-word` leaves out what has it, `+word` insists on it, and
 * quotes hold a phrase together. Null when nothing of it can be searched for.
 */
export function readSearch(query: string): SearchQuery | null {
	const typed = query.trim();
	if (/^\d+$/.test(typed)) return { kind: 'number', digits: typed };
	if (/^\S+@\S+$/.test(typed)) return { kind: 'user', email: typed.toLowerCase() };
	const parts = { any: [] as Wanted[], all: [] as Wanted[], not: [] as Wanted[] };
	for (const [, sign = '', phrase, word = ''] of typed.matchAll(
		/([+-]?)(?:"([^"]*)"|([^\s"]+))/g
	)) {
		const into = sign === '-' ? parts.not : sign === '+' ? parts.all : parts.any;
		if (phrase !== undefined) into.push(searchWords(plain(phrase)));
		else into.push(...searchWords(plain(word)).map((one) => [one]));
	}
	const { any, all, not } = parts;
	const wanted = { any: any.filter(some), all: all.filter(some), not: not.filter(some) };
	return wanted.any.length + wanted.all.length === 0 ? null : { kind: 'words', ...wanted };
}

/**
 * The words of a text in order, as the index has them: letters and digits, three at least, none of the very
 * common. Words are compared whole: "print" does not find "printer".
 */
export function searchWords(text: Written): string[] {
	return (
		textOf(text)
			.toLowerCase()
			.match(/[\p{L}\p{N}_]+/gu) ?? []
	).filter((word) => word.length >= 3 && !tooCommon.has(word));
}

function some(wanted: Wanted): boolean {
	return wanted.length > 0;
}
