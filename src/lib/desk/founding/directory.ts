import type { Id } from '../model/index.ts';
import { circles } from './circles.ts';
import { twins } from './twins.ts';
import { queueKey, type ListName, type WholeWorld } from './whole-world.ts';

/** Path of a name in the world: `['departments', 0, 'manager']`. */
export type WorldPath = readonly (string | number)[];

/** A name that is unknown or used twice. */
export interface NameProblem {
	path: WorldPath;
	/** What is wrong, as a sentence. */
	message: string;
	name: string;
	/** Existing names, for "did you mean". */
	known: readonly string[];
	/** What to do, unless it is simply to use another name. */
	remedy?: string;
}

const singular: { [L in ListName]?: string } = {
	roles: 'role',
	departments: 'department',
	teams: 'team',
	agents: 'agent',
	organizations: 'organization',
	'sla plans': 'SLA plan',
	schedules: 'schedule',
	'help topics': 'help topic',
	statuses: 'status',
	priorities: 'priority',
	'mail addresses': 'mail address',
	queues: 'queue',
	'canned responses': 'canned response',
	'faq categories': 'FAQ category',
	forms: 'custom form'
};

/** The ids of the rows of a world: their positions in their lists, from 1. */
export class Directory {
	readonly problems: NameProblem[] = [];
	readonly #ids = new Map<ListName, Map<string, number>>();

	/** `named` are the lists that the world file defines; names in stock rows that the world does not have are left empty. */
	constructor(
		readonly world: WholeWorld,
		readonly named: (list: string) => boolean
	) {
		this.#read('roles', (role) => role.name);
		this.#read('departments', (department) => department.name);
		this.#read('teams', (team) => team.name);
		this.#read('agents', (agent) => agent.username);
		this.#read('organizations', (organization) => organization.name);
		this.#read('sla plans', (sla) => sla.name);
		this.#read('schedules', (schedule) => schedule.name);
		this.#read('help topics', (topic) =>
			topic.parent ? `${topic.parent} / ${topic.name}` : topic.name
		);
		this.#read('statuses', (status) => status.name);
		this.#read('priorities', (priority) => priority.name);
		this.#read('mail addresses', (mailbox) => mailbox.email);
		this.#read('queues', queueKey);
		this.#read('canned responses', (canned) => canned.title);
		this.#read('faq categories', (category) => category.name);
		this.#read('forms', (form) => form.title);
		this.#shortTopicNames();
		this.#accounts();
		this.#addresses();
		this.#circles();
	}

	/** The id of the row with this name; null without a name, or for an unknown one, with a problem noted. */
	id<I extends Id<string>>(
		list: ListName,
		name: string | null | undefined,
		path: WorldPath
	): I | null {
		if (name === null || name === undefined) return null;
		const id = this.#ids.get(list)?.get(name);
		if (id !== undefined) return id as I;
		if (this.named(String(path[0]))) this.#missing(list, name, path);
		return null;
	}

	/** The id for a required name. 0 when unknown: the noted problem keeps the desk from being created. */
	must<I extends Id<string>>(list: ListName, name: string, path: WorldPath): I {
		return this.id<I>(list, name, path) ?? (0 as I);
	}

	has(list: ListName, name: string): boolean {
		return !!this.#ids.get(list)?.has(name);
	}

	#read<L extends ListName>(list: L, nameOf: (entry: WholeWorld[L][number]) => string) {
		const named = this.world[list].map((entry, at) => ({ name: nameOf(entry), path: [list, at] }));
		this.problems.push(...twins(list, named));
		const ids = new Map<string, number>();
		for (const [at, { name }] of named.entries()) if (!ids.has(name)) ids.set(name, at + 1);
		this.#ids.set(list, ids);
	}

	/** A sub-topic may be named without its parent if the name is unique. */
	#shortTopicNames() {
		const ids = this.#ids.get('help topics');
		for (const [at, topic] of this.world['help topics'].entries())
			if (topic.parent && !ids?.has(topic.name)) ids?.set(topic.name, at + 1);
	}

	/** User names and addresses of accounts must be unique. */
	#accounts() {
		const named = this.world.users.flatMap(({ username: name }, at) =>
			name === undefined ? [] : [{ name, path: ['users', at, 'username'] }]
		);
		this.problems.push(...twins('user names of users', named));
	}

	/** Addresses of people are unique, and an agent cannot have an address of the desk. */
	#addresses() {
		const of = (list: 'users' | 'agents' | 'mail addresses') =>
			this.world[list].map(({ email: name }, at) => ({ name, path: [list, at, 'email'] }));
		const boxes = of('mail addresses');
		const agents = twins('addresses of agents and of the desk', [...boxes, ...of('agents')]);
		this.problems.push(...twins('addresses of users', of('users')));
		// Two equal addresses of the desk are already reported as duplicate names.
		this.problems.push(...agents.filter(({ path: [list] }) => list === 'agents'));
	}

	#circles() {
		const under = <L extends 'departments' | 'help topics' | 'queues' | 'faq categories'>(
			list: L
		) => {
			const entries: readonly { name: string; parent?: string | null }[] = this.world[list];
			const parents = entries.map(({ parent }) => {
				const id = parent ? this.#ids.get(list)?.get(parent) : undefined;
				return id === undefined ? null : id - 1;
			});
			const names = entries.map(({ name }) => name);
			this.problems.push(...circles(list, names, parents));
		};
		under('departments');
		under('help topics');
		under('queues');
		under('faq categories');
	}

	#missing(list: ListName, name: string, path: WorldPath) {
		const message = `There is no ${singular[list]} "${name}" in this world.`;
		this.problems.push({ path, message, name, known: [...(this.#ids.get(list)?.keys() ?? [])] });
	}
}
