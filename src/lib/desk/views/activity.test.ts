import { describe, expect, it } from 'vitest';
import type { Agent } from '../model/index.ts';
import { seriesOf, tallyOfEvent, tallyOfTicket, tallyOfWait, type Tally } from './activity.ts';
import { lab, MINUTE, start } from './lab.testkit.ts';
import { localDay } from './closed-periods.ts';
import { reportRange } from './report-range.ts';
import { statisticsOf } from './statistics.ts';

const zone = 'America/New_York';
const today = localDay(start, zone);

/** Everything that is counted of a desk in memory. */
function counted({ tables }: ReturnType<typeof lab>): Tally[] {
	return [
		...[...tables.rows('log')].map((row) => tallyOfEvent(row, zone)),
		...[...tables.rows('tickets')].map((row) => tallyOfTicket(row, zone)),
		...[...tables.rows('responses')].map((row) => tallyOfWait(row, zone))
	].filter((tally) => tally !== null);
}

function sums(desk: ReturnType<typeof lab>) {
	const series = seriesOf(counted(desk), { first: today, last: today });
	return Object.fromEntries(series.map(({ kind, sum }) => [kind, sum]));
}

describe('the activity of a desk', () => {
	it('counts what happened to tickets', () => {
		const desk = lab();
		const ticket = desk.open();
		desk.as('john', { verb: 'claim', args: { ticket } });
		desk.as('john', { verb: 'set_status', args: { ticket, status: 3 as never } });
		expect(sums(desk)).toEqual({ created: 1, assigned: 1, closed: 1 });
	});

	it('does not count a closing that was undone', () => {
		const desk = lab();
		const ticket = desk.open();
		desk.as('john', { verb: 'set_status', args: { ticket, status: 3 as never } });
		desk.as('john', { verb: 'set_status', args: { ticket, status: 1 as never } });
		expect(sums(desk)).toEqual({ created: 1, reopened: 1 });
		expect(counted(desk).some(({ kind }) => kind === 'service')).toBe(false);
	});

	it('keeps the events of a deleted ticket', () => {
		const desk = lab();
		const ticket = desk.open();
		desk.as('root', { verb: 'delete_ticket', args: { ticket } });
		expect(sums(desk)).toEqual({ created: 1, deleted: 1 });
	});

	it('leaves tasks out', () => {
		const desk = lab();
		const ticket = desk.open();
		const task = { ticket, title: 'Look', description: '<p>Look</p>', department: 1 as never };
		desk.as('john', { verb: 'task_add', args: task });
		expect(sums(desk)).toEqual({ created: 1 });
	});

	it('draws one count for each day', () => {
		const desk = lab();
		desk.open();
		const [created] = seriesOf(counted(desk), { first: today - 2, last: today + 1 });
		expect(created?.counts).toEqual([0, 0, 1, 0]);
		expect(seriesOf(counted(desk), { first: today + 1, last: today + 2 })).toEqual([]);
	});
});

describe('the statistics', () => {
	const rowsFor = (desk: ReturnType<typeof lab>, agent: Agent, by: 'department' | 'agent') =>
		statisticsOf(desk.tables, agent, counted(desk), by);

	it('show the hours until tickets were answered and closed', () => {
		const desk = lab();
		const ticket = desk.open();
		desk.as('john', { verb: 'reply', args: { ticket, body: '<p>One</p>' } });
		desk.as('john', { verb: 'reply', args: { ticket, body: '<p>Two</p>' } });
		desk.as('john', { verb: 'set_status', args: { ticket, status: 3 as never } });
		const [support] = rowsFor(desk, desk.agent('john'), 'department');
		expect(support).toMatchObject({ name: 'Support', opened: 1, closed: 1 });
		// Only the first answer ends a wait.
		expect(support?.responseTime).toBeCloseTo(MINUTE / 3_600_000);
		expect(support?.serviceTime).toBeCloseTo((3 * MINUTE) / 3_600_000);
	});

	it("show an agent their own departments, and none of another's", () => {
		const desk = lab();
		desk.open();
		expect(rowsFor(desk, desk.agent('john'), 'department').map(({ name }) => name)).toEqual([
			'Support'
		]);
		const [sysAdmins, ...more] = rowsFor(desk, desk.agent('jane'), 'department');
		expect(sysAdmins).toMatchObject({ name: 'SysAdmins', opened: 0, responseTime: null });
		expect(more).toEqual([]);
	});

	it('show agents their own row, and to the manager of their department', () => {
		const desk = lab();
		const ticket = desk.open();
		desk.as('john', { verb: 'transfer', args: { ticket, department: 2 as never } });
		desk.as('jane', { verb: 'claim', args: { ticket } });
		const names = (username: string) =>
			rowsFor(desk, desk.agent(username), 'agent').map(({ name }) => name);
		expect(names('john')).toEqual(['John Doe']);
		expect(names('omar')).toEqual(['Jane Doe', 'Omar Doe']);
	});

	it('show agents of their departments to those who may view stats', () => {
		const desk = lab();
		const ticket = desk.open();
		desk.as('john', { verb: 'transfer', args: { ticket, department: 2 as never } });
		desk.as('omar', { verb: 'claim', args: { ticket } });
		const jane = { ...desk.agent('jane'), permissions: [] };
		const seen = (agent: Agent) => rowsFor(desk, agent, 'agent').map(({ name }) => name);
		expect(seen(jane)).toEqual(['Jane Doe']);
		expect(seen({ ...jane, permissions: ['stats.agents'] })).toEqual(['Jane Doe', 'Omar Doe']);
		const john = { ...desk.agent('john'), permissions: ['stats.agents'] as const };
		expect(seen(john)).toEqual(['John Doe']);
	});
});

describe('the days of a report', () => {
	const day = (date: string) => Date.parse(date) / 86_400_000;
	it('begin a month before today unless said', () => {
		expect(reportRange(null, 'now', day('2026-11-22'))).toEqual({
			first: day('2026-10-22'),
			last: day('2026-11-22')
		});
		expect(reportRange(null, 'now', day('2026-03-31')).first).toBe(day('2026-02-28'));
	});
	it('end after the chosen period', () => {
		const last = (period: 'week' | 'month' | 'quarter') =>
			reportRange(day('2026-01-31'), period, day('2026-11-22')).last;
		expect(last('week')).toBe(day('2026-02-07'));
		expect(last('month')).toBe(day('2026-02-28'));
		expect(last('quarter')).toBe(day('2026-04-30'));
	});
	it('never end before they begin, nor after a year', () => {
		const today = day('2026-11-22');
		expect(reportRange(today + 5, 'now', today)).toEqual({ first: today + 5, last: today + 5 });
		expect(reportRange(0, 'now', today)).toEqual({ first: 0, last: 365 });
	});
});
