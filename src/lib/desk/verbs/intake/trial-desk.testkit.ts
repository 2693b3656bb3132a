import { execute, type CommandOf, type Outcome } from '../../execute.ts';
import { foundDesk } from '../../found.ts';
import { DeskMemory } from '#lib/desk/memory.ts';
import type { Actor, Mail, ThreadEntry, Ticket } from '../../model/index.ts';
import type { Rows } from '#lib/kernel/tables.ts';
import type { WorldFilter } from '../../world.ts';
import type { World } from '#lib/kernel/world.ts';
import type { VerbName } from '../index.ts';

/** A small desk on which tests try what comes in and what is mailed: every command comes a minute after the last. */
export class TrialDesk {
	readonly tables: DeskMemory;
	#now = Date.UTC(2026, 2, 2, 14);

	constructor(more: World = {}) {
		this.tables = new DeskMemory(foundDesk({ ...world, ...more }, this.#now));
	}

	do<V extends VerbName>(by: Actor, verb: V, args: CommandOf<V>['args']): Outcome {
		this.#now += 60_000;
		const command = { at: this.#now, by, verb, args } as Parameters<typeof execute>[1];
		const outcome = execute(this.tables, command);
		this.tables.apply(outcome.events);
		return outcome;
	}

	/** A ticket of Karen's, opened on the portal. */
	open(more: Partial<CommandOf<'open'>['args']> = {}): Ticket {
		const topic = this.id('topics', 'General Inquiry');
		const args = { topic, subject: 'Printer', message: '<p>It burns.</p>', ...more };
		this.do(this.user('karen'), 'open', args as CommandOf<'open'>['args']);
		return this.lastTicket();
	}

	mail(from: string, more: Partial<CommandOf<'email_in'>['args']> = {}): Outcome {
		const args = { from, subject: 'Mail', body: 'A text', ...more };
		return this.do({ kind: 'system' }, 'email_in', args);
	}

	reply(ticket: Ticket, more: Partial<CommandOf<'reply'>['args']> = {}): Outcome {
		return this.do(this.agent('john'), 'reply', {
			ticket: ticket.id,
			body: '<p>Look.</p>',
			...more
		});
	}

	agent(username: string): Actor {
		const found = this.tables.all('agents').find((agent) => agent.username === username);
		if (!found) throw new Error(`There is no agent ${username}.`);
		return { kind: 'agent', id: found.id };
	}

	user(name: string): Actor & { kind: 'user' } {
		const found = this.tables.find('users', 'email', `${name}@customer.example`)[0];
		if (!found) throw new Error(`There is no user ${name}.`);
		return { kind: 'user', id: found.id };
	}

	id<T extends 'topics' | 'departments' | 'statuses' | 'priorities' | 'teams' | 'slas'>(
		table: T,
		name: string
	): Rows[T]['id'] {
		const found = this.tables.all(table).find((row) => row.name === name);
		if (!found) throw new Error(`There is no ${name} in ${table}.`);
		return found.id;
	}

	ticket(id: number): Ticket {
		const found = this.tables.get('tickets', id);
		if (!found) throw new Error(`There is no ticket ${id}.`);
		return found;
	}

	lastTicket(): Ticket {
		return this.ticket(this.tables.lastId('tickets'));
	}

	entries(ticket: Ticket): readonly ThreadEntry[] {
		return this.tables.find('entries', 'thread', `t${ticket.id}`);
	}

	/** Mails that the desk sent, oldest first. */
	sent(): Mail[] {
		return [...this.tables.rows('mails')].filter((mail) => mail.direction === 'out');
	}

	/** "ticket.alert admin@desk.example" of every mail that the desk sent. */
	sentTo(): string[] {
		return this.sent().map((mail) => [mail.template, ...mail.to, ...mail.cc].join(' '));
	}
}

/** A world with this one filter. */
export function withFilter(filter: Partial<WorldFilter>): World {
	const rules = [{ what: 'subject', how: 'contains' as const, value: 'printer' }];
	return { filters: [{ name: 'f', rules, actions: [], ...filter }] };
}

const world: World = {
	title: 'Trial',
	'time zone': 'America/New_York',
	settings: { 'admin email': 'admin@desk.example', 'default department': 'Support' },
	departments: [{ name: 'Support' }, { name: 'SysAdmins', manager: 'omar' }],
	teams: [{ name: 'Night shift', members: ['jane'] }],
	agents: [
		person('john', 'Doe', 'Support'),
		person('jane', 'Doe', 'SysAdmins'),
		person('omar', 'Haddad', 'SysAdmins')
	],
	users: [
		{ name: 'Karen Miller', email: 'karen@customer.example' },
		{ name: 'Ken Adams', email: 'ken@customer.example' }
	],
	'help topics': [
		{ name: 'General Inquiry' },
		{ name: 'Outage', priority: 'Emergency', department: 'SysAdmins', team: 'Night shift' }
	],
	'mail addresses': [
		{ email: 'support@desk.example', name: 'Support', department: 'Support', priority: 'Normal' },
		{ email: 'alerts@desk.example', name: 'Alerts' }
	]
};

function person(username: string, lastName: string, department: string) {
	return {
		username,
		'first name': username.charAt(0).toUpperCase() + username.slice(1),
		'last name': lastName,
		email: `${username}@desk.example`,
		department,
		role: 'Expanded Access'
	};
}
