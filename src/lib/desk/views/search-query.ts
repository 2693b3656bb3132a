import { plain } from '#lib/kernel/text/written.ts';
import { isEmail, tidyEmail } from '../rules/people/mail-address.ts';
import { readBoolean, type Wish } from './search-wish.ts';
import { searchWords } from './search-words.ts';

/** What the search box of the queues was asked for. */
export type SearchQuery =
	/** Nothing in particular: every ticket. */
	| { kind: 'all' }
	/** Digits: part of a ticket's number. */
	| { kind: 'number'; digits: string }
	/** A whole address: tickets of that user. */
	| { kind: 'user'; email: string }
	/** A part of one: tickets of users whose address contains it. */
	| { kind: 'address'; part: string }
	/** Anything else: words of subjects, threads and users. */
	| { kind: 'words'; wish: Wish };

/** Shorter than so many bytes is nothing to look for. */
const SHORTEST = 3;

/**
 * Reads what was typed (kind *search*). Several words find what has any of them; signs before words and quotes around them are read
 * as rules of their own where they make sense together.
 */
export function readSearch(query: string): SearchQuery {
	const typed = query.trim();
	if (new TextEncoder().encode(typed).length < SHORTEST) return { kind: 'all' };
	if (/^\d+$/.test(typed)) return { kind: 'number', digits: typed };
	if (/^\S*@\S*$/.test(typed))
		return isEmail(typed)
			? { kind: 'user', email: tidyEmail(typed) }
			: { kind: 'address', part: typed.toLowerCase() };
	return { kind: 'words', wish: readBoolean(typed) ?? anyOf(typed) };
}

function anyOf(typed: string): Wish {
	return { any: searchWords(plain(typed)).map((word) => ({ words: [word] })), all: [], not: [] };
}
