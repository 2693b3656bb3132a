import type { ThreadEntry, Ticket, User } from '../model/index.ts';
import { threadOf } from '../rules/thread/log.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { plain, textOf, type Written } from '#lib/kernel/text/written.ts';
import type { SearchQuery } from './search-query.ts';
import { grants, type Part, type Wish } from './search-wish.ts';
import { searchWords } from './search-words.ts';

export { readSearch, type SearchQuery } from './search-query.ts';
export { searchWords } from './search-words.ts';

/**
 * Is the ticket found? Whether it is listed for who searches is another question (`isListed`). Reads the ticket's thread and
 * owner: for many tickets, look words up in an index instead.
 */
export function searchMatches(desk: Tables, query: SearchQuery, ticket: Ticket): boolean {
	switch (query.kind) {
		case 'all':
			return true;
		case 'number':
			return ticket.number.includes(query.digits);
		case 'user':
			return desk.get('users', ticket.owner)?.email === query.email;
		case 'address':
			return !!desk.get('users', ticket.owner)?.email.includes(query.part);
		case 'words':
			return documentsOf(desk, ticket).some((text) => grants(query.wish, searchWords(text)));
	}
}

/** Searchable texts of a ticket. Each is checked separately: one must contain all wanted words and no unwanted one. */
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
export function anyWordOf({ any, all, not }: Wish): string[] | null {
	const wanted = all.length > 0 ? all : any;
	const isSimple = not.length === 0 && all.length <= 1 && wanted.every(isWord);
	return isSimple ? leadsOf(wanted) : null;
}

/**
 * Words that lead to every text that can be meant: of each wanted one of these is in it. Null when words do not lead there, because
 * only their beginnings are known.
 */
export function leadingWords({ any, all }: Wish): string[] | null {
	const needed = all.find(leads);
	if (needed) return leadsOf([needed]);
	return all.length === 0 && any.every(leads) ? leadsOf(any) : null;
}

function isWord(part: Part): boolean {
	return 'words' in part && !part.prefix && part.words.length === 1;
}

function leads(part: Part): boolean {
	return 'words' in part && !part.prefix;
}

function leadsOf(parts: readonly Part[]): string[] {
	return parts.flatMap((part) => ('words' in part ? (part.words[0] ?? []) : []));
}

/** Search results are always newest first. */
export function compareFound(a: Ticket, b: Ticket): number {
	return b.created - a.created || b.id - a.id;
}
