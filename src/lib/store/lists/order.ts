import type { QueueColumn, QueueSort, Ticket } from '../../desk/model/index.ts';
import {
	columnSorts,
	compareBy,
	compareByColumn,
	compareByText,
	sortOf
} from '../../desk/views/sorts.ts';
import type { DeskId } from '../api.ts';
import type { DeskDatabase } from '../database/database.ts';
import { loadOnly } from '../rows/load.ts';
import type { LoadedTables } from '../rows/loaded.ts';
import { ownerOf } from './filtered.ts';

/** Maximum number of tickets sorted in memory. */
export const FEW = 1000;

/** Requested order of a list. */
export interface Asked {
	sort?: QueueSort | null | undefined;
	column?: QueueColumn | null | undefined;
	reversed?: boolean | undefined;
}

export type Compare = (a: Ticket, b: Ticket) => number;

/** The sort that lists are kept for. A column is sorted lowest first, and sorts are highest first. */
export function keptSort(
	{ sort, column, reversed = false }: Asked,
	queue: Parameters<typeof sortOf>[0]
): { sort: QueueSort; reversed: boolean } {
	const own = column ? columnSorts[column] : undefined;
	return own ? { sort: own, reversed: !reversed } : { sort: sort ?? sortOf(queue), reversed };
}

/** For a column that no list is kept for; null for the others. */
export function columnOrder(config: LoadedTables, { column, reversed }: Asked): Compare | null {
	if (!column || columnSorts[column]) return null;
	return compareByColumn(column, reversed) ?? compareByText(config, column, reversed);
}

/** For what no list is kept of at all; null when nothing was asked for. */
export function anyOrder(config: LoadedTables, asked: Asked): Compare | null {
	if (!asked.sort && !asked.column && !asked.reversed) return null;
	const { sort, reversed } = keptSort(asked, { sort: 'Create Date' });
	return columnOrder(config, asked) ?? compareBy(sort, reversed);
}

/** Sorts in place what was found; where there is more than that, only the first of it: `sorted` says so. */
export async function inOrder(
	db: DeskDatabase,
	desk: DeskId,
	config: LoadedTables,
	found: Ticket[],
	{ column, order }: { column: QueueColumn | null | undefined; order: Compare }
): Promise<{ tickets: Ticket[]; sorted?: number }> {
	const tickets = found.slice(0, FEW);
	if (column === 'From') await loadOnly(db, desk, config, tickets.map(ownerOf));
	tickets.sort(order);
	return found.length > FEW ? { tickets, sorted: FEW } : { tickets };
}
