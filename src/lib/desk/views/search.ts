import type { ThreadEntry, Ticket, User } from '../model/index.ts';
import { threadOf } from '../rules/log.ts';
import type { Tables } from '../tables.ts';
import { plain, textOf, type Written } from '../text/written.ts';
import { searchWords, type SearchQuery, type Wanted } from './search-query.ts';

export { readSearch, searchWords, type SearchQuery } from './search-query.ts';

/**
 * Is the ticket found? Whether it is listed for who searches is another question (`isListed`). Reads the ticket's thread and
 * owner: for many tickets, look words up in an index instead.
 */
export function searchMatches(desk: Tables, query: SearchQuery, ticket: Ticket): boolean {
	if (query.kind === 'number') return ticket.number.includes(query.digits);
	if (query.kind === 'user') return desk.get('users', ticket.owner)?.email === query.email;
	return documentsOf(desk, ticket).some((text) => matchesText(query, text));
}

/** The texts by which a ticket is found. Each is looked at by itself: one must have what is wanted and nothing that is not. */
function documentsOf(desk: Tables, ticket: Ticket): Written[] {
	const owner = desk.get('users', ticket.owner);
	const entries = desk.find('entries', 'thread', threadOf(ticket));
	return [ticketText(ticket), ...(owner ? [userText(owner)] : []), ...entries.map(entryText)];
}

/** The text of a user by which their tickets are found. */
export function userText({ name, email, phone }: User): Written {
	return plain(`${name} ${email} ${phone}`);
}

/** The text of a ticket's own columns. */
export function ticketText({ number, subject, fields }: Ticket): Written {
	return plain(`${number} ${subject} ${Object.values(fields).join(' ')}`);
}

/** The text of an entry: its title is plain, also where its body is HTML. */
export function entryText(entry: ThreadEntry): Written {
	return plain(`${entry.title ?? ''} ${textOf(entry)}`);
}

/** Words of which a text must have one, when that is all that is asked for: an index of words answers such a query. Else null. */
export function anyWordOf({ any, all, not }: SearchQuery & { kind: 'words' }): string[] | null {
	const wanted = all.length > 0 ? all : any;
	const single = not.length === 0 && all.length <= 1 && wanted.every(({ length }) => length === 1);
	return single ? wanted.flat() : null;
}

function matchesText(query: SearchQuery & { kind: 'words' }, text: Written): boolean {
	const words = searchWords(text);
	const has = (wanted: Wanted) => contains(words, wanted);
	if (query.not.some(has) || !query.all.every(has)) return false;
	return query.all.length > 0 || query.any.some(has);
}

function contains(words: readonly string[], [first, ...rest]: Wanted): boolean {
	return words.some(
		(word, at) => word === first && rest.every((next, n) => words[at + 1 + n] === next)
	);
}

/** Search results stand newest first, whatever was asked for. */
export function compareFound(a: Ticket, b: Ticket): number {
	return b.created - a.created || b.id - a.id;
}
