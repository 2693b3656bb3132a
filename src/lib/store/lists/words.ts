import type { ThreadEntry, ThreadRef, Ticket, User } from '../../desk/model/index.ts';
import { entryText, searchWords, ticketText } from '../../desk/views/search.ts';
import { wordsIn } from '../../desk/views/search-words.ts';

/** Shorter parts of a number are in so many that an index is of no use. */
export const SHORTEST_PART = 3;

/** The index words of a ticket's own columns. */
export function wordsOfTicket(ticket: Ticket): Set<string> {
	const { number } = ticket;
	const words = new Set(searchWords(ticketText(ticket)));
	for (let from = 0; from < number.length; from++)
		for (let to = from + SHORTEST_PART; to <= number.length; to++)
			words.add(numberWord(number.slice(from, to)));
	return words;
}

export function wordsOfEntry(entry: ThreadEntry): Set<string> {
	return new Set(searchWords(entryText(entry)));
}

/** A user's words lead to the user, and from there to their tickets. */
export function wordsOfUser(user: User): Set<string> {
	return new Set(namesOfUser(user).map(userWord));
}

export function namesOfUser({ name, email, phone, username }: User): string[] {
	return nameWords(`${name} ${email} ${phone} ${username ?? ''}`);
}

/** The words of a name, an address, a phone number: unlike those of texts, also the shortest ones count. */
export function nameWords(text: string): string[] {
	return wordsIn(text);
}

export function numberWord(part: string): string {
	return `#${part}`;
}

export function userWord(word: string): string {
	return `@${word}`;
}

/** The ticket whose thread it is; null for a task's. */
export function ticketOfThread(thread: ThreadRef): number | null {
	const found = /^t(\d+)$/.exec(thread);
	return found ? Number(found[1]) : null;
}
