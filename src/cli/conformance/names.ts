import type { MemoryTables } from '../../lib/kernel/memory.ts';
import type { Actor, Referee, ThreadRef, UserId } from '../../lib/desk/model/index.ts';
import type { ConfigRows, ConfigTable } from '#lib/kernel/tables.ts';
import type { Assignee } from '#lib/desk/model/index.ts';
import { CorpusError, type Json } from './records.ts';
import type { RecordedWorld } from './recorded-world.ts';

/** The recorder's names: rows with a title use another column than rows with a name. */
const nameOfRow: { [T in ConfigTable]?: (row: ConfigRows[T]) => string } = {
	agents: (row) => row.username,
	canned: (row) => row.title,
	departments: (row) => row.name,
	mailboxes: (row) => row.email,
	priorities: (row) => row.name,
	roles: (row) => row.name,
	schedules: (row) => row.name,
	slas: (row) => row.name,
	statuses: (row) => row.name,
	teams: (row) => row.name,
	topics: (row) => row.name
};

/** An unused id: for a record that names a row that this desk did not create. */
const NOBODY = 1_000_000;

/** Checkboxes on the product's form of a department. */
export type DepartmentBox = 'members only' | 'primary only' | 'inactive' | 'archived';

/** The symbolic names of one sequence, both ways. */
export class Names {
	/** Ids by name, in the order of creation: T1, T2 ... or, in the fixture, ticket numbers. */
	readonly tickets = new Map<string, number>();
	readonly tasks = new Map<string, number>();
	/** Names of logged events by their ids. */
	readonly events = new Map<number, string>();
	/** Checked boxes of the departments that the sequence configured. */
	readonly boxes = new Map<number, Set<DepartmentBox>>();
	readonly #ticketNames = new Map<number, string>();
	readonly #taskNames = new Map<number, string>();
	/** Ticket numbers, which texts write as {T1}; kept when the ticket is gone. */
	readonly #numbers = new Map<string, string>();
	readonly #users: readonly { key: string; name: string; email: string; registered: boolean }[];
	readonly #settings: RecordedWorld['system'];

	constructor(
		readonly desk: MemoryTables,
		recorded: RecordedWorld,
		/** The last ids of existing rows: they have no names here. */
		readonly before = { tickets: 0, tasks: 0, mails: 0, log: 0 }
	) {
		this.#settings = recorded.system;
		this.#users = Object.entries(recorded.end_users).map(([key, user]) => ({ key, ...user }));
	}

	/** Assigns names to tickets, tasks and events created since the last call. */
	learn(nameTicket = (count: number) => `T${count}`) {
		const { tickets, tasks, log } = this.before;
		for (let n = this.#ticketNames.size + 1; tickets + n <= this.desk.lastId('tickets'); n++) {
			const id = tickets + n;
			const name = nameTicket(n);
			this.#ticketNames.set(id, name);
			this.tickets.set(name, id);
			const number = this.desk.get('tickets', id)?.number;
			if (number) this.#numbers.set(number, name);
		}
		for (let n = this.#taskNames.size + 1; tasks + n <= this.desk.lastId('tasks'); n++) {
			this.#taskNames.set(tasks + n, `K${n}`);
			this.tasks.set(`K${n}`, tasks + n);
		}
		for (let n = this.events.size + 1; log + n <= this.desk.lastId('log'); n++)
			this.events.set(log + n, `E${n}`);
	}

	id(table: ConfigTable, name: string): number {
		const of = nameOfRow[table] as ((row: { id: number }) => string) | undefined;
		const row = (this.desk.all(table) as readonly { id: number }[]).find(
			(known) => of?.(known) === name
		);
		if (!row) throw new CorpusError(`There is nothing named "${name}" in ${table}.`);
		return row.id;
	}

	/** The name of a row of the configuration; null for no row. */
	name(table: ConfigTable, id: number | null | undefined): string | null {
		if (id === null || id === undefined) return null;
		const row = this.desk.get(table, id);
		const of = nameOfRow[table] as ((row: object) => string) | undefined;
		return row && of ? of(row) : `${table} ${id}`;
	}

	/** The department, or the desk's default one where the world has none of that name. */
	department(name: string): number {
		const row = this.desk.all('departments').find((known) => known.name === name);
		return row?.id ?? this.desk.get('settings', 1)?.defaultDepartment ?? NOBODY;
	}

	/** The mail address, or the desk's default one where the world has no such. */
	mailbox(email: string): string {
		const rows = this.desk.all('mailboxes');
		const fallback = this.desk.get('settings', 1)?.defaultMailbox;
		const row = rows.find((known) => known.email === email);
		return (row ?? rows.find((known) => known.id === fallback))?.email ?? email;
	}

	ticketId(name: string): number {
		return this.tickets.get(name) ?? NOBODY;
	}

	taskId(name: string): number {
		return this.tasks.get(name) ?? NOBODY;
	}

	ticket(id: number | null): string | null {
		return id === null ? null : (this.#ticketNames.get(id) ?? `ticket ${id}`);
	}

	/** T1 or K1. */
	subject(thread: ThreadRef): string {
		const id = Number(thread.slice(1));
		return (thread.startsWith('t') ? this.#ticketNames : this.#taskNames).get(id) ?? thread;
	}

	/** Ticket numbers in a text become {T1}. */
	text(text: string): string {
		return text.replace(/\d{6,}/g, (number) => {
			const name = this.#numbers.get(number);
			return name ? `{${name}}` : number;
		});
	}

	/** Recorded users are named by their first names, others by their stored names or addresses. */
	userId(name: string): UserId {
		const email = this.address(name).toLowerCase();
		const found = this.desk.find('users', 'email', email)[0];
		if (found) return found.id;
		for (const user of this.desk.rows('users')) if (user.name === name) return user.id;
		return NOBODY as UserId;
	}

	/** The end user with this first name, stored name or address; null when there is none. */
	knownUser(name: string): UserId | null {
		const id = this.userId(name);
		return this.desk.get('users', id) ? id : null;
	}

	/** The mail address of an end user named by first name, of an agent by user name, or an address as it is. */
	address(name: string): string {
		const user = this.#users.find(({ key }) => key === name);
		const agent = this.desk.all('agents').find(({ username }) => username === name);
		return user?.email ?? agent?.email ?? name;
	}

	/** The address of somebody named by first name, stored name or address. */
	emailOf(name: string): string {
		return this.desk.get('users', this.userId(name))?.email ?? this.address(name);
	}

	/** The number of a ticket, also of one that is gone. */
	number(ticket: string): string {
		for (const [number, name] of this.#numbers) if (name === ticket) return number;
		return '000000';
	}

	fullName(name: string): string | undefined {
		return this.#users.find((user) => user.key === name)?.name;
	}

	/** Those whose portal is observed. */
	get portalUsers(): { key: string; id: UserId }[] {
		return this.#users
			.filter((user) => user.registered)
			.map(({ key }) => ({ key, id: this.userId(key) }));
	}

	user(id: number): string {
		const user = this.desk.get('users', id);
		if (!user) return `user ${id}`;
		return this.#users.find((known) => known.email === user.email)?.key ?? user.name;
	}

	/** A name that was stored as text: recorded users by their first names. */
	person(stored: string): string {
		const known = this.#users.find(({ name, email }) => name === stored || email === stored);
		return known?.key ?? stored;
	}

	/** The same, but an address stays as it is. */
	storedName(stored: string): string {
		return this.#users.find(({ name }) => name === stored)?.key ?? stored;
	}

	/** `agent:john`, `user:Karen`, or null for who has no id. */
	actor(by: Actor): string | null {
		if (by.kind === 'agent') return `agent:${this.name('agents', by.id)}`;
		if (by.kind === 'user') return `user:${this.user(by.id)}`;
		return null;
	}

	referee(text: string): Referee {
		const [kind = '', name = ''] = splitOnce(text);
		if (kind === 'agent') return { kind, id: this.id('agents', name) } as Referee;
		if (kind === 'team') return { kind, id: this.id('teams', name) } as Referee;
		if (kind === 'dept') return { kind, id: this.id('departments', name) } as Referee;
		throw new CorpusError(`"${text}" is neither an agent, a team nor a dept.`);
	}

	assignee(text: string): Assignee {
		const referee = this.referee(text);
		if (referee.kind === 'dept') throw new CorpusError(`"${text}" is neither agent nor team.`);
		return referee;
	}

	refereeText(to: Referee): Json {
		const table = { agent: 'agents', team: 'teams', dept: 'departments' } as const;
		return `${to.kind}:${this.name(table[to.kind], to.id)}`;
	}

	/** Is it a setting of the product, even if the desk does not have it? */
	isSetting(key: string): boolean {
		const { config_core_rows, effective_values } = this.#settings;
		return key in config_core_rows || key in effective_values;
	}
}

function splitOnce(text: string): [string, string] {
	const at = text.indexOf(':');
	return [text.slice(0, at), text.slice(at + 1)];
}
