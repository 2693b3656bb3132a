import type { Agent, Instant, QueueCriteria, QueueId } from '../../desk/model/index.ts';
import type { Tables } from '../../desk/tables.ts';
import { instantOf, wallClock } from '../../desk/time/zone.ts';
import { localDay } from '../../desk/views/closed-periods.ts';
import { listingOf, lists, type Listing } from '../../desk/views/listed.ts';
import { criteriaOf, meets } from '../../desk/views/queues.ts';
import type { DeskId } from '../api.ts';
import type { DeskDatabase } from '../database.ts';
import { deskGone } from '../trouble.ts';
import { periodOf, readCell, type Cell } from './cells.ts';

type Period = ReturnType<typeof periodOf>;

/** The counters whose names begin with something from `from` to `to`. */
export async function readCells(
	db: DeskDatabase,
	desk: DeskId,
	from: string,
	to: string
): Promise<Cell[]> {
	const records = await db.cells
		.where('[desk+cell]')
		.between([desk, from], [desk, `${to}\uffff`])
		.toArray();
	return records.map(({ cell, count }) => readCell(cell, count));
}

/** Those of the counters whose tickets stand in the queue. When they were closed was asked by choosing the counters. */
export function heldBy(
	criteria: readonly QueueCriteria[],
	listing: Listing,
	cells: readonly Cell[]
): Cell[] {
	const timeless = criteria.map((part) => ({ ...part, closed: undefined }));
	return cells.filter(
		({ columns }) =>
			lists(listing, columns) && meets(timeless, listing, { ...columns, closedDay: null }, 0)
	);
}

export function countIn(cells: readonly Cell[]): number {
	return cells.reduce((sum, { count }) => sum + count, 0);
}

/** The tickets of every queue, from the kept counters. */
export async function countsFor(
	db: DeskDatabase,
	desk: DeskId,
	config: Tables,
	agent: Agent
): Promise<Map<QueueId, number>> {
	const listing = listingOf(config, agent);
	const all = await readCells(db, desk, 'all ', 'all ');
	const counts = new Map<QueueId, number>();
	for (const queue of config.all('queues')) {
		const criteria = criteriaOf(config, queue);
		const { period } = await closedWithin(db, desk, config, criteria);
		const cells = period ? await readCells(db, desk, period.from, period.to) : all;
		counts.set(queue.id, countIn(heldBy(criteria, listing, cells)));
	}
	return counts;
}

/** The days in which a queue's tickets were closed, if it asks for that. */
export async function closedWithin(
	db: DeskDatabase,
	desk: DeskId,
	config: Tables,
	criteria: readonly QueueCriteria[]
): Promise<{ period: Period | null; now: Instant; zone: string }> {
	const zone = config.get('settings', 1)?.timezone ?? 'UTC';
	const closed = criteria.flatMap((part) => part.closed ?? []);
	// The clock is read only by queues that depend on it: a live query must not follow every tick.
	if (closed.length === 0) return { period: null, now: 0, zone };
	const state = await db.states.get(desk);
	if (!state) throw deskGone(desk);
	const { now } = state.attempt;
	const [first] = closed;
	return { period: first ? periodOf(first, localDay(now, zone)) : null, now, zone };
}

/** The bounds of a period in lists by closing date, which stand newest first. */
export function boundsOf({ first, last }: Period, zone: string): { from: number; to: number } {
	const begin = instantOf(wallClock(first, 0), zone);
	const end = instantOf(wallClock(last + 1, 0), zone);
	return { from: 1 - end, to: -begin };
}
