import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type {
	Queue,
	QueueCriteria,
	QueueId,
	QueueSort,
	Referee,
	SearchRule,
	Ticket
} from '../../desk/model/index.ts';
import { listingOf, lists } from '#lib/desk/rules/access/listed.ts';
import { inQueue, pathOf } from '../../desk/views/queues.ts';
import { compareBy, compareByColumn, sortColumns } from '../../desk/views/sorts.ts';
import { added, addRows, aTicket, MORNING, newDesk, people } from '../store.testkit.ts';
import { waysFor, waysOf } from './places.ts';

const HOUR = 3600_000;
const someone = (most: number) => fc.option(fc.integer({ min: 1, max: most }), { freq: 2 });
const referral = fc.record({
	kind: fc.constantFrom('agent', 'team', 'dept'),
	id: fc.integer({ min: 1, max: 2 })
}) as fc.Arbitrary<Referee>;
const instant = fc.integer({ min: MORNING - 600 * 24 * HOUR, max: MORNING });

const ticket = fc
	.record({
		state: fc.constantFrom('open', 'open', 'closed', 'archived', 'deleted'),
		department: fc.integer({ min: 1, max: 2 }),
		agent: someone(2),
		team: someone(1),
		priority: fc.integer({ min: 1, max: 4 }),
		answered: fc.boolean(),
		overdue: fc.boolean(),
		threadKind: fc.constantFrom('T', 'T', 'T', 'C'),
		slaDue: fc.option(instant),
		created: instant,
		lastUpdate: instant,
		at: instant,
		referrals: fc.array(referral, { maxLength: 2 })
	})
	.map(({ at, ...columns }) => ({
		...columns,
		closed: columns.state === 'closed' ? at : null,
		overdue: columns.overdue && columns.state === 'open'
	})) as unknown as fc.Arbitrary<Partial<Ticket>>;

async function deskOf(parts: readonly Partial<Ticket>[]) {
	const desk = await newDesk();
	const tickets = parts.map((part, place) => aTicket(place + 1, part));
	await addRows(desk.store.db, desk.id, added('tickets', tickets));
	const config = await desk.session.read((tables) => ({
		tables,
		agents: tables.all('agents'),
		queues: tables.all('queues')
	}));
	return { ...desk, ...config, tickets };
}

const search = (criteria: QueueCriteria): Queue => ({
	id: 0 as QueueId,
	name: 'Advanced Search',
	parent: null,
	owner: null,
	criteria,
	sort: null,
	columns: ['Ticket']
});

describe('a page of a queue', () => {
	it('lists what the rules say, in their order, for every agent, queue, sort and direction', async () => {
		const { session, tables, agents, queues, tickets } = await deskOf(
			fc.sample(ticket, { numRuns: 140, seed: 7 })
		);
		expect(queues.length).toBeGreaterThan(10);
		for (const agent of agents)
			for (const queue of queues)
				for (const sort of Object.keys(sortColumns) as QueueSort[])
					for (const reversed of [false, true]) {
						const rule = tickets
							.filter((row) => inQueue(tables, queue, agent, row, MORNING))
							.sort(compareBy(sort, reversed));
						const request = { agent: agent.id, queue: queue.id, sort, reversed };
						const found: number[] = [];
						for (let page = 0; page <= rule.length / 25; page++) {
							const got = await session.queue({ ...request, page });
							const name = `${agent.username}, ${pathOf(tables, queue)}, ${sort}, page ${page}`;
							expect(got.total, name).toBe(rule.length);
							expect(got.more, name).toBe(rule.length > (page + 1) * 25);
							found.push(...got.tickets.map(({ id }) => id));
						}
						expect(found).toEqual(rule.map(({ id }) => id));
					}
	}, 60_000);

	it('lists what an advanced search asks for, whatever the counters know', async () => {
		const { session, tables, agents, tickets } = await deskOf(
			fc.sample(ticket, { numRuns: 140, seed: 11 })
		);
		const asked: readonly SearchRule[][] = [
			[],
			[{ field: 'state', how: 'is', values: ['open'] }],
			[{ field: 'department', how: 'is not', values: [1] }],
			[{ field: 'assignee', how: 'includes', values: ['me', 'my teams'] }],
			[{ field: 'priority', how: 'is', values: [2, 3] }],
			[
				{ field: 'slaDue', how: 'before', values: ['2025-06-01'] },
				{ field: 'answered', how: 'not checked', values: [] }
			]
		];
		for (const agent of agents)
			for (const rules of asked) {
				const queue = search({ rules });
				const rule = tickets
					.filter((row) => inQueue(tables, queue, agent, row, MORNING))
					.sort(compareBy('Create Date'));
				const found = await session.queue({ agent: agent.id, queue, size: 200 });
				expect(found.tickets.map(({ id }) => id)).toEqual(rule.map(({ id }) => id));
				expect(found.total).toBe(rule.length);
			}
	});

	it('is sorted by a column, and as long as the agent likes it', async () => {
		const { session, tables, agents, tickets } = await deskOf(
			fc.sample(ticket, { numRuns: 60, seed: 12 })
		);
		const [agent] = agents;
		const [queue] = tables.all('queues');
		const bySubject = compareByColumn('Priority', true);
		if (!agent || !queue || !bySubject) throw new Error('There are such.');
		const rule = tickets
			.filter((row) => inQueue(tables, queue, agent, row, MORNING))
			.sort(bySubject)
			.map(({ id }) => id);
		const request = { agent: agent.id, queue: queue.id, size: 10, reversed: true };
		const second = await session.queue({ ...request, column: 'Priority', page: 1 });
		expect(second.tickets.map(({ id }) => id)).toEqual(rule.slice(10, 20));
		const byName = await session.queue({ ...request, column: 'From', reversed: false });
		const names = await session.read((desk) =>
			byName.tickets.map(({ owner }) => desk.get('users', owner)?.name ?? '')
		);
		expect(names).toEqual([...names].sort());
	});

	it('sorts what an advanced search found by any column', async () => {
		const { session, tables, agents, tickets } = await deskOf(
			fc.sample(ticket, { numRuns: 90, seed: 13 })
		);
		const [agent] = agents;
		const byPriority = compareByColumn('Priority');
		if (!agent || !byPriority) throw new Error('There are such.');
		for (const criteria of [
			{ rules: [{ field: 'subject', how: 'has a value', values: [] }] },
			{ keywords: '1' }
		] as readonly QueueCriteria[]) {
			const queue = search(criteria);
			const rule = tickets
				.filter((row) => inQueue(tables, queue, agent, row, MORNING))
				.sort(byPriority)
				.map(({ id }) => id);
			const request = { agent: agent.id, queue, size: 10, column: 'Priority' as const };
			expect(rule.length).toBeGreaterThan(20);
			const second = await session.queue({ ...request, page: 1 });
			expect(second.tickets.map(({ id }) => id)).toEqual(rule.slice(10, 20));
			expect(second).toMatchObject({ total: rule.length, more: true });
		}
	});

	it('stops searching when it would take too long, and says so', async () => {
		const { session, agents } = await deskOf(
			Array.from({ length: 60 }, () => ({ state: 'open', department: 1 }) as Partial<Ticket>)
		);
		const [agent] = agents;
		if (!agent) throw new Error('There is one.');
		const queue = search({ rules: [{ field: 'subject', how: 'equals', values: ['nowhere'] }] });
		const near = await session.queue({ agent: agent.id, queue, far: 0.01 });
		expect(near).toMatchObject({ tickets: [], total: null, looked: 40 });
		const far = await session.queue({ agent: agent.id, queue });
		expect([far.total, far.looked]).toEqual([0, undefined]);
	});

	it('counts every queue without reading tickets', async () => {
		const { session, tables, agents, queues, tickets } = await deskOf(
			fc.sample(ticket, { numRuns: 120, seed: 8 })
		);
		for (const agent of agents) {
			const counts = await session.counts(agent.id);
			for (const queue of queues)
				expect(counts.get(queue.id), pathOf(tables, queue)).toBe(
					tickets.filter((row) => inQueue(tables, queue, agent, row, MORNING)).length
				);
		}
	});

	it('counts and lists by the new day once the clock has passed midnight', async () => {
		const { session, queues, tables } = await deskOf([
			{ state: 'closed', closed: MORNING - HOUR } as const
		]);
		const { john } = await people(session);
		const shown = async (path: string) => {
			const queue = queues.find((one) => pathOf(tables, one) === path)?.id ?? (0 as QueueId);
			const { tickets } = await session.queue({ agent: john.id, queue });
			return [(await session.counts(john.id)).get(queue), tickets.length];
		};
		expect([await shown('Closed>Today'), await shown('Closed>Yesterday')]).toEqual([
			[1, 1],
			[0, 0]
		]);
		await session.moveClock(MORNING + 24 * HOUR);
		expect([await shown('Closed>Today'), await shown('Closed>Yesterday')]).toEqual([
			[0, 0],
			[1, 1]
		]);
	});

	it('counts by the days of another time zone when the administrator moves the desk there', async () => {
		const midnight = Date.UTC(2026, 2, 2, 4, 59);
		const closed = { state: 'closed', closed: midnight } as const;
		const { session, queues, tables } = await deskOf([
			closed,
			{ ...closed, closed: MORNING - HOUR }
		]);
		const { john, jane } = await people(session);
		const today = queues.find((queue) => pathOf(tables, queue) === 'Closed>Today')?.id;
		if (today === undefined) throw new Error('There is no queue Closed > Today.');
		expect((await session.counts(john.id)).get(today)).toBe(1);
		const moved = await session.perform(jane, 'set_settings', {
			values: { timezone: 'Europe/London' }
		});
		expect(moved.refusal).toBeNull();
		expect((await session.counts(john.id)).get(today)).toBe(2);
		const page = await session.queue({ agent: john.id, queue: today });
		expect(page).toMatchObject({ total: 2, tickets: [{ id: 2 }, { id: 1 }] });
	});

	it('finds a ticket by one of its index keys exactly when the rules list it', async () => {
		const { tables, agents } = await deskOf([]);
		fc.assert(
			fc.property(ticket, (part) => {
				const row = aTicket(1, part);
				for (const agent of agents) {
					const listing = listingOf(tables, agent);
					const mine = waysFor(listing);
					expect(waysOf(row).some((way) => mine.has(way))).toBe(lists(listing, row));
				}
			})
		);
	});
});
