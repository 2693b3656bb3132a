import type { SearchField, SearchRule, Ticket } from '../../desk/model/index.ts';
import { threadOf } from '#lib/desk/rules/thread/log.ts';
import type { DeskId } from '../api.ts';
import type { DeskDatabase } from '../database/database.ts';
import { loadOnly } from '../rows/load.ts';
import type { LoadedTables, Need } from '../rows/loaded.ts';
import { firstOf, ticketsById, type Range } from './merge.ts';

/** Tickets read before the user is asked whether to search further. */
export const FAR = 4000;
/** Maximum batch size. */
const BATCH = 1000;

export interface Reading {
	readonly db: DeskDatabase;
	readonly desk: DeskId;
	readonly wanted: number;
	readonly reversed: boolean;
	readonly accept: (ticket: Ticket) => boolean;
	/** Loads what `accept` reads of the tickets. */
	readonly prepare?: (tickets: readonly Ticket[]) => Promise<void>;
	/** Maximum number of tickets to read; defaults to all. */
	readonly most?: number;
}

/** The first `wanted` tickets that are accepted; lists are read twice as far until there are enough. */
export async function filtered(
	{ db, desk, wanted, reversed, accept, prepare, most = Infinity }: Reading,
	ranges: readonly Range[]
): Promise<{ tickets: Ticket[]; exhausted: boolean; looked: number }> {
	const tickets: Ticket[] = [];
	for (let from = 0, reach = Math.min(2 * wanted, most); ;) {
		const ids = await firstOf(db, desk, ranges, reach, reversed);
		const rows = await ticketsById(db, desk, ids.slice(from));
		if (prepare) await prepare(rows);
		tickets.push(...rows.filter(accept));
		const exhausted = ids.length < reach;
		if (tickets.length >= wanted || exhausted || reach >= most)
			return { tickets: tickets.slice(0, wanted), exhausted, looked: ids.length };
		from = reach;
		reach = Math.min(2 * reach, reach + BATCH, most);
	}
}

/** Loads, of many tickets at once, the rows that the rules read beyond the tickets themselves. */
export function loadFor(
	db: DeskDatabase,
	desk: DeskId,
	into: LoadedTables,
	rules: readonly SearchRule[]
): (tickets: readonly Ticket[]) => Promise<void> {
	const ways = [...new Set(rules.flatMap(({ field }) => needs[field] ?? []))];
	return (tickets) =>
		loadOnly(
			db,
			desk,
			into,
			tickets.flatMap((ticket) => ways.map((way) => way(ticket)))
		);
}

export const ownerOf = ({ owner: id }: Ticket): Need => ({ kind: 'row', table: 'users', id });

const needs: { readonly [F in SearchField]?: (ticket: Ticket) => Need } = {
	userEmail: ownerOf,
	userName: ownerOf,
	userPhone: ownerOf,
	organization: ownerOf,
	reopens: (ticket) => ({ kind: 'find', table: 'log', index: 'thread', key: threadOf(ticket) }),
	tasks: ({ id }) => ({ kind: 'find', table: 'tasks', index: 'ticket', key: id })
};
