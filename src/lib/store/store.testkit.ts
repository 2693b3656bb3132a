import type { TableEvent } from '#lib/kernel/events.ts';
import type {
	DepartmentId,
	PriorityId,
	StatusId,
	Ticket,
	TicketId,
	User,
	UserId
} from '../desk/model/index.ts';
import type { Rows, TableName } from '#lib/kernel/tables.ts';
import type { World } from '#lib/kernel/world.ts';
import type { DeskId, DeskSession } from './api.ts';
import { DeskDatabase } from './database/database.ts';
import { putConfig, readConfig } from './rows/load.ts';
import { LoadedTables } from './rows/loaded.ts';
import { Store } from './store.ts';
import { writeEvents } from './ledger/write.ts';

/** Monday, 2 March 2026, nine in the morning in New York. */
export const MORNING = Date.UTC(2026, 2, 2, 14);

export const smallWorld: World = {
	title: 'Test Desk',
	'time zone': 'America/New_York',
	departments: [{ name: 'Support' }, { name: 'SysAdmins' }],
	teams: [{ name: 'Online Banking', members: ['jane'] }],
	agents: [
		{
			username: 'john',
			'first name': 'John',
			'last name': 'Doe',
			email: 'john@desk.example',
			department: 'Support',
			role: 'All Access'
		},
		{
			username: 'jane',
			'first name': 'Jane',
			'last name': 'Roe',
			email: 'jane@desk.example',
			department: 'SysAdmins',
			role: 'All Access',
			admin: true
		}
	],
	users: [
		{ name: 'Karen', email: 'karen@bank.example' },
		{ name: 'Ken', email: 'ken@bank.example' }
	]
};

let made = 0;

/** A store with its own database, and a real clock that stops until told to run. */
export function newStore(name = `test ${++made}`) {
	const real = { now: Date.UTC(2026, 10, 22) };
	// Time passes evenly by the same hand, unless a test turns them apart.
	const steady = { by: () => real.now };
	const store = new Store(
		new DeskDatabase(name),
		() => real.now,
		'',
		() => steady.by()
	);
	return { store, real, steady, name };
}

export async function newDesk(world: World = smallWorld) {
	const { store, real, steady, name } = newStore();
	real.now = MORNING;
	const source = { scenario: null, world: null };
	const id = await store.createDesk({ title: 'Test', scenario: null, world, source });
	const session = await store.openDesk(id);
	return { store, real, steady, name, id, session, reopened: () => store.openDesk(id) };
}

/** The people of the small world, as actors. */
export async function people(session: DeskSession) {
	const found = await session.read((desk) => ({
		agents: desk.all('agents'),
		users: ['karen@bank.example', 'ken@bank.example'].map((e) => desk.find('users', 'email', e)[0])
	}));
	const agent = (username: string) => {
		const row = found.agents.find((one) => one.username === username);
		if (!row) throw new Error(`There is no agent ${username}.`);
		return { kind: 'agent', id: row.id } as const;
	};
	const [karen, ken] = found.users;
	if (!karen || !ken) throw new Error('The users are missing.');
	return {
		john: agent('john'),
		jane: agent('jane'),
		karen: { kind: 'user', id: karen.id } as const,
		ken: { kind: 'user', id: ken.id } as const
	};
}

/** A ticket of Karen's in Support. */
export async function opened(session: DeskSession, subject = 'Printer'): Promise<TicketId> {
	const { karen } = await people(session);
	const topic = await session.read((desk) => desk.all('topics')[0]?.id);
	const outcome = await session.perform(karen, 'open', {
		...(topic === undefined ? {} : { topic }),
		subject,
		message: '<p>There is no <b>paper</b> in it.</p>'
	});
	for (const event of outcome.events)
		if (event.type === 'added' && event.table === 'tickets') return event.row.id;
	throw new Error(`No ticket was opened: ${JSON.stringify(outcome.refusal)}`);
}

/** Rows as they are, without commands that made them. */
export async function addRows(db: DeskDatabase, desk: DeskId, events: readonly TableEvent[]) {
	await db.transaction('rw', db.deskTables, async () => {
		const tables = new LoadedTables(db.systems);
		putConfig(tables, await readConfig(db, desk));
		await writeEvents(db, desk, tables, events);
	});
}

/** A ticket like any other, but for what is given. */
export function aTicket(id: number, more: Partial<Ticket> = {}): Ticket {
	return {
		id: id as TicketId,
		number: String(100000 + ((id * 7919) % 900000)),
		owner: 1 as UserId,
		subject: `Printer ${id} does not print`,
		source: 'Web',
		status: 1 as StatusId,
		state: 'open',
		department: 1 as DepartmentId,
		topic: null,
		sla: null,
		priority: 2 as PriorityId,
		agent: null,
		team: null,
		answered: false,
		overdue: false,
		dueDate: null,
		slaDue: null,
		created: MORNING,
		closed: null,
		reopened: null,
		lastUpdate: MORNING,
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

/** A guest who was never here before. */
export function aUser(id: number, name: string, email: string, phone = ''): User {
	return {
		id: id as UserId,
		name,
		email,
		phone,
		organization: null,
		registered: false,
		locked: false,
		username: null,
		password: '',
		passwordChange: 'free',
		timezone: '',
		created: MORNING,
		updated: MORNING
	};
}

export function added<T extends TableName>(table: T, rows: readonly Rows[T][]): TableEvent[] {
	return rows.map((row) => ({ type: 'added', table, row }) as unknown as TableEvent);
}
