import { describe, expect, it } from 'vitest';
import type { Referee, Ticket } from '../../desk/model/index.ts';
import { aTicket, aUser } from '../store.testkit.ts';
import { cellsOf, periodOf, readCell } from './cells.ts';
import { firstDayOf, monthOf, wholeMonths } from './months.ts';
import { cellsOfOwner, cellsOfUser } from './people-cells.ts';

const ZONE = 'America/New_York';
/** Days since 1970 of a date. */
const day = (date: string) => Date.parse(date) / 86_400_000;
const closedAt = (iso: string, more: Partial<Ticket> = {}) =>
	aTicket(1, { state: 'closed', closed: Date.parse(iso), ...more });

describe('the counters of a ticket', () => {
	it('is one while it is open', () => {
		expect(cellsOf(aTicket(1), ZONE)).toEqual(['all ["open",0,0,1,null,null,[]]']);
		const more = { answered: true, overdue: true, agent: 2, team: 3, department: 4 };
		expect(cellsOf(aTicket(1, more as never), ZONE)).toEqual(['all ["open",1,1,4,2,3,[]]']);
	});

	it('is one of each stretch of time once it is closed, by the calendar of the desk', () => {
		// Three in the morning of 1 July in Greenwich is the evening of 30 June in New York.
		const names = cellsOf(closedAt('2026-07-01T03:00:00Z'), ZONE).map((cell) => cell.split(' ')[0]);
		const closed = day('2026-06-30');
		expect(names).toEqual([
			'all',
			`day${closed}`,
			`week${Math.floor((closed + 3) / 7)}`,
			`month${2026 * 12 + 6}`,
			`quarter${2026 * 4 + 1}`,
			'year2026'
		]);
		const utc = cellsOf(closedAt('2026-07-01T03:00:00Z'), 'UTC').map((cell) => cell.split(' ')[0]);
		expect(utc.slice(1, 2)).toEqual([`day${closed + 1}`]);
		expect(utc.slice(4, 5)).toEqual([`quarter${2026 * 4 + 2}`]);
	});

	it('is none for a merged ticket', () => {
		const parent = 2 as Ticket['parent'];
		expect(cellsOf(aTicket(1, { parent, threadKind: 'C', merge: 'combine' }), ZONE)).toEqual([]);
	});

	it('lists referrals in one order; those to people count while it is open', () => {
		const referrals = [
			{ kind: 'team', id: 2 },
			{ kind: 'dept', id: 10 },
			{ kind: 'agent', id: 5 },
			{ kind: 'dept', id: 9 }
		] as Referee[];
		const inOrder = [
			{ kind: 'agent', id: 5 },
			{ kind: 'dept', id: 9 },
			{ kind: 'dept', id: 10 },
			{ kind: 'team', id: 2 }
		];
		const read = (ticket: Ticket) => readCell(cellsOf(ticket, ZONE)[0] ?? '', 1).columns.referrals;
		expect(read(aTicket(1, { referrals }))).toEqual(inOrder);
		expect(read(aTicket(1, { referrals: [...referrals].reverse() }))).toEqual(inOrder);
		expect(read(closedAt('2026-07-01T03:00:00Z', { referrals }))).toEqual(inOrder.slice(1, 3));
	});

	it('is read again as it was written', () => {
		for (const [answered, overdue] of [[true, false] as const, [false, true] as const]) {
			const more = { answered, overdue, agent: 2, team: 3, department: 4 } as never;
			const [all = '', ofDay = ''] = cellsOf(closedAt('2026-07-01T03:00:00Z', more), ZONE);
			for (const cell of [all, ofDay])
				expect(readCell(cell, 7)).toEqual({
					count: 7,
					columns: {
						threadKind: 'T',
						state: 'closed',
						answered,
						overdue,
						department: 4,
						agent: 2,
						team: 3,
						referrals: []
					}
				});
		}
	});
});

describe('a period up to today', () => {
	// A Wednesday in the middle of the second quarter.
	const today = day('2026-05-20');
	it.each([
		['td', '2026-05-20', '2026-05-20', `day${today} `],
		['yd', '2026-05-19', '2026-05-19', `day${today - 1} `],
		['tw', '2026-05-18', '2026-05-20', `week${Math.floor((today + 3) / 7)} `],
		['tm', '2026-05-01', '2026-05-20', `month${2026 * 12 + 5} `],
		['tq', '2026-04-01', '2026-05-20', `quarter${2026 * 4 + 1} `],
		['ty', '2026-01-01', '2026-05-20', 'year2026 ']
	] as const)('%s', (period, first, last, cells) => {
		expect(periodOf(period, today)).toEqual({ first: day(first), last: day(last), cells });
	});
});

describe('months', () => {
	it('are counted from the year 0', () => {
		expect(monthOf(day('2026-01-31'))).toBe(2026 * 12);
		expect(monthOf(day('2026-12-01'))).toBe(2026 * 12 + 11);
		expect(firstDayOf(2026 * 12)).toBe(day('2026-01-01'));
		expect(firstDayOf(2026 * 12 + 11)).toBe(day('2026-12-01'));
	});

	it.each([
		['2026-01-01', '2026-01-31', 0, 0],
		['2026-01-02', '2026-01-31', 1, 0],
		['2026-01-01', '2026-01-30', 0, -1],
		['2026-01-15', '2026-04-01', 1, 2],
		['2026-01-01', '2026-12-31', 0, 11]
	])('that lie wholly between %s and %s', (first, last, from, to) => {
		expect(wholeMonths({ first: day(first), last: day(last) })).toEqual({
			from: 2026 * 12 + from,
			to: 2026 * 12 + to
		});
	});
});

it('the counters of people', () => {
	const owner = 7 as Ticket['owner'];
	expect(cellsOfOwner(aTicket(1, { owner }))).toEqual(['owned by 7', 'owned by 7 open']);
	expect(cellsOfOwner(aTicket(1, { owner, state: 'closed' }))).toEqual(['owned by 7']);
	const user = aUser(1, 'Karen', 'karen@bank.example');
	expect(cellsOfUser(user)).toEqual(['users']);
	expect(cellsOfUser({ ...user, organization: 3 as never })).toEqual(['users', 'users of 3']);
});
