import type { Ticket } from '../../desk/model/index.ts';
import type { Tables } from '../../desk/tables.ts';
import { listingOf } from '../../desk/views/listed.ts';
import { criteriaOf, inQueue } from '../../desk/views/queues.ts';
import { compareBy, sortOf } from '../../desk/views/sorts.ts';
import type { DeskId, QueuePage, QueueRequest } from '../api.ts';
import type { DeskDatabase } from '../database.ts';
import { periodOf } from './cells.ts';
import { boundsOf, countIn, everything, heldBy, periodIn, readCells, todayOn } from './counts.ts';
import { firstOf, type Range } from './merge.ts';
import { rangesOf } from './ranges.ts';

export const PAGE = 25;
/** So many tickets closed in a period are sorted in memory, whatever the sort. */
const FEW = 1000;

/** One page of a queue. Reads keys of lists and the page's tickets: what it costs does not depend on how many there are. */
export async function queuePage(
	db: DeskDatabase,
	desk: DeskId,
	config: Tables,
	request: QueueRequest
): Promise<QueuePage> {
	const { page = 0, reversed = false } = request;
	const agent = config.get('agents', request.agent);
	const queue = config.get('queues', request.queue);
	if (!agent || !queue) return { tickets: [], total: 0, page, more: false };
	const sort = request.sort ?? sortOf(queue);
	const listing = listingOf(config, agent);
	const criteria = criteriaOf(config, queue);
	const wanted = (page + 1) * PAGE + 1;
	const all = await readCells(db, desk, everything.from, everything.to);
	const cells = heldBy(criteria, listing, all);
	const { ranges, pure } = rangesOf(cells, all, listing, sort);
	const period = periodIn(criteria);

	if (period === undefined && pure) {
		const ids = await firstOf(db, desk, ranges, wanted, reversed);
		const tickets = await ticketsById(db, desk, ids.slice(page * PAGE, wanted - 1));
		return { tickets, total: countIn(cells), page, more: ids.length === wanted };
	}
	const today = period === undefined ? null : await todayOn(db, desk, config);
	const accept = (row: Ticket) => inQueue(config, queue, agent, row, today?.now ?? 0);
	const read: Reading = { db, desk, wanted, reversed, accept };
	if (!period || !today) return pageOf(await filtered(read, ranges), page, countIn(cells));
	const days = periodOf(period, today.day);
	const closed = heldBy(criteria, listing, await readCells(db, desk, days.from, days.to));
	const total = countIn(closed);
	const byDay = rangesOf(cells, all, listing, 'Closed Date').ranges.map(({ list }) => ({
		list,
		...boundsOf(days, today.zone)
	}));
	if (sort === 'Closed Date') return pageOf(await filtered(read, byDay), page, total);
	if (total > FEW) return pageOf(await filtered(read, ranges), page, total);
	const tickets = await ticketsById(db, desk, await firstOf(db, desk, byDay, Infinity, false));
	return pageOf(tickets.filter(accept).sort(compareBy(sort, reversed)), page, total);
}

interface Reading {
	readonly db: DeskDatabase;
	readonly desk: DeskId;
	readonly wanted: number;
	readonly reversed: boolean;
	readonly accept: (ticket: Ticket) => boolean;
}

function pageOf(tickets: readonly Ticket[], page: number, total: number): QueuePage {
	const shown = tickets.slice(page * PAGE, (page + 1) * PAGE);
	return { tickets: shown, total, page, more: tickets.length > (page + 1) * PAGE };
}

/** The first `wanted` tickets that are accepted; lists are read twice as far until there are enough. */
async function filtered(
	{ db, desk, wanted, reversed, accept }: Reading,
	ranges: readonly Range[]
): Promise<Ticket[]> {
	const tickets: Ticket[] = [];
	for (let from = 0, reach = 2 * wanted; ; from = reach, reach *= 2) {
		const ids = await firstOf(db, desk, ranges, reach, reversed);
		tickets.push(...(await ticketsById(db, desk, ids.slice(from))).filter(accept));
		if (tickets.length >= wanted || ids.length < reach) return tickets.slice(0, wanted);
	}
}

export async function ticketsById(
	db: DeskDatabase,
	desk: DeskId,
	ids: readonly number[]
): Promise<Ticket[]> {
	const records = await db.work('tickets').bulkGet(ids.map((id) => [desk, id]));
	return records.flatMap((record) => (record ? [record.row] : []));
}
