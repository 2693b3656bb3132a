import { describe, expect, it } from 'vitest';
import type { Queue, QueueId } from '#lib/desk/model/index.ts';
import { addressOfList, requestOf, subQueues } from './request.ts';

const queue = (id: number, name: string, parent: number | null = null): Queue => ({
	id: id as QueueId,
	name,
	parent: parent as QueueId | null,
	owner: null,
	criteria: {},
	sort: null,
	columns: []
});
const queues = [queue(1, 'Open'), queue(2, 'Answered', 1), queue(3, 'Closed')];

describe('what a list shows', () => {
	it('is the queue of the address, else the one looked at last, else the first', () => {
		const shown = (params: Record<string, string>, last: number | null = null) => {
			const request = requestOf(params, queues, last);
			return request?.kind === 'queue' ? request.queue.name : null;
		};
		expect(shown({ queue: '3' }, 2)).toBe('Closed');
		expect(shown({}, 2)).toBe('Answered');
		expect(shown({})).toBe('Open');
		expect(shown({ queue: '99' })).toBe('Open');
	});

	it('counts pages from 1 in the address, and takes nonsense for the first', () => {
		const page = (p: string) => requestOf({ queue: '1', p }, queues, null)?.page;
		expect([page('1'), page('3'), page('0'), page('x'), page('-2')]).toEqual([0, 2, 0, 0, 0]);
	});

	it('is the same after going through the address', () => {
		const request = requestOf({ queue: '3', sort: 'Due Date', dir: '1', p: '2' }, queues, null);
		if (!request) throw new Error('There are queues.');
		const address = addressOfList(request, { page: request.page });
		const params = Object.fromEntries(new URLSearchParams(address.split('?')[1]));
		expect(requestOf(params, queues, null)).toEqual(request);
	});

	it('is a search when the address asks for one', () => {
		const request = requestOf({ a: 'search', query: 'bank & co' }, queues, 3);
		expect(request).toEqual({ kind: 'search', query: 'bank & co', page: 0 });
		expect(request && addressOfList(request)).toContain('query=bank%20%26%20co');
	});

	it('is nothing on a desk without queues', () => {
		expect(requestOf({}, [], null)).toBeNull();
	});
});

it('gives the sub-queues of a queue', () => {
	expect(subQueues(queues, 1 as QueueId).map(({ name }) => name)).toEqual(['Answered']);
});
