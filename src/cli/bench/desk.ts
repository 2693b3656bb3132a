import { execute, type Command } from '../../lib/desk/execute.ts';
import { foundDesk } from '../../lib/desk/found.ts';
import { DeskMemory } from '#lib/desk/memory.ts';
import type { Actor, AgentId, Instant, UserId } from '../../lib/desk/model/index.ts';
import type { World } from '#lib/kernel/world.ts';

/** The people and plans of the three labs. */
const world: World = {
	'time zone': 'America/New_York',
	roles: [{ name: 'Supreme Admin', permissions: 'all' }],
	departments: [
		{ name: 'Support' },
		{ name: 'Sales', sla: 'Default SLA' },
		{ name: 'SysAdmins', manager: 'omar' }
	],
	teams: [{ name: 'Online Banking', members: ['jane'] }],
	'sla plans': [
		{ name: 'Default SLA', 'grace period': 18 },
		{ name: 'Sev-A', 'grace period': 1, schedule: '24/7' },
		{ name: 'Sev-B', 'grace period': 4, schedule: '24/7' },
		{
			name: 'Sev-C',
			'grace period': 8,
			schedule: 'Monday - Friday 8am - 5pm with U.S. Holidays'
		}
	],
	'help topics': [{ name: 'Other' }, { name: 'Business Critical Outage', priority: 'Emergency' }],
	agents: [
		agent('jane', 'Jane', 'SysAdmins', 'Supreme Admin'),
		agent('john', 'John', 'Support', 'Expanded Access'),
		agent('omar', 'Omar', 'SysAdmins', 'All Access')
	],
	users: [
		{ name: 'Karen Miller', email: 'karen@customer.example' },
		{ name: 'Ken Adams', email: 'ken@customer.example' },
		{ name: 'Priya Shah', email: 'priya@customer.example' }
	]
};

function agent(username: string, first: string, department: string, role: string) {
	const email = `${username}@helpdesk.example`;
	return { username, 'first name': first, 'last name': 'Doe', email, department, role };
}

export const START: Instant = Date.UTC(2026, 2, 4, 14);

export const people = {
	jane: { kind: 'agent', id: 1 as AgentId },
	john: { kind: 'agent', id: 2 as AgentId },
	karen: { kind: 'user', id: 1 as UserId },
	ken: { kind: 'user', id: 2 as UserId },
	priya: { kind: 'user', id: 3 as UserId }
} as const satisfies Record<string, Actor>;

/** The id of what has this name in a table. */
export function idOf<I>(
	desk: DeskMemory,
	table: 'departments' | 'slas' | 'statuses' | 'teams' | 'topics',
	name: string
): I {
	const row = desk.all(table).find((known) => known.name === name);
	if (!row) throw new Error(`There is no "${name}" in ${table}.`);
	return row.id as I;
}

/** A desk with this many open tickets. They are in the future, so that none of them is due. */
export function deskOf(tickets: number): DeskMemory {
	const desk = new DeskMemory(foundDesk(world, START));
	fill(desk, tickets);
	return desk;
}

export function fill(desk: DeskMemory, tickets: number) {
	const later = Date.UTC(2036, 0, 7, 15);
	const users = [people.karen, people.ken, people.priya];
	const topic = desk.all('topics')[0]?.id;
	for (let n = 0; n < tickets; n++) {
		const by = users[n % users.length] ?? people.karen;
		const args = { topic, subject: `Ticket ${n}`, message: '<p>It does not work.</p>' };
		const outcome = execute(desk, { at: later + n * 1000, by, verb: 'open', args } as Command);
		if (outcome.refusal) throw new Error(`A ticket was refused: ${outcome.refusal.message}`);
		desk.apply(outcome.events);
	}
}
