import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { DeskMemory } from '#lib/desk/memory.ts';
import { configTables, workTables } from '#lib/desk/tables.ts';
import type { TableName } from '#lib/kernel/tables.ts';
import type { World } from '#lib/kernel/world.ts';
import { growDesk, type GrownRows } from './grow.ts';
import type { GrowthPlan } from './plan.ts';

const world: World = {
	title: 'Big Desk',
	'time zone': 'America/New_York',
	departments: [{ name: 'Support' }, { name: 'Sales' }, { name: 'SysAdmins' }],
	'sla plans': [
		{ name: 'Default SLA', 'grace period': 18 },
		{ name: 'Sev-A', 'grace period': 1, schedule: '24/7' }
	],
	agents: [
		{
			username: 'john',
			'first name': 'John',
			'last name': 'Doe',
			email: 'john@desk.example',
			department: 'Support',
			role: 'Expanded Access'
		}
	]
};
const until = Date.UTC(2026, 10, 20, 20);
const plan = { tickets: 600, seed: 7, until };

function grown(more: Partial<GrowthPlan> = {}, see?: Parameters<typeof growDesk>[2]) {
	const all = new Map<TableName, { id: number }[]>();
	for (const { rows } of growDesk(world, { ...plan, ...more }, see))
		for (const [table, more] of Object.entries(rows) as unknown as [TableName, { id: number }[]][])
			all.set(table, [...(all.get(table) ?? []), ...more]);
	for (const rows of all.values()) rows.sort((a, b) => a.id - b.id);
	return Object.fromEntries(all) as GrownRows;
}

let known: GrownRows | undefined;
const once = () => (known ??= grown());

describe('a grown desk', () => {
	it('is the same for the same plan and seed, and different for another seed', () => {
		const few = { tickets: 100 };
		const rows = grown(few);
		expect(grown(few)).toEqual(rows);
		expect(grown({ ...few, seed: 8 }).tickets).not.toEqual(rows.tickets);
	});

	// The history of a grown desk is its plan. Where these change, desks that were grown before are told to differ from their history when
	// they are verified: CHANGELOG.md must say so.
	it('is the same in every version of the app', () => {
		const rows = grown({ tickets: 400 });
		const sums = (['tickets', 'entries', 'log', 'tasks', 'users', 'organizations'] as const).map(
			(table) => {
				const all = rows[table] ?? [];
				const sum = createHash('sha256').update(JSON.stringify(all)).digest('hex');
				return `${all.length} ${table}: ${sum.slice(0, 12)}`;
			}
		);
		expect(sums).toEqual([
			'400 tickets: 0f49a2e07845',
			'1161 entries: 571754e7ece1',
			'1532 log: 5a49ed8a3d84',
			'20 tasks: 6fd4ea2763ce',
			'126 users: 2bfbce2b96ce',
			'12 organizations: d8e1f2ef040a'
		]);
	});

	it('has exactly the rows that its commands produce', () => {
		const desk = new DeskMemory();
		const rows = grown({}, (events) => desk.apply(events));
		for (const table of [...configTables, ...workTables]) {
			const told = [...desk.rows(table)].sort((a, b) => a.id - b.id);
			expect(rows[table] ?? [], table).toEqual(told);
		}
	});

	it('is used by people with many different names', () => {
		const { users = [] } = once();
		const last = new Set(users.map(({ name }) => name.split(' ').at(-1)));
		expect(last.size).toBeGreaterThan(30);
		expect(new Set(users.map(({ name }) => name)).size).toBe(users.length);
	});

	it('has the tickets that were asked for, each with a number of its own', () => {
		const { tickets = [] } = once();
		expect(tickets).toHaveLength(plan.tickets);
		expect(new Set(tickets.map(({ number }) => number)).size).toBe(plan.tickets);
		expect(tickets.map(({ id }) => id)).toEqual(tickets.map((_, at) => at + 1));
	});

	it('is one that people could have worked on', () => {
		const { tickets = [], entries = [], users = [] } = once();
		const kinds = (of: (ticket: (typeof tickets)[number]) => unknown) =>
			new Set(tickets.map(of)).size;
		expect(kinds(({ department }) => department)).toBe(3);
		expect(kinds(({ source }) => source)).toBe(3);
		expect(kinds(({ priority }) => priority)).toBeGreaterThan(2);
		expect(kinds(({ sla }) => sla)).toBe(2);
		expect(kinds(({ agent }) => agent)).toBeGreaterThan(4);
		const open = tickets.filter(({ state }) => state === 'open');
		expect(open.length).toBeGreaterThan(25);
		expect(open.length).toBeLessThan(plan.tickets / 2);
		expect(open.some(({ overdue }) => overdue)).toBe(true);
		expect(open.some(({ overdue }) => !overdue)).toBe(true);
		expect(new Set(tickets.map(({ owner }) => owner)).size).toBeGreaterThan(50);
		expect(users.length).toBeLessThan(plan.tickets);
		expect(entries.length).toBeGreaterThan(2 * plan.tickets);
	});

	it('has customers by mail domain, tasks, people copied in, linked tickets, and a knowledge base', () => {
		const rows = once();
		const { tickets = [], tasks = [], users = [], entries = [] } = rows;
		expect(rows.organizations).toHaveLength(12);
		const employed = users.filter(({ organization }) => organization !== null);
		expect(employed.length).toBeGreaterThan(users.length / 3);
		expect(new Set(employed.map(({ organization }) => organization)).size).toBe(12);
		expect(tasks.some(({ open }) => open)).toBe(true);
		expect(tasks.some(({ open }) => !open)).toBe(true);
		expect(tasks.every(({ id }) => entries.some(({ thread }) => thread === `k${id}`))).toBe(true);
		const openTasks = (id: number) => tasks.filter((one) => one.ticket === id && one.open).length;
		expect(tickets.every((ticket) => ticket.openTasks === openTasks(ticket.id))).toBe(true);
		expect(tickets.some(({ collaborators }) => collaborators.length > 0)).toBe(true);
		expect(tickets.some(({ parent }) => parent !== null)).toBe(true);
		expect(rows.faqs?.length).toBeGreaterThan(3);
		expect(rows.canned?.length).toBeGreaterThan(3);
	});

	it('has only past events, mostly in working hours', () => {
		const { tickets = [], log = [] } = once();
		expect(Math.max(...log.map(({ at }) => at))).toBeLessThanOrEqual(until);
		const hours = tickets.map(({ created }) => (new Date(created).getUTCHours() + 19) % 24);
		const working = hours.filter((hour) => hour >= 7 && hour < 18).length;
		expect(working / hours.length).toBeGreaterThan(0.7);
		expect(tickets.map(({ created }) => created)).toEqual(
			tickets.map(({ created }) => created).sort((a, b) => a - b)
		);
	});
});
