import type { Queue, QueueId, QueueSort } from '#lib/desk/model/index.ts';
import { scp } from '../frame/places.ts';

/** What a list of tickets shows, as its address says it. */
export type ListRequest =
	| { kind: 'queue'; queue: Queue; sort: QueueSort | null; reversed: boolean; page: number }
	| { kind: 'search'; query: string; page: number };

export const sorts: readonly QueueSort[] = [
	'Priority + Most Recently Updated',
	'Priority + Most Recently Created',
	'Priority + Due Date',
	'Due Date',
	'Create Date',
	'Update Date'
];

/** `queue` of the address or the one looked at last, else the first; pages count from 1 in addresses. */
export function requestOf(
	params: Readonly<Record<string, string>>,
	queues: readonly Queue[],
	last: number | null
): ListRequest | null {
	const page = Math.max(0, Math.floor(Number(params.p ?? 1) || 1) - 1);
	if (params.a === 'search') return { kind: 'search', query: params.query ?? '', page };
	const wanted = Number(params.queue ?? last);
	const queue = queues.find(({ id }) => id === wanted) ?? queues[0];
	if (!queue) return null;
	const sort = sorts.find((name) => name === params.sort) ?? null;
	return { kind: 'queue', queue, sort, reversed: params.dir === '1', page };
}

/** The address of a list, changed in some parts. */
export function addressOfList(
	request: ListRequest,
	change: { page?: number; sort?: QueueSort | null; reversed?: boolean } = {}
): string {
	const page = change.page ?? 0;
	const at = page > 0 ? `&p=${page + 1}` : '';
	if (request.kind === 'search') return scp.search(request.query) + at;
	const sort = change.sort === undefined ? request.sort : change.sort;
	const reversed = change.reversed ?? request.reversed;
	const sorted = sort ? `&sort=${encodeURIComponent(sort)}` : '';
	return `${scp.queue(request.queue.id)}${sorted}${reversed ? '&dir=1' : ''}${at}`;
}

/** The sub-queues of a top-level queue, in the menu's order. */
export function subQueues(queues: readonly Queue[], parent: QueueId): Queue[] {
	return queues.filter((queue) => queue.parent === parent);
}
