import type { Id } from '../model/index.ts';
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
		this.#usernames();
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
		const ids = new Map<string, number>();
		for (const [at, entry] of this.world[list].entries()) {
			const name = nameOf(entry);
			if (ids.has(name)) {
				const message = `There are two ${list} named "${name}".`;
				this.problems.push({ path: [list, at], message, name, known: [] });
			} else ids.set(name, at + 1);
		}
		this.#ids.set(list, ids);
	}

	/** A topic under another one may be called by its own name, where no other topic has it. */
	#shortTopicNames() {
		const ids = this.#ids.get('help topics');
		for (const [at, topic] of this.world['help topics'].entries())
			if (topic.parent && !ids?.has(topic.name)) ids?.set(topic.name, at + 1);
	}

	/** Two accounts cannot be signed in to by one name. */
	#usernames() {
		const known = new Set<string>();
		for (const [at, { username: name }] of this.world.users.entries()) {
			if (name === undefined) continue;
			const message = `There are two users with the user name "${name}".`;
			if (known.has(name.toLowerCase()))
				this.problems.push({ path: ['users', at, 'username'], message, name, known: [] });
			known.add(name.toLowerCase());
		}
	}

	#missing(list: ListName, name: string, path: WorldPath) {
		const message = `There is no ${singular[list]} "${name}" in this world.`;
		this.problems.push({ path, message, name, known: [...(this.#ids.get(list)?.keys() ?? [])] });
	}
}
