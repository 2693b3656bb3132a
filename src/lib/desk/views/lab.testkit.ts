import { execute, type Command } from '../execute.ts';
import { foundDesk } from '../found.ts';
import { DeskMemory } from '#lib/desk/memory.ts';
import type { Actor, Agent, AgentId, Ticket, TicketId, UserId } from '../model/index.ts';
import type { World } from '#lib/kernel/world.ts';

/** Monday, 2 March 2026, 9:00 in New York. */
export const start = Date.UTC(2026, 2, 2, 14);
export const MINUTE = 60_000;

const person = (username: string, department: string, role: string) => ({
	username,
	'first name': username[0]?.toUpperCase() + username.slice(1),
	'last name': 'Doe',
	email: `${username}@lab.example`,
	department,
	role
});

const world: World = {
	'time zone': 'America/New_York',
	departments: [{ name: 'Support' }, { name: 'SysAdmins', manager: 'omar' }, { name: 'Sales' }],
	teams: [{ name: 'Online Banking', members: ['jane'] }],
	agents: [
		person('john', 'Support', 'Expanded Access'),
		person('jane', 'SysAdmins', 'All Access'),
		person('omar', 'SysAdmins', 'All Access'),
		{ ...person('root', 'Support', 'All Access'), admin: true }
	],
	users: [
		{ name: 'Karen', email: 'karen@customer.example' },
		{ name: 'Ken', email: 'ken@customer.example' }
	],
	'sla plans': [
		{ name: 'Default SLA', 'grace period': 18 },
		{ name: 'Sev-A', 'grace period': 1, schedule: '24/7' }
	],
	'help topics': [
		{ name: 'Other' },
		{ name: 'Report a Problem' },
		{ name: 'Access Issue', parent: 'Report a Problem' }
	]
};

export type VerbCall = {
	[V in Command['verb']]: Pick<Extract<Command, { verb: V }>, 'verb' | 'args'>;
}[Command['verb']];

/** The desk of the lab, with a clock that moves a minute with every command. */
export function lab() {
	const tables = new DeskMemory(foundDesk(world, start));
	let at = start;
	const perform = (by: Actor, call: VerbCall) => {
		const outcome = execute(tables, { at: (at += MINUTE), by, ...call } as Command);
		tables.apply(outcome.events);
		return outcome;
	};
	const agent = (username: string): Agent => {
		const found = tables.all('agents').find((row) => row.username === username);
		if (!found) throw new Error(`There is no agent ${username} in this lab.`);
		return found;
	};
	return {
		tables,
		agent,
		now: () => at,
		as: (username: string, call: VerbCall) =>
			perform({ kind: 'agent', id: agent(username).id as AgentId }, call),
		asUser: (id: number, call: VerbCall) => perform({ kind: 'user', id: id as UserId }, call),
		/** A ticket of Karen's from the portal. */
		open(subject = 'Mobile banking is down', message = '<p>Nobody can log in.</p>'): TicketId {
			const args = { topic: 1, subject, message } as never;
			const { refusal } = perform({ kind: 'user', id: 1 as UserId }, { verb: 'open', args });
			if (refusal) throw new Error(JSON.stringify(refusal));
			return tables.lastId('tickets') as TicketId;
		},
		ticket(id: number): Ticket {
			const ticket = tables.get('tickets', id);
			if (!ticket) throw new Error(`There is no ticket ${id}.`);
			return ticket;
		}
	};
}
