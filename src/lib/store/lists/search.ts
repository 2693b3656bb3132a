import type { QueueColumn, Ticket } from '../../desk/model/index.ts';
import { lists, searchedBy, type Listing } from '#lib/desk/rules/access/listed.ts';
import { anyWordOf, readSearch, searchMatches, type SearchQuery } from '../../desk/views/search.ts';
import type { DeskId, Far, QueuePage, SearchRequest } from '../api.ts';
import type { DeskDatabase } from '../database/database.ts';
import { loadOnly } from '../rows/load.ts';
import type { LoadedTables, Need } from '../rows/loaded.ts';
import { amongListed, candidates, listedTickets, withAnyWord, type Stretch } from './candidates.ts';
import { ALL } from './cells.ts';
import { countIn, readCells } from './counts.ts';
import { FAR, ownerOf } from './filtered.ts';
import { PAGE, ticketsById } from './merge.ts';
import { anyOrder, FEW, inOrder, type Compare } from './order.ts';

/** Maximum batch size of tickets. */
const MOST_AT_ONCE = 500;

/**
 * One page of what the search box finds, newest first unless another order is asked for. An index leads to the newest tickets
 * that may be meant; what it cannot tell the rule looks up, as far as `far` allows. `total` is known when the last one was seen.
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
	const listing = searchedBy(config, agent);
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
	const wanted = order ? FEW + 1 : (page + 1) * size + 1;
	const { found, exhausted, looked } = await find(db, desk, config, query, {
		listing,
		wanted,
		most: far * FAR,
		...(prepare && { prepare }),
		accept
	});
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

type Wanted = Pick<Keyworded, 'listing' | 'prepare'> & {
	readonly wanted: number;
	/** Maximum number of tickets to read. */
	readonly most: number;
	readonly accept: (ticket: Ticket) => boolean;
};

/**
 * The newest tickets that are meant, as many as are wanted or somewhat more. Either the words lead to tickets, of which those of
 * the agent's lists count; or, where these are few and the words common, the lists lead to tickets that may have the words.
 */
async function find(
	db: DeskDatabase,
	desk: DeskId,
	config: LoadedTables,
	query: SearchQuery,
	{ listing, wanted, most, prepare, accept }: Wanted
): Promise<{ found: Ticket[]; exhausted: boolean; looked: number }> {
	let reach = 2 * wanted;
	const [first, [all = []]] = await Promise.all([
		candidates(db, desk, query, reach),
		readCells(db, desk, [ALL])
	]);
	const listed = countIn(all.filter(({ columns }) => lists(listing, columns)));
	const share = listed / Math.max(1, countIn(all));
	let source = first;
	const density = densityOf(source);
	// Looking whether a ticket has the words costs as much again as reading it.
	const byLists = query.kind === 'words' && !source.whole && share < density / 2;
	if (byLists) source = await listedTickets(db, desk, listing, reach);
	const found: Ticket[] = [];
	let looked = 0;
	for (;;) {
		const end = Math.min(source.ids.length, most);
		while (looked < end && found.length < wanted) {
			const step = stepFor(wanted - found.length, byLists ? density : share);
			const ids = source.ids.slice(looked, Math.min(looked + step, end));
			looked += ids.length;
			const near = byLists ? ids : await amongListed(db, desk, listing, ids);
			const rows = (await ticketsById(db, desk, near)).filter((row) => lists(listing, row));
			if (prepare) await prepare(rows);
			found.push(...(await matching(db, desk, config, query, rows, byLists)).filter(accept));
		}
		const exhausted = source.whole && looked >= source.ids.length;
		if (found.length >= wanted || exhausted || looked >= most) return { found, exhausted, looked };
		reach *= 2;
		source = byLists
			? await listedTickets(db, desk, listing, reach)
			: await candidates(db, desk, query, reach);
	}
}

/** Of how many tickets one is among these, from 0 to 1: they are numbered as they come in. */
function densityOf({ ids }: Stretch): number {
	return ids.length / ((ids[0] ?? 0) - (ids.at(-1) ?? 0) + 1);
}

/** Batch size so that probably enough of them match. */
function stepFor(missing: number, share: number): number {
	return Math.min(Math.ceil((1.2 * missing) / share), MOST_AT_ONCE);
}

/** Those of the tickets that are meant. Where the index of words does not answer, the texts are read. */
async function matching(
	db: DeskDatabase,
	desk: DeskId,
	into: LoadedTables,
	query: SearchQuery,
	tickets: readonly Ticket[],
	byLists: boolean
): Promise<readonly Ticket[]> {
	const words = query.kind === 'words' ? anyWordOf(query.wish) : null;
	if (words) return byLists ? withAnyWord(db, desk, words, tickets) : tickets;
	const threads = tickets.map(({ id }): Need => ({
		kind: 'find',
		table: 'entries',
		index: 'thread',
		key: `t${id}`
	}));
	const needs = [...tickets.map(ownerOf), ...(query.kind === 'words' ? threads : [])];
	await loadOnly(db, desk, into, needs);
	return tickets.filter((ticket) => searchMatches(into, query, ticket));
}
