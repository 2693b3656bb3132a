import type { Actor } from '#lib/kernel/actor.ts';
import type { Outcome } from '#lib/kernel/command.ts';
import type { Instant } from '#lib/kernel/ids.ts';
import { MemoryTables } from '#lib/kernel/memory.ts';
import type { World } from '#lib/kernel/world.ts';
import { desk } from '#lib/desk/system.ts';
import { Systems } from '#lib/kernel/systems.ts';
import { workplace } from '../system.ts';
import type { Device } from '../model/index.ts';

export const NINE = Date.UTC(2026, 2, 2, 14);
export const MINUTE = 60_000;

/** With the desk, which knows the people. */
export const systems = new Systems([desk, workplace]);

/** John and Jane work in IT, where only Jane may manage groups; Karen is a teller, and Ken her manager. */
export const bank: World = {
	agents: ['john', 'jane'].map((username) => ({
		username,
		'first name': username === 'john' ? 'John' : 'Jane',
		'last name': 'Doe',
		email: `${username}@bank.example`,
		department: 'Support',
		role: 'All Access'
	})),
	users: ['Karen', 'Ken'].map((name) => ({
		name,
		email: `${name.toLowerCase()}@bank.example`,
		registered: true
	})),
	accounts: [
		{ name: 'John Doe', login: 'john', email: 'john@bank.example', department: 'IT Support' },
		{ name: 'Jane Doe', login: 'jane', email: 'jane@bank.example', department: 'IT' },
		{
			name: 'Karen Jones',
			email: 'karen@bank.example',
			title: 'Teller',
			department: 'Branch',
			phone: '555-0100',
			manager: 'Ken Smith',
			factors: [{ kind: 'app' }, { kind: 'text message', label: 'Old phone', state: 'lost' }]
		},
		{ name: 'Ken Smith', email: 'ken@bank.example', title: 'Branch manager' }
	],
	groups: [
		{ name: 'Tellers', owner: 'Ken Smith', members: ['Karen Jones'] },
		{ name: 'Group admins', members: ['jane'], grants: ['manage groups'] }
	],
	computers: [{ name: 'PC-114' }]
};

export const john: Actor = { kind: 'agent', id: 1 as never };
export const jane: Actor = { kind: 'agent', id: 2 as never };
export const karen: Actor = { kind: 'user', id: 1 as never };
export const ken: Actor = { kind: 'user', id: 2 as never };

/** A world in memory, on which tests carry out verbs. */
export class Play {
	readonly tables: MemoryTables;
	now: Instant = NINE;

	constructor(world: World = bank) {
		this.tables = new MemoryTables(systems, systems.found(world, NINE));
	}

	/** Carries out a verb; refused, nothing is changed. */
	do(by: Actor, verb: string, args: Readonly<Record<string, unknown>> = {}): Outcome {
		const outcome = systems.execute(this.tables, { at: this.now, by, verb, args });
		this.tables.apply(outcome.events);
		return outcome;
	}

	/** Adds a device, or changes it. */
	device(name: string, more: Partial<Device> = {}) {
		const all = this.tables.all('devices');
		const known = all.find((one) => one.name === name);
		const row = { ...plain, ...known, name, id: known?.id ?? all.length + 1, ...more };
		this.tables.apply([{ type: 'added', table: 'devices', row: row as Device }]);
	}

	account(login: string) {
		return this.tables.all('accounts').find((one) => one.login === login);
	}
	group(name: string) {
		return this.tables.all('groups').find((one) => one.name === name);
	}
	computer(name: string) {
		return this.tables.all('computers').find((one) => one.name === name);
	}
	/** What the log of changes says, oldest first. */
	get log(): string[] {
		const ids = Array.from({ length: this.tables.lastId('changes') }, (_, at) => at + 1);
		return ids.map((id) => this.tables.get('changes', id)?.words ?? '');
	}

	/** Lets time pass, with what happens by itself on the way. */
	passTo(to: Instant) {
		for (;;) {
			const next = workplace.automatic.next(this.tables, this.now);
			if (next === null || next > to) break;
			this.now = next;
			const { events } = systems.execute(
				this.tables,
				workplace.automatic.command(next, this.tables)
			);
			this.tables.apply(events);
		}
		this.now = to;
	}
}

const plain: Partial<Device> = {
	kind: 'laptop',
	owner: null,
	power: 'on',
	domain: 'BANK',
	secret: 1,
	network: { connection: 'wifi' } as Device['network'],
	credentials: []
};
