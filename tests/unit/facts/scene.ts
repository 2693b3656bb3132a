import type { TableEvent } from '#lib/kernel/events.ts';
import { foundDesk } from '#lib/desk/found.ts';
import { DeskMemory } from '#lib/desk/memory.ts';
import type { LoggedEvent, Mail, Task, ThreadEntry, Ticket } from '#lib/desk/model/index.ts';
import type { Rows, TableName } from '#lib/kernel/tables.ts';
import type { World } from '#lib/kernel/world.ts';
import type { RunState } from '#lib/scenario/attempt.ts';
import type { Scenario } from '#lib/scenario/language/scenario.ts';
import { sceneOf, type Scene } from '#lib/scenario/conditions/scene.ts';

/** A desk whose rows are written by tests, so that each fact of a condition can be tested alone. */

/** Monday, 2 March 2026, nine in the morning in New York: 3/2/26 9:00 AM. */
export const NINE = Date.UTC(2026, 2, 2, 14);
export const MINUTE = 60_000;

const world: World = {
	title: 'Test Desk',
	'time zone': 'America/New_York',
	departments: [
		{ name: 'Support' },
		{
			name: 'Sales',
			parent: 'Support',
			manager: 'jane',
			sla: 'Gold',
			signature: '<p>Your <b>sales</b> team</p>'
		},
		{ name: 'Vault' }
	],
	teams: [
		{ name: 'Online Banking', members: ['jane'], lead: 'jane' },
		{ name: 'Level I', members: ['john', 'jane'] }
	],
	agents: [
		{
			username: 'john',
			'first name': 'John',
			'last name': 'Doe',
			email: 'john@desk.example',
			department: 'Support',
			role: 'Expanded Access',
			access: [{ department: 'Sales', role: 'View only' }]
		},
		{
			username: 'jane',
			'first name': 'Jane',
			'last name': 'Roe',
			email: 'jane@desk.example',
			department: 'Support',
			role: 'All Access',
			admin: true,
			active: false
		}
	],
	users: [
		{ name: 'Karen', email: 'karen@bank.example' },
		{ name: 'Ken', email: 'ken@bank.example' }
	],
	'sla plans': [
		{ name: 'Default SLA', 'grace period': 18 },
		{ name: 'Gold', 'grace period': 2, schedule: '24/7', active: false }
	],
	forms: [{ title: 'Onboarding' }],
	fields: [{ name: 'asset', label: 'Asset Tag', kind: 'text' }],
	organizations: [{ name: 'Harbor Bank' }],
	'canned responses': [
		{ title: 'Reset done', response: '<p>Choose a new password</p>', department: 'Support' },
		{ title: 'We are looking', response: '<p>Please wait</p>', enabled: false }
	],
	'faq categories': [{ name: 'Printing' }, { name: 'Secrets', type: 'private' }],
	faqs: [
		{
			question: 'The printer is offline',
			answer: '<p>Restart the spooler</p>',
			category: 'Printing',
			type: 'featured',
			'help topics': ['Access']
		},
		{
			question: 'Where are the keys?',
			answer: 'In the vault',
			category: 'Secrets',
			type: 'internal'
		}
	],
	'help topics': [
		{ name: 'Problem', department: 'Support' },
		{
			name: 'Access',
			parent: 'Problem',
			department: 'Sales',
			sla: 'Gold',
			priority: 'High',
			agent: 'jane',
			public: false
		},
		{ name: 'Old', department: 'Support', team: 'Level I', active: false }
	]
};

const scenario = {
	cast: {
		karen: { kind: 'user', email: 'karen@bank.example' },
		ken: { kind: 'user', email: 'ken@bank.example' },
		gone: { kind: 'user', email: 'gone@bank.example' },
		john: { kind: 'agent', username: 'john' }
	},
	steps: [
		{ id: 'one', title: 'Report it', checks: [{ id: 'a', as: 'outage' }] },
		{ id: 'two', title: 'Work on it' }
	]
} as unknown as Scenario;

const run: RunState = {
	scenario: 'small',
	phase: 'working',
	step: 0,
	began: NINE,
	ended: null,
	marks: {},
	steps: {},
	tickets: {},
	happened: [],
	settled: [],
	looks: []
};

/** Rows of work that a test adds to the desk; Ids by name come from `idOf`. */
export interface Work {
	tickets?: readonly Ticket[];
	entries?: readonly ThreadEntry[];
	log?: readonly LoggedEvent[];
	mails?: readonly Mail[];
	tasks?: readonly Task[];
}

export function desk(work: Work = {}): DeskMemory {
	const tables = new DeskMemory(foundDesk(world, NINE));
	for (const [table, rows] of Object.entries(work) as [TableName, readonly object[]][])
		tables.apply(rows.map((row) => ({ type: 'added', table, row }) as unknown as TableEvent));
	return tables;
}

/** The scene for conditions: these rows, and a run with the given values. */
export function sceneWith(work: Work = {}, more: Partial<RunState> = {}, now = NINE): Scene {
	return sceneOf(desk(work), scenario, { ...run, ...more }, now);
}

const names = desk();

/** The id of a configured thing, or of a user, by the first of its columns that people know it by. */
export function idOf<T extends TableName>(table: T, name: string): Rows[T]['id'] {
	const rows = (
		table === 'users'
			? names.find('users', 'email', `${name.toLowerCase()}@bank.example`)
			: names.all(table as 'teams')
	) as readonly {
		id: number;
		name?: string;
		username?: string;
		title?: string;
		question?: string;
	}[];
	const row = rows.find((one) => [one.name, one.username, one.title, one.question].includes(name));
	if (!row) throw new Error(`There is no ${name} in ${table}.`);
	return row.id as Rows[T]['id'];
}

export const karen = { kind: 'user', id: idOf('users', 'Karen') } as const;
export const ken = { kind: 'user', id: idOf('users', 'Ken') } as const;
export const john = { kind: 'agent', id: idOf('agents', 'john') } as const;
export const jane = { kind: 'agent', id: idOf('agents', 'jane') } as const;

/** Ticket #100001 “Printer” of Karen's in Support, open, from nine o'clock; `more` says what is different. */
export function ticket(id: number, more: Partial<Ticket> = {}): Ticket {
	return {
		id: id as Ticket['id'],
		number: String(100000 + id),
		owner: karen.id,
		subject: 'Printer',
		source: 'Web',
		status: idOf('statuses', 'Open'),
		state: 'open',
		department: idOf('departments', 'Support'),
		topic: null,
		sla: null,
		priority: idOf('priorities', 'Normal'),
		agent: null,
		team: null,
		answered: false,
		overdue: false,
		dueDate: null,
		slaDue: null,
		created: NINE,
		closed: null,
		reopened: null,
		lastUpdate: NINE,
		lastMessage: null,
		lastResponse: null,
		lastRespondent: null,
		referrals: [],
		collaborators: [],
		parent: null,
		merge: null,
		isParent: false,
		threadKind: 'T',
		entries: 0,
		openTasks: 0,
		fields: {},
		...more
	};
}

/** A message of Karen's in ticket 1, written at nine. */
export function entry(id: number, more: Partial<ThreadEntry> = {}): ThreadEntry {
	return {
		id: id as ThreadEntry['id'],
		thread: 't1',
		type: 'M',
		poster: 'Karen',
		by: karen,
		source: 'Web',
		title: null,
		body: '<p>It is stuck.</p>',
		format: 'html',
		at: NINE,
		messageId: null,
		recipients: [],
		attachments: [],
		earlier: [],
		...more
	};
}

/** A reply of John's in ticket 1, mailed to Karen. */
export function reply(id: number, more: Partial<ThreadEntry> = {}): ThreadEntry {
	const recipients = ['karen@bank.example'];
	return entry(id, { type: 'R', poster: 'John Doe', by: john, recipients, ...more });
}

/** An event in the log of ticket 1, by John, at nine. */
export function logged(
	id: number,
	name: LoggedEvent['name'],
	more: Partial<LoggedEvent> = {}
): LoggedEvent {
	return {
		id: id as LoggedEvent['id'],
		thread: 't1',
		name,
		data: null,
		by: john,
		byName: 'John Doe',
		at: NINE,
		annulled: false,
		agent: null,
		team: null,
		department: null,
		topic: null,
		...more
	};
}

/** A reply about ticket 1 that the desk mailed to Karen at nine. */
export function mail(id: number, more: Partial<Mail> = {}): Mail {
	return {
		id: id as Mail['id'],
		at: NINE,
		direction: 'out',
		from: 'support@desk.example',
		fromName: null,
		to: ['karen@bank.example'],
		cc: [],
		subject: 'Re: Printer',
		body: '<p>Look into the tray.</p>',
		attachments: [],
		template: 'ticket.reply',
		messageId: `<${id}@desk.example>`,
		references: [],
		thread: 't1',
		entry: null,
		recipient: null,
		...more
	};
}

/** An open task of ticket 1 in Support. */
export function task(id: number, more: Partial<Task> = {}): Task {
	return {
		id: id as Task['id'],
		number: String(id),
		ticket: 1 as Ticket['id'],
		title: 'Call the bank',
		open: true,
		department: idOf('departments', 'Support'),
		agent: null,
		team: null,
		dueDate: null,
		created: NINE,
		closed: null,
		overdue: false,
		...more
	};
}
