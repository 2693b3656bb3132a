import type { Agent, Queue, Ticket } from '../../desk/model/index.ts';
import { listingOf } from '#lib/desk/rules/access/listed.ts';
import { criteriaOf, inQueueButForWords, isOffered } from '../../desk/views/queues.ts';
import { followsClock } from '../../desk/views/search-dates.ts';
import { keywordsOf, rulesOf } from '../../desk/views/search-rules.ts';
import { compareBy } from '../../desk/views/sorts.ts';
import type { DeskId, QueuePage, QueueRequest } from '../api.ts';
import type { DeskDatabase } from '../database/database.ts';
import type { LoadedTables } from '../rows/loaded.ts';
import { ALL, periodOf } from './cells.ts';
import {
	boundsOf,
	countIn,
	heldBy,
	isPlain,
	momentOn,
	periodIn,
	readCells,
	todayOn
} from './counts.ts';
import { FAR, filtered, loadFor, type Reading } from './filtered.ts';
import { firstOf, nearerEnd, PAGE, ticketsById } from './merge.ts';
import { anyOrder, columnOrder, FEW, inOrder, keptSort } from './order.ts';
import { rangesOf } from './ranges.ts';
import { keywordPage } from './search.ts';

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
	const { sort, reversed } = keptSort(request, queue);
	const { column } = request;
	const order = columnOrder(config, request);
	const listing = listingOf(config, agent);
	const wanted = (page + 1) * size + 1;
	const criteria = criteriaOf(config, queue);
	const period = periodIn(criteria);
	const today = todayOn(config);
	const days = period && periodOf(period, today.day);
	const [all = [], ofDays = []] = await readCells(db, desk, days ? [ALL, days.cells] : [ALL]);
	const cells = heldBy(config, criteria, listing, all);
	const { ranges, pure } = rangesOf(cells, all, listing, sort);
	const count = countIn(cells);

	if (!days && pure && !(order && count <= FEW)) {
		const end = nearerEnd(page * size, size, count, reversed);
		const ids = await firstOf(db, desk, ranges, end.wanted, end.reversed);
		const tickets = await ticketsById(db, desk, end.pick(ids));
		return { tickets, total: count, page, more: (page + 1) * size < count };
	}
	const accept = (row: Ticket) => inQueueButForWords(config, criteria, agent, row, today.now);
	const read: Reading = { db, desk, wanted, reversed, accept };
	const total = days ? countIn(heldBy(config, criteria, listing, ofDays)) : count;
	const byDay = days
		? rangesOf(cells, all, listing, 'Closed Date').ranges.map(({ list }) => ({
				list,
				...boundsOf(days, today.zone)
			}))
		: null;
	const own = byDay && sort === 'Closed Date' && !order;
	if (!own && total <= FEW && (order || byDay)) {
		const ids = await firstOf(db, desk, byDay ?? ranges, Infinity, false);
		const found = (await ticketsById(db, desk, ids)).filter(accept);
		const how = { column, order: order ?? compareBy(sort, reversed) };
		return pageOf((await inOrder(db, desk, config, found, how)).tickets, page, size, total);
	}
	const { tickets } = await filtered(read, byDay && sort === 'Closed Date' ? byDay : ranges);
	return pageOf(tickets, page, size, total);
}

/** Queues beyond the counters: tickets are read one by one, as far as `far` allows. */
async function searchedPage(
	db: DeskDatabase,
	desk: DeskId,
	config: LoadedTables,
	request: QueueRequest,
	{ agent, queue }: Wanted
): Promise<QueuePage> {
	const { page = 0, size = PAGE, far = 1, column } = request;
	const { sort, reversed } = keptSort(request, queue);
	const listing = listingOf(config, agent);
	const criteria = criteriaOf(config, queue);
	const { now } = rulesOf(criteria).some(followsClock)
		? await momentOn(db, desk, config)
		: todayOn(config);
	// The index of words leads to the tickets that have them: their texts are not loaded.
	const accept = (row: Ticket) => inQueueButForWords(config, criteria, agent, row, now);
	const prepare = loadFor(db, desk, config, rulesOf(criteria));
	const words = keywordsOf(criteria);
	if (words !== null) {
		const order = anyOrder(config, { ...request, sort: request.sort ?? queue.sort });
		const more = { column, order, prepare, accept };
		return keywordPage(db, desk, config, words, { listing, page, size, far, ...more });
	}
	const [all = []] = await readCells(db, desk, [ALL]);
	const { ranges } = rangesOf(heldBy(config, criteria, listing, all), all, listing, sort);
	const order = columnOrder(config, request);
	const wanted = order ? FEW + 1 : (page + 1) * size + 1;
	const most = far * FAR;
	const { tickets, exhausted, looked } = await filtered(
		{ db, desk, wanted, reversed, accept, prepare, most },
		ranges
	);
	const more = tickets.length >= wanted;
	const beyond = exhausted || more ? {} : { looked };
	if (order) {
		const { tickets: inColumn, ...rest } = await inOrder(db, desk, config, tickets, {
			column,
			order
		});
		return { ...pageOf(inColumn, page, size, inColumn.length), ...rest, ...beyond };
	}
	return { ...pageOf(tickets, page, size, exhausted && !more ? tickets.length : null), ...beyond };
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
