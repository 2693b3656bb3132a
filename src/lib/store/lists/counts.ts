import type {
	Agent,
	ClosedPeriod,
	Instant,
	QueueCriteria,
	QueueId,
	Ticket
} from '../../desk/model/index.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { instantOf, wallClock } from '#lib/kernel/time/zone.ts';
import { listingOf, lists, type Listing } from '#lib/desk/rules/access/listed.ts';
import { criteriaOf, isOffered, meets } from '../../desk/views/queues.ts';
import {
	isCounted,
	keywordsOf,
	ruleHolds,
	rulesOf,
	type Searching
} from '../../desk/views/search-rules.ts';
import type { DeskId } from '../api.ts';
import type { DeskDatabase } from '../database/database.ts';
import { dayAt, zoneOf } from '../rows/day.ts';
import type { LoadedTables } from '../rows/loaded.ts';
import { deskGone } from '../database/trouble.ts';
import { ALL, periodOf, readCell, type Cell, type CellColumns } from './cells.ts';

type Period = Pick<ReturnType<typeof periodOf>, 'first' | 'last'>;

/** The counters whose names begin with each of these, read side by side. */
export async function readCells(
	db: DeskDatabase,
	desk: DeskId,
	beginnings: readonly string[]
): Promise<Cell[][]> {
	const read = await Promise.all(beginnings.map((beginning) => cellRecords(db, desk, beginning)));
	return read.map((records) => records.map(({ cell, count }) => readCell(cell, count)));
}

export function cellRecords(db: DeskDatabase, desk: DeskId, beginning: string) {
	return db.cells
		.where('[desk+cell]')
		.between([desk, beginning], [desk, `${beginning}\uffff`])
		.toArray();
}

/** Counters whose tickets are in the queue. The closing date was already handled by choosing the counters. */
export function heldBy(
	config: Tables,
	criteria: readonly QueueCriteria[],
	listing: Listing,
	cells: readonly Cell[]
): Cell[] {
	const rules = rulesOf(criteria).filter(isCounted);
	const searching: Searching = { desk: config, listing, now: 0, zone: 'UTC' };
	// Such rules read no more of a ticket than these columns, and no time.
	const isWanted = (columns: CellColumns) =>
		rules.every((rule) => ruleHolds(searching, rule, columns as Ticket));
	const timeless = criteria.map((part) => ({ ...part, closed: undefined }));
	return cells.filter(
		({ columns }) =>
			lists(listing, columns) &&
			meets(timeless, listing, { ...columns, closedDay: null }, 0) &&
			isWanted(columns)
	);
}

export function countIn(cells: readonly Cell[]): number {
	return cells.reduce((sum, { count }) => sum + count, 0);
}

/** The tickets of every queue of the agent's, from the kept counters; a search that asks for more has no number. */
export async function countsFor(
	db: DeskDatabase,
	desk: DeskId,
	config: LoadedTables,
	agent: Agent
): Promise<Map<QueueId, number>> {
	const listing = listingOf(config, agent);
	const queues = config
		.all('queues')
		.filter((queue) => isOffered(queue, agent))
		.map((queue) => ({ id: queue.id, criteria: criteriaOf(config, queue) }))
		.filter(({ criteria }) => isPlain(criteria));
	const { day } = todayOn(config);
	const beginnings = queues.map(({ criteria }) => {
		const period = periodIn(criteria);
		return period ? periodOf(period, day).cells : ALL;
	});
	const wanted = [...new Set(beginnings)];
	const read = await readCells(db, desk, wanted);
	const counted = new Map(wanted.map((beginning, place) => [beginning, read[place] ?? []]));
	return new Map(
		queues.map(({ id, criteria }, place) => [
			id,
			countIn(heldBy(config, criteria, listing, counted.get(beginnings[place] ?? ALL) ?? []))
		])
	);
}

/** The counters are exact for the queue: no ticket has to be read. */
export function isPlain(criteria: readonly QueueCriteria[]): boolean {
	return rulesOf(criteria).every(isCounted) && keywordsOf(criteria) === null;
}

/** The days of closing that a queue asks for, if it does. */
export function periodIn(criteria: readonly QueueCriteria[]): ClosedPeriod | undefined {
	return criteria.findLast(({ closed }) => closed !== undefined)?.closed;
}

/** The instant at which a list is read. */
interface Present {
	readonly now: Instant;
	/** Days since 1970 on the desk's calendar. */
	readonly day: number;
	/** IANA zone of that calendar. */
	readonly zone: string;
}

const NOON = 12 * 3600;

/** The desk's present day, of which `now` is the noon: a live query that asks for it follows the days, not the clock. */
export function todayOn(config: LoadedTables): Present {
	const zone = zoneOf(config);
	const { day } = config;
	return { now: instantOf(wallClock(day, NOON), zone), day, zone };
}

/** The desk's present instant: a live query that asks for it follows every tick of the clock. */
export async function momentOn(db: DeskDatabase, desk: DeskId, config: Tables): Promise<Present> {
	const zone = zoneOf(config);
	const state = await db.states.get(desk);
	if (!state) throw deskGone(desk);
	const { now } = state.attempt;
	return { now, day: dayAt(config, now), zone };
}

/** Key range of a period in lists by closing date, which are newest first. */
export function boundsOf({ first, last }: Period, zone: string): { from: number; to: number } {
	const begin = instantOf(wallClock(first, 0), zone);
	const end = instantOf(wallClock(last + 1, 0), zone);
	return { from: 1 - end, to: -begin };
}
