import type { Ticket } from '../../desk/model/index.ts';
import type { Tables } from '../../desk/tables.ts';
import { listingOf } from '../../desk/views/listed.ts';
import { criteriaOf, inQueue } from '../../desk/views/queues.ts';
import { compareBy, sortOf } from '../../desk/views/sorts.ts';
import type { DeskId, QueuePage, QueueRequest } from '../api.ts';
import type { DeskDatabase } from '../database.ts';
import { boundsOf, closedWithin, countIn, heldBy, readCells } from './counts.ts';
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
	const all = await readCells(db, desk, 'all ', 'all ');
	const cells = heldBy(criteria, listing, all);
	const { ranges, pure } = rangesOf(cells, all, listing, sort);

	const { period, now, zone } = await closedWithin(db, desk, config, criteria);
	const accept = (ticket: Ticket) => inQueue(config, queue, agent, ticket, now);
	let tickets: Ticket[];
	let total: number;
	if (!period) {
		total = countIn(cells);
		if (pure) {
			const ids = await firstOf(db, desk, ranges, wanted, reversed);
			return {
				tickets: await ticketsById(db, desk, ids.slice(page * PAGE, wanted - 1)),
				total,
				page,
				more: ids.length === wanted
			};
		}
		tickets = await filtered(db, desk, ranges, wanted, reversed, accept);
	} else {
		total = countIn(heldBy(criteria, listing, await readCells(db, desk, period.from, period.to)));
		const byDay = rangesOf(cells, all, listing, 'Closed Date').ranges.map(({ list }) => ({
			list,
			...boundsOf(period, zone)
		}));
		if (sort === 'Closed Date') tickets = await filtered(db, desk, byDay, wanted, reversed, accept);
		else if (total > FEW) tickets = await filtered(db, desk, ranges, wanted, reversed, accept);
		else {
			const ids = await firstOf(db, desk, byDay, Infinity, false);
			tickets = (await ticketsById(db, desk, ids)).filter(accept);
			tickets.sort(compareBy(sort, reversed));
		}
	}
	return {
		tickets: tickets.slice(page * PAGE, wanted - 1),
		total,
		page,
		more: tickets.length >= wanted
	};
}

/** The first `wanted` tickets that are accepted; lists are read twice as far until there are enough. */
async function filtered(
	db: DeskDatabase,
	desk: DeskId,
	ranges: readonly Range[],
	wanted: number,
	reversed: boolean,
	accept: (ticket: Ticket) => boolean
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
