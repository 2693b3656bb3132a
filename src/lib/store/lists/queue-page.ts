import type { Agent, Queue, QueueCriteria, QueueSort, Ticket } from '../../desk/model/index.ts';
import type { Tables } from '../../desk/tables.ts';
import type { DeskId, QueuePage, QueueRequest } from '../api.ts';
import { startingWith, type DeskDatabase } from '../database.ts';
import { criteriaOf, holds, readCell, waysFor, type Cell } from './cells.ts';
import { firstOf, type Range } from './merge.ts';
import { listName, type Way } from './places.ts';

export const PAGE = 25;

export async function readCells(db: DeskDatabase, desk: DeskId): Promise<Cell[]> {
	const records = await db.cells
		.where('[desk+cell]')
		.between(...startingWith(desk))
		.toArray();
	return records.map(({ cell, count }) => readCell(cell, count));
}

/** One page of a queue, by index. */
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
	const cells = cellsFor(config, agent, criteriaOf(config, queue), await readCells(db, desk));
	const sort = request.sort ?? sortOf(config, queue);
	const ids = await firstOf(db, desk, rangesOf(cells, sort), (page + 1) * PAGE + 1, reversed);
	const shown = ids.slice(page * PAGE, (page + 1) * PAGE);
	return {
		tickets: await ticketsById(db, desk, shown),
		total: cells.reduce((sum, { count }) => sum + count, 0),
		page,
		more: ids.length > (page + 1) * PAGE
	};
}

/** Tickets of each queue. */
export function countsOf(
	config: Tables,
	agent: Agent,
	cells: readonly Cell[]
): Map<Queue['id'], number> {
	return new Map(
		config.all('queues').map((queue) => {
			const mine = cellsFor(config, agent, criteriaOf(config, queue), cells);
			return [queue.id, mine.reduce((sum, { count }) => sum + count, 0)];
		})
	);
}

interface ListedCell extends Cell {
	/** The ways by which this agent has it listed. */
	readonly mine: readonly Way[];
}

function cellsFor(
	config: Tables,
	agent: Agent,
	criteria: QueueCriteria,
	cells: readonly Cell[]
): ListedCell[] {
	const ways = waysFor(config, agent);
	return cells.flatMap((cell) => {
		const mine = cell.ways.filter((way) => ways.has(way));
		return mine.length > 0 && holds(config, criteria, agent, cell) ? [{ ...cell, mine }] : [];
	});
}

/** As few lists as hold every ticket: the way that most cells share first, then what is left. */
function rangesOf(cells: readonly ListedCell[], sort: QueueSort): Range[] {
	const chosen = new Set<string>();
	const byUse = [...cells].sort((a, b) => a.mine.length - b.mine.length);
	for (const { kind, mine } of byUse) {
		const names = mine.map((way) => listName(sort, kind, way));
		if (!names.some((name) => chosen.has(name)) && names[0]) chosen.add(names[0]);
	}
	return [...chosen].map((list) => ({ list }));
}

export function sortOf(config: Tables, queue: Queue): QueueSort {
	if (queue.sort) return queue.sort;
	const parent = queue.parent === null ? undefined : config.get('queues', queue.parent);
	return parent ? sortOf(config, parent) : 'Priority + Most Recently Updated';
}

export async function ticketsById(
	db: DeskDatabase,
	desk: DeskId,
	ids: readonly number[]
): Promise<Ticket[]> {
	const records = await db.work('tickets').bulkGet(ids.map((id) => [desk, id]));
	return records.flatMap((record) => (record ? [record.row] : []));
}
