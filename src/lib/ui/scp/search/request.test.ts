import { describe, expect, it } from 'vitest';
import type { AgentId, Queue, QueueId } from '#lib/desk/model/index.ts';
import {
	addressOfList,
	adhocQueue,
	queuesOf,
	requestOf,
	searchColumns,
	subQueues
} from './request.ts';

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
const paramsOf = (address: string) =>
	Object.fromEntries(new URLSearchParams(address.slice(address.indexOf('?') + 1)));

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

	it('counts pages from 1 in the address, and treats nonsense as page 1', () => {
		const page = (p: string) => requestOf({ queue: '1', p }, queues, null)?.page;
		expect([page('1'), page('3'), page('0'), page('x'), page('-2')]).toEqual([0, 2, 0, 0, 0]);
	});

	it.each<Record<string, string>>([
		{ queue: '3', sort: 'Due Date', dir: '1', p: '2' },
		{ queue: '3', by: 'Subject', dir: '1', far: '3' },
		{ a: 'search', query: 'x', sort: 'Update Date', p: '2' },
		{ a: 'search', query: 'x', by: 'From', dir: '1' }
	])('is the same after going through the address', (params) => {
		const request = requestOf(params, queues, null);
		if (!request) throw new Error('There are queues.');
		const address = addressOfList(request, { page: request.page });
		expect(requestOf(paramsOf(address), queues, null)).toEqual(request);
	});

	it('is a search when the address asks for one', () => {
		const request = requestOf({ a: 'search', query: 'bank & co' }, queues, 3);
		expect(request).toMatchObject({ kind: 'search', query: 'bank & co', page: 0 });
		expect(request && addressOfList(request)).toContain('query=bank%20%26%20co');
	});

	it('is nothing on a desk without queues', () => {
		expect(requestOf({}, [], null)).toBeNull();
	});
});

describe('an advanced search', () => {
	const rules = [{ field: 'subject', how: 'contains', values: ['50 % & more'] }] as const;

	it('is the same after going through the address', () => {
		const queue = adhocQueue({ rules, keywords: 'bank', columns: ['Ticket', 'Status'] });
		const request = requestOf({ queue: '1' }, queues, null);
		if (request?.kind !== 'queue') throw new Error('It is a queue.');
		const address = addressOfList({ ...request, queue });
		expect(requestOf(paramsOf(address), queues, null)).toMatchObject({ queue });
	});

	it.each(['', '{', '7', '{"rules":[{"field":"__proto__"}],"columns":["Nonsense"],"keywords":1}'])(
		'of an address that says none (%s) is an empty one',
		(criteria) => {
			const request = requestOf({ queue: 'adhoc', criteria }, queues, null);
			expect(request).toMatchObject({
				queue: { criteria: { rules: [] }, columns: searchColumns }
			});
		}
	);
});

it('returns the sub-queues of a queue, without those of other agents', () => {
	const hers = { ...queue(4, 'Hers', 1), owner: 2 as AgentId };
	const his = queuesOf([...queues, hers], { id: 1 as AgentId });
	expect(subQueues(his, 1 as QueueId).map(({ name }) => name)).toEqual(['Answered']);
});
