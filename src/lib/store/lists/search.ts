import type { QueueColumn, Ticket } from '../../desk/model/index.ts';
import { listingOf, lists, type Listing } from '../../desk/views/listed.ts';
import { readSearch, searchMatches, type SearchQuery } from '../../desk/views/search.ts';
import type { DeskId, Far, QueuePage, SearchRequest } from '../api.ts';
import { startingWith, type DeskDatabase } from '../database.ts';
import { loadOnly } from '../load.ts';
import type { LoadedTables, Need } from '../loaded.ts';
import { FAR } from './filtered.ts';
import { PAGE, ticketsById } from './merge.ts';
import { anyOrder, FEW, inOrder, type Compare } from './order.ts';
import { numberWord, SHORTEST_PART, userWord } from './words.ts';

/** So many users with a word in their name are looked at. */
const MOST_USERS = 200;

/**
 * One page of what the search box finds, newest first unless another order is asked for. An index leads to the newest tickets
 * that may be meant; the rule then looks at each, as far as `far` allows. `total` is known when the last one was seen.
 */
export async function searchPage(
	db: DeskDatabase,
	desk: DeskId,
	config: LoadedTables,
	request: SearchRequest
): Promise<QueuePage> {
	const { page = 0, size = PAGE, far = 1 } = request;
	const agent = config.get('agents', request.agent);
	if (!agent) return { tickets: [], total: 0, page, more: false };
	const listing = listingOf(config, agent);
	const { column } = request;
	const order = anyOrder(config, request);
	return keywordPage(db, desk, config, request.query, { listing, page, size, far, column, order });
}

/** What else a search asks for, and how much of what it finds is wanted. */
interface Keyworded {
	readonly listing: Listing;
	readonly page: number;
	readonly size: number;
	readonly far: Far;
	readonly column?: QueueColumn | null | undefined;
	/** Another order than the newest first. */
	readonly order: Compare | null;
	/** Loads what `accept` reads of the tickets. */
	readonly prepare?: (tickets: readonly Ticket[]) => Promise<void>;
	readonly accept?: (ticket: Ticket) => boolean;
}

export async function keywordPage(
	db: DeskDatabase,
	desk: DeskId,
	config: LoadedTables,
	words: string,
	{ listing, page, size, far, column, order, prepare, accept = () => true }: Keyworded
): Promise<QueuePage> {
	const query = readSearch(words);
	if (!query) return { tickets: [], total: 0, page, more: false };
	const wanted = order ? FEW + 1 : (page + 1) * size + 1;
	const most = far * FAR;
	const found: Ticket[] = [];
	let exhausted = false;
	let looked = 0;
	for (let reach = 4 * wanted; found.length < wanted && !exhausted && looked < most; reach *= 2) {
		const { ids, last } = await candidates(db, desk, query, reach);
		const tickets = await ticketsById(db, desk, ids.slice(looked, most));
		const listed = tickets.filter((ticket) => lists(listing, ticket));
		if (prepare) await prepare(listed);
		found.push(...(await matching(db, desk, config, query, listed)).filter(accept));
		exhausted = last && ids.length <= most;
		looked = Math.min(ids.length, most);
	}
	const stopped = exhausted || found.length >= wanted ? {} : { looked };
	if (order) {
		const { tickets, ...rest } = await inOrder(db, desk, config, found, { column, order });
		const [total, shown] = [tickets.length, tickets.slice(page * size, (page + 1) * size)];
		return { tickets: shown, total, page, more: total > (page + 1) * size, ...stopped, ...rest };
	}
	return {
		tickets: found.slice(page * size, wanted - 1),
		total: exhausted ? found.length : null,
		page,
		more: found.length >= wanted,
		...stopped
	};
}

/** The newest tickets that may be meant: more than are, never fewer. Each text leads to its ticket, up to `reach` of them. */
async function candidates(
	db: DeskDatabase,
	desk: DeskId,
	query: SearchQuery,
	reach: number
): Promise<{ ids: number[]; last: boolean }> {
	const sources = await Promise.all(sourcesOf(db, desk, query, reach));
	// Where a source was cut off, older tickets of the others may stand behind some of its own.
	const cuts = sources.filter(({ length }) => length >= reach).map((source) => source.at(-1) ?? 0);
	const oldest = Math.max(0, ...cuts);
	const ids = new Set(sources.flat().filter((id) => id >= oldest));
	return { ids: [...ids].sort((a, b) => b - a), last: cuts.length === 0 };
}

function sourcesOf(
	db: DeskDatabase,
	desk: DeskId,
	query: SearchQuery,
	reach: number
): Promise<number[]>[] {
	if (query.kind === 'user') return [byAddress(db, desk, query.email, reach)];
	if (query.kind === 'number') {
		const { digits } = query;
		if (digits.length < SHORTEST_PART) return [newest(db, desk, reach)];
		return [withWord(db, desk, numberWord(digits), reach)];
	}
	// A text must have all of these, so the first leads to it; else it must have any.
	const [needed] = query.all;
	const leads = (needed ? [needed] : query.any).flatMap(([first]) => first ?? []);
	return leads.flatMap((word) => [
		withWord(db, desk, word, reach),
		byUserWord(db, desk, word, reach)
	]);
}

async function withWord(db: DeskDatabase, desk: DeskId, word: string, reach: number) {
	const keys = await db.words.where('words').equals([desk, word]).limit(reach).primaryKeys();
	return keys.map((key) => -Number(key[1]));
}

async function byUserWord(db: DeskDatabase, desk: DeskId, word: string, reach: number) {
	const users = await withWord(db, desk, userWord(word), MOST_USERS);
	return newestOf(await Promise.all(users.map((user) => ofUser(db, desk, user, reach))), reach);
}

async function byAddress(db: DeskDatabase, desk: DeskId, email: string, reach: number) {
	const keys = await db.work('users').where('[desk+row.email]').equals([desk, email]).primaryKeys();
	return newestOf(await Promise.all(keys.map(([, user]) => ofUser(db, desk, user, reach))), reach);
}

function newestOf(sources: readonly number[][], reach: number): number[] {
	return sources
		.flat()
		.sort((a, b) => b - a)
		.slice(0, reach);
}

async function ofUser(db: DeskDatabase, desk: DeskId, user: number, reach: number) {
	const keys = await db
		.work('tickets')
		.where('[desk+row.owner]')
		.equals([desk, user])
		.reverse()
		.limit(reach)
		.primaryKeys();
	return keys.map(([, ticket]) => ticket);
}

async function newest(db: DeskDatabase, desk: DeskId, reach: number) {
	const keys = await db
		.work('tickets')
		.where('[desk+id]')
		.between(...startingWith(desk))
		.reverse()
		.limit(reach)
		.primaryKeys();
	return keys.map(([, ticket]) => ticket);
}

/** Those of the tickets that the rule finds, with their owners and threads at hand. */
async function matching(
	db: DeskDatabase,
	desk: DeskId,
	into: LoadedTables,
	query: SearchQuery,
	tickets: readonly Ticket[]
): Promise<Ticket[]> {
	if (tickets.length === 0) return [];
	const needs = tickets.flatMap(({ id, owner }): Need[] => [
		{ kind: 'row', table: 'users', id: owner },
		{ kind: 'find', table: 'entries', index: 'thread', key: `t${id}` }
	]);
	const [owners, all] = [needs.filter(({ kind }) => kind === 'row'), needs];
	await loadOnly(db, desk, into, query.kind === 'words' ? all : owners);
	return tickets.filter((ticket) => searchMatches(into, query, ticket));
}
