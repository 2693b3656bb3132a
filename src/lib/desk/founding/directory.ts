import type { Id } from '../model/index.ts';
import { circles } from './circles.ts';
import { twins } from './twins.ts';
import { queueKey, type ListName, type WholeWorld } from './whole-world.ts';

/** Where in the world a name stands: `['departments', 0, 'manager']`. */
export type WorldPath = readonly (string | number)[];

/** A name that nothing in the world has, or that two things have. */
export interface NameProblem {
	path: WorldPath;
	/** What is wrong, as a sentence. */
	message: string;
	name: string;
	/** The names that there are, for "did you mean". */
	known: readonly string[];
	/** What to do, where that is not to take another name. */
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

/** The ids that the things of a world get: their places in their lists, from 1. */
export class Directory {
	readonly problems: NameProblem[] = [];
	readonly #ids = new Map<ListName, Map<string, number>>();

	/** `named` says which lists the world names itself; what the stock ones name and the world has not is left empty. */
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

	/** The id of what has this name, or null: with a problem noted when a name is given. */
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

	/** The id of what must be named. 0 when it is not there: the problem noted keeps it from being used. */
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

	/** A topic under another one may be called by its own name, where no other topic has it. */
	#shortTopicNames() {
		const ids = this.#ids.get('help topics');
		for (const [at, topic] of this.world['help topics'].entries())
			if (topic.parent && !ids?.has(topic.name)) ids?.set(topic.name, at + 1);
	}

	/** Two accounts cannot be signed in to by one name. */
	#accounts() {
		const named = this.world.users.flatMap(({ username: name }, at) =>
			name === undefined ? [] : [{ name, path: ['users', at, 'username'] }]
		);
		this.problems.push(...twins('user names of users', named));
	}

	/** People are one with their addresses, and the desk's own are no agent's. */
	#addresses() {
		const of = (list: 'users' | 'agents' | 'mail addresses') =>
			this.world[list].map(({ email: name }, at) => ({ name, path: [list, at, 'email'] }));
		const boxes = of('mail addresses');
		const agents = twins('addresses of agents and of the desk', [...boxes, ...of('agents')]);
		this.problems.push(...twins('addresses of users', of('users')));
		// Two equal addresses of the desk are told as two of one name already.
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
