import { describe, expect, it } from 'vitest';
import type { QueueSort, Ticket } from '../model/index.ts';
import { dayNumber } from '#lib/kernel/time/calendar-day.ts';
import { inPeriod } from './closed-periods.ts';
import { lab } from './lab.testkit.ts';
import { inQueue, pathOf } from './queues.ts';
import { compareBy, compareByColumn, sortColumns, sortKey } from './sorts.ts';

function queuesOf(desk: ReturnType<typeof lab>, agent: string, id: number): string[] {
	return desk.tables
		.all('queues')
		.filter((queue) => inQueue(desk.tables, queue, desk.agent(agent), desk.ticket(id), desk.now()))
		.map((queue) => pathOf(desk.tables, queue));
}

describe('queues', () => {
	it('list a ticket by its state as it is worked on', () => {
		const desk = lab();
		const ticket = desk.open();
		expect(queuesOf(desk, 'john', ticket)).toEqual(['Open', 'Open>Open']);
		desk.as('john', { verb: 'claim', args: { ticket } });
		desk.as('john', { verb: 'lock', args: { ticket } });
		desk.as('john', { verb: 'reply', args: { ticket, body: '<p>On it.</p>' } });
		expect(queuesOf(desk, 'john', ticket)).toEqual([
			'Open',
			'Open>Answered',
			'My Tickets',
			'My Tickets>Assigned to Me'
		]);
		desk.as('john', { verb: 'set_status', args: { ticket, status: 2 as never } });
		expect(queuesOf(desk, 'john', ticket)).toEqual([
			'Closed',
			'Closed>Today',
			'Closed>This Week',
			'Closed>This Month',
			'Closed>This Quarter',
			'Closed>This Year'
		]);
	});

	it('show a team its tickets, in whatever department, while they are open', () => {
		const desk = lab();
		const ticket = desk.open();
		desk.as('john', { verb: 'assign', args: { ticket, to: { kind: 'team', id: 1 } as never } });
		expect(queuesOf(desk, 'jane', ticket)).toContain('My Tickets>Assigned to Teams');
		desk.as('john', { verb: 'set_status', args: { ticket, status: 2 as never } });
		expect(queuesOf(desk, 'jane', ticket)).toEqual([]);
	});

	it('leave out merged tickets', () => {
		const desk = lab();
		const [parent, child] = [desk.open(), desk.open()];
		desk.as('john', { verb: 'merge', args: { tickets: [parent, child] } });
		expect(queuesOf(desk, 'john', parent)).not.toEqual([]);
		expect(queuesOf(desk, 'john', child)).toEqual([]);
	});
});

describe('periods of closing', () => {
	const friday = dayNumber('2026-11-20');
	const closed = (period: 'td' | 'yd' | 'tw' | 'tm' | 'tq' | 'ty', date: string) =>
		inPeriod(period, dayNumber(date), friday);

	it('begin a week on Monday', () => {
		expect(closed('tw', '2026-11-16')).toBe(true);
		expect(closed('tw', '2026-11-15')).toBe(false);
	});

	it('are those of the calendar', () => {
		expect(closed('yd', '2026-11-19')).toBe(true);
		expect(closed('tm', '2026-11-01')).toBe(true);
		expect(closed('tm', '2025-11-20')).toBe(false);
		expect(closed('tq', '2026-10-01')).toBe(true);
		expect(closed('tq', '2026-09-30')).toBe(false);
		expect(closed('ty', '2026-01-01')).toBe(true);
	});
});

describe('sorts', () => {
	const ticket = (id: number, columns: Partial<Ticket>) =>
		({
			priority: 2,
			lastUpdate: 0,
			created: 0,
			slaDue: null,
			closed: null,
			id,
			...columns
		}) as Ticket;

	it('list urgent tickets first, and tickets without a due date last', () => {
		const tickets = [
			ticket(1, { priority: 2 as never, slaDue: 5 }),
			ticket(2, { priority: 4 as never }),
			ticket(3, { priority: 4 as never, slaDue: 9 })
		];
		const order = (reversed: boolean) =>
			tickets.sort(compareBy('Priority + Due Date', reversed)).map((t) => t.id);
		expect(order(false)).toEqual([3, 2, 1]);
		expect(order(true)).toEqual([1, 2, 3]);
	});

	it('ignore a due date set by hand', () => {
		const byHand = ticket(1, { dueDate: 99, slaDue: 1 });
		const byPlan = ticket(2, { slaDue: 2 });
		expect([byHand, byPlan].sort(compareBy('Due Date'))[0]?.id).toBe(2);
	});

	it('agree with their index keys', () => {
		const tickets = Array.from({ length: 30 }, (_, at) =>
			ticket(at + 1, {
				priority: ((at * 7) % 4) as never,
				lastUpdate: (at * 5) % 3,
				created: (at * 11) % 5,
				slaDue: at % 3 ? at % 4 : null,
				closed: at % 2 ? at : null
			})
		);
		const byKey = (sort: QueueSort) => (a: Ticket, b: Ticket) => {
			const [one, other] = [sortKey(sort, a), sortKey(sort, b)];
			const at = one.findIndex((value, n) => value !== other[n]);
			return at === -1 ? 0 : (one[at] ?? 0) < (other[at] ?? 0) ? -1 : 1;
		};
		for (const sort of Object.keys(sortColumns) as QueueSort[])
			expect([...tickets].sort(byKey(sort))).toEqual([...tickets].sort(compareBy(sort)));
	});

	it('sort columns with a value of the ticket’s own', () => {
		expect(compareByColumn('From')).toBeNull();
		const subjects = [ticket(1, { subject: 'b' }), ticket(2, { subject: 'A' })];
		expect(subjects.sort(compareByColumn('Subject') ?? undefined)[0]?.id).toBe(2);
	});
});
