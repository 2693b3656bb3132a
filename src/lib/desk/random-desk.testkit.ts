import type { TableEvent } from '#lib/kernel/events.ts';
import { execute, type Command } from './execute.ts';
import { foundDesk } from './found.ts';
import { DeskMemory } from '#lib/desk/memory.ts';
import type { World } from '#lib/kernel/world.ts';

/** The desk on which the random commands of property tests begin: some of everything, so that much can be done to it. */

/** When the random work begins: a Wednesday morning in New York, an hour after the desk was founded. */
export const start = Date.UTC(2026, 2, 4, 14);
const HOUR = 3_600_000;

const agent = (username: string, department: string, role: string, more: object = {}) => ({
	username,
	'first name': username,
	'last name': 'Doe',
	email: `${username}@desk.example`,
	department,
	role,
	...more
});

export const world: World = {
	'time zone': 'America/New_York',
	settings: { 'ticket autoresponder': true, 'note alert active': true },
	departments: [
		{ name: 'Support' },
		{ name: 'SysAdmins', manager: 'omar', sla: 'Sev-A' },
		{ name: 'Sales', 'ticket assignment': 'members', manager: 'maria' }
	],
	teams: [{ name: 'Online Banking', members: ['jane', 'maria'], lead: 'jane' }, { name: 'Empty' }],
	agents: [
		agent('root', 'Support', 'All Access', { admin: true }),
		agent('john', 'Support', 'Expanded Access'),
		agent('jane', 'SysAdmins', 'All Access', {
			access: [{ department: 'Sales', role: 'View only' }]
		}),
		agent('maria', 'Sales', 'Limited Access', { 'limited to assigned': true }),
		agent('omar', 'SysAdmins', 'All Access')
	],
	users: [
		{ name: 'Karen', email: 'karen@customer.example' },
		{ name: 'Ken', email: 'ken@customer.example' }
	],
	organizations: [{ name: 'Bank', domains: ['else.example'], manager: 'jane' }],
	'faq categories': [{ name: 'Network' }],
	faqs: [{ question: 'Is the bank down?', answer: '<p>No.</p>', category: 'Network' }],
	'ban list': ['banned@else.example'],
	'sla plans': [
		{ name: 'Default SLA', 'grace period': 18 },
		{ name: 'Sev-A', 'grace period': 1, schedule: '24/7', transient: true }
	],
	'help topics': [
		{ name: 'Other' },
		{ name: 'Outage', department: 'SysAdmins', team: 'Online Banking' }
	],
	forms: [{ title: 'Onboarding', 'help topics': ['Outage'] }, { title: 'Contract' }],
	fields: [
		{ name: 'badge', form: 'Onboarding', 'required to close': true },
		{ name: 'term', form: 'Contract' },
		{ name: 'code', 'required to close': true, 'help topics': ['Outage'] },
		{ name: 'asset', kind: 'choice', choices: ['Laptop', 'john'] }
	],
	filters: [
		{
			name: 'urgent',
			rules: [{ what: 'subject', how: 'contains', value: 'down' }],
			actions: [{ type: 'priority', value: 'Emergency' }]
		}
	]
};

const karen = { kind: 'user', id: 1 };
const ken = { kind: 'user', id: 2 };
const root = { kind: 'agent', id: 1 };
const john = { kind: 'agent', id: 2 };
const message = '<p>Hello</p>';

/** What was done before: tickets in each department, one of them with a colleague, one resolved, one with a task. */
export const before = [
	{ by: karen, verb: 'open', args: { topic: 1, subject: 'Printer', message } },
	{ by: ken, verb: 'open', args: { topic: 2, subject: 'The bank is down', message } },
	{ by: karen, verb: 'open', args: { topic: 1, subject: 'Mouse', message } },
	{ by: ken, verb: 'open', args: { topic: 1, subject: 'Laptop', message } },
	{ by: karen, verb: 'open', args: { topic: 1, subject: 'Invoice', message } },
	{ by: root, verb: 'add_collaborator', args: { ticket: 1, user: 2 } },
	{ by: john, verb: 'reply', args: { ticket: 1, body: message } },
	{ by: john, verb: 'transfer', args: { ticket: 5, department: 3 } },
	{ by: john, verb: 'set_status', args: { ticket: 4, status: 2 } },
	{
		by: john,
		verb: 'task_add',
		args: { ticket: 3, title: 'john', description: message, department: 1 }
	},
	{
		by: john,
		verb: 'task_add',
		args: { ticket: 1, title: 'code', description: message, department: 1 }
	},
	{ by: john, verb: 'task_close', args: { task: 2 } },
	{ by: john, verb: 'refer', args: { ticket: 1, to: { kind: 'dept', id: 2 } } }
] as unknown as readonly Omit<Command, 'at'>[];

/** The events that lead to it: the same for every sequence. */
const founded: readonly TableEvent[] = prepare();

function prepare(): readonly TableEvent[] {
	const events = foundDesk(world, start - HOUR);
	const desk = new DeskMemory(events);
	before.forEach((planned, n) => {
		const command = { ...planned, at: start - HOUR + n * 60_000 } as Command;
		const { events: more, refusal } = execute(desk, command);
		if (refusal) throw new Error(`${command.verb} was refused: ${JSON.stringify(refusal)}`);
		desk.apply(more);
		events.push(...more);
	});
	return events;
}

export function freshDesk(): DeskMemory {
	return new DeskMemory(founded);
}
