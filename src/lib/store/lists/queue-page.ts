import type { Agent, Queue, Ticket } from '../../desk/model/index.ts';
import { listingOf } from '../../desk/views/listed.ts';
import { criteriaOf, inQueue, isOffered } from '../../desk/views/queues.ts';
import { keywordsOf, rulesOf } from '../../desk/views/search-rules.ts';
import {
	compareBy,
	columnSorts,
	compareByColumn,
	compareByText,
	sortOf
} from '../../desk/views/sorts.ts';
import type { DeskId, QueuePage, QueueRequest } from '../api.ts';
import type { DeskDatabase } from '../database.ts';
import { loadOnly } from '../load.ts';
import type { LoadedTables } from '../loaded.ts';
import { periodOf } from './cells.ts';
import {
	boundsOf,
	countIn,
	everything,
	heldBy,
	isPlain,
	periodIn,
	readCells,
	todayOn
} from './counts.ts';
import { FAR, filtered, loadFor, ownerOf, type Reading } from './filtered.ts';
import { firstOf, PAGE, ticketsById } from './merge.ts';
import { rangesOf } from './ranges.ts';
import { keywordPage } from './search.ts';

/** So many tickets are sorted in memory, whatever the sort. */
const FEW = 1000;

/** One page of a queue. Reads keys of lists and the page's tickets: what it costs does not depend on how many there are. */
export async function queuePage(
	db: DeskDatabase,
	desk: DeskId,
	config: LoadedTables,
	request: QueueRequest
): Promise<QueuePage> {
	const agent = config.get('agents', request.agent);
	const queue =
		typeof request.queue === 'number' ? config.get('queues', request.queue) : request.queue;
	if (!agent || !queue || !isOffered(queue, agent))
		return { tickets: [], total: 0, page: request.page ?? 0, more: false };
	const criteria = criteriaOf(config, queue);
	return isPlain(criteria)
		? plainPage(db, desk, config, request, { agent, queue })
		: searchedPage(db, desk, config, request, { agent, queue });
}

interface Wanted {
	readonly agent: Agent;
	readonly queue: Queue;
}

/** What the counters tell: the number of tickets, and which lists have them. */
async function plainPage(
	db: DeskDatabase,
	desk: DeskId,
	config: LoadedTables,
	request: QueueRequest,
	{ agent, queue }: Wanted
): Promise<QueuePage> {
	const { page = 0, size = PAGE } = request;
	const { sort, reversed } = sortedBy(request, queue);
	const { column } = request;
	const order =
		column && !columnSorts[column]
			? (compareByColumn(column, request.reversed) ??
				compareByText(config, column, request.reversed))
			: null;
	const listing = listingOf(config, agent);
	const wanted = (page + 1) * size + 1;
	const all = await readCells(db, desk, everything.from, everything.to);
	const criteria = criteriaOf(config, queue);
	const cells = heldBy(config, criteria, listing, all);
	const { ranges, pure } = rangesOf(cells, all, listing, sort);
	const period = periodIn(criteria);
	const count = countIn(cells);

	if (period === undefined && pure && !(order && count <= FEW)) {
		const ids = await firstOf(db, desk, ranges, wanted, reversed);
		const tickets = await ticketsById(db, desk, ids.slice(page * size, wanted - 1));
		return { tickets, total: count, page, more: ids.length === wanted };
	}
	const today = period === undefined ? null : await todayOn(db, desk, config);
	const accept = (row: Ticket) => inQueue(config, queue, agent, row, today?.now ?? 0);
	const read: Reading = { db, desk, wanted, reversed, accept };
	const days = period && today ? periodOf(period, today.day) : null;
	const total = days
		? countIn(heldBy(config, criteria, listing, await readCells(db, desk, days.from, days.to)))
		: count;
	const byDay =
		days && today
			? rangesOf(cells, all, listing, 'Closed Date').ranges.map(({ list }) => ({
					list,
					...boundsOf(days, today.zone)
				}))
			: null;
	const own = byDay && sort === 'Closed Date' && !order;
	if (!own && total <= FEW && (order || byDay)) {
		const ids = await firstOf(db, desk, byDay ?? ranges, Infinity, false);
		const tickets = (await ticketsById(db, desk, ids)).filter(accept);
		if (column === 'From') await loadOnly(db, desk, config, tickets.map(ownerOf));
		return pageOf(tickets.sort(order ?? compareBy(sort, reversed)), page, size, total);
	}
	const { tickets } = await filtered(read, byDay && sort === 'Closed Date' ? byDay : ranges);
	return pageOf(tickets, page, size, total);
}

/** What asks for more than is counted: tickets are looked at one after the other, as far as `far` allows. */
async function searchedPage(
	db: DeskDatabase,
	desk: DeskId,
	config: LoadedTables,
	request: QueueRequest,
	{ agent, queue }: Wanted
): Promise<QueuePage> {
	const { page = 0, size = PAGE, far = 1 } = request;
	const { sort, reversed } = sortedBy(request, queue);
	const listing = listingOf(config, agent);
	const { now } = await todayOn(db, desk, config);
	const criteria = criteriaOf(config, queue);
	const accept = (row: Ticket) => inQueue(config, queue, agent, row, now);
	const prepare = loadFor(db, desk, config, rulesOf(criteria));
	const words = keywordsOf(criteria);
	if (words !== null)
		return keywordPage(db, desk, config, words, { listing, page, size, prepare, accept });
	const all = await readCells(db, desk, everything.from, everything.to);
	const { ranges } = rangesOf(heldBy(config, criteria, listing, all), all, listing, sort);
	const wanted = (page + 1) * size + 1;
	const most = far * FAR;
	const { tickets, exhausted, looked } = await filtered(
		{ db, desk, wanted, reversed, accept, prepare, most },
		ranges
	);
	const more = tickets.length >= wanted;
	return {
		...pageOf(tickets, page, size, exhausted && !more ? tickets.length : null),
		...(exhausted || more ? {} : { looked })
	};
}

/** The sort that lists are kept for. A column is sorted lowest first, and sorts are highest first. */
function sortedBy({ sort, column, reversed = false }: QueueRequest, queue: Queue) {
	const own = column ? columnSorts[column] : undefined;
	return own ? { sort: own, reversed: !reversed } : { sort: sort ?? sortOf(queue), reversed };
}

function pageOf(
	tickets: readonly Ticket[],
	page: number,
	size: number,
	total: number | null
): QueuePage {
	const shown = tickets.slice(page * size, (page + 1) * size);
	return { tickets: shown, total, page, more: tickets.length > (page + 1) * size };
}
