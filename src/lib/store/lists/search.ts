import type { Tables } from '../../desk/tables.ts';
import type { Ticket } from '../../desk/model/index.ts';
import { listingOf, lists } from '../../desk/views/listed.ts';
import type { DeskId, QueuePage, SearchRequest } from '../api.ts';
import { startingWith, type DeskDatabase } from '../database.ts';
import { PAGE, ticketsById } from './queue-page.ts';
import { wordsOf } from './words.ts';

/** Tickets that one word may lead to; a word that stands in more of them tells too little. */
const MOST_PER_WORD = 5000;

/**
 * The search box of the ticket queues: digits search the number, an address searches the user, anything else the words of
 * subjects and threads. Tickets with more of the words come first, newer ones before older ones.
 */
export async function searchPage(
	db: DeskDatabase,
	desk: DeskId,
	config: Tables,
	request: SearchRequest
): Promise<QueuePage> {
	const { page = 0 } = request;
	const agent = config.get('agents', request.agent);
	if (!agent) return { tickets: [], total: 0, page, more: false };
	const found = await candidates(db, desk, request.query.trim());
	const listing = listingOf(config, agent);
	const wanted = (page + 1) * PAGE + 1;
	const tickets: Ticket[] = [];
	for (let from = 0; from < found.length && tickets.length < wanted; from += 4 * PAGE) {
		const some = await ticketsById(db, desk, found.slice(from, from + 4 * PAGE));
		tickets.push(...some.filter((ticket) => lists(listing, ticket)));
	}
	return {
		tickets: tickets.slice(page * PAGE, (page + 1) * PAGE),
		total: tickets.length < wanted ? tickets.length : null,
		page,
		more: tickets.length >= wanted
	};
}

/** Ids of tickets, the best first. */
async function candidates(db: DeskDatabase, desk: DeskId, query: string): Promise<number[]> {
	if (/^\d+$/.test(query)) return newestFirst(await withWord(db, desk, `#${query}`, true));
	if (query.includes('@')) return newestFirst(await ofUser(db, desk, query.toLowerCase()));
	const hits = new Map<number, number>();
	const all = await Promise.all([...wordsOf(query)].map((word) => withWord(db, desk, word)));
	for (const tickets of all)
		for (const ticket of tickets) hits.set(ticket, (hits.get(ticket) ?? 0) + 1);
	return [...hits].sort((a, b) => b[1] - a[1] || b[0] - a[0]).map(([ticket]) => ticket);
}

async function withWord(
	db: DeskDatabase,
	desk: DeskId,
	word: string,
	andLonger = false
): Promise<Set<number>> {
	const [lower, upper] = startingWith(desk, word);
	const keys = await db.words
		.where('[desk+word+ticket]')
		.between(lower, andLonger ? [desk, `${word}\uffff`] : upper)
		.limit(MOST_PER_WORD)
		.primaryKeys();
	return new Set(keys.map((key) => Number(key[2])));
}

async function ofUser(db: DeskDatabase, desk: DeskId, email: string): Promise<Set<number>> {
	const users = await db.work('users').where('[desk+row.email]').equals([desk, email]).toArray();
	const tickets = await Promise.all(
		users.map(({ id }) =>
			db.work('tickets').where('[desk+row.owner]').equals([desk, id]).primaryKeys()
		)
	);
	return new Set(tickets.flat().map(([, ticket]) => ticket));
}

function newestFirst(tickets: ReadonlySet<number>): number[] {
	return [...tickets].sort((a, b) => b - a);
}
