import type { Actor } from '#lib/kernel/actor.ts';
import type { Person } from '#lib/kernel/scene.ts';
import type { People, Role } from '#lib/kernel/system.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import type { Verb } from '#lib/kernel/verbs/verb.ts';
import { namesOf, rowNamed } from '../language/names.ts';
import type { Agent, AgentId, User, UserId } from '../model/index.ts';
import { agentName } from '../rules/thread/log.ts';

declare module '#lib/kernel/system.ts' {
	interface PersonIds {
		agent: AgentId | null;
		user: UserId | null;
	}
}

/** The people of stories: agents go by their user names, end users by their names. */
export const people: People = {
	named(tables, name, role) {
		const { email, username } = (role ?? {}) as { email?: string; username?: string };
		const agent = email === undefined && rowNamed(tables, 'agent', username ?? name);
		if (agent) return agentPerson(agent);
		if (username !== undefined) return null;
		const [known] = email === undefined ? [] : tables.find('users', 'email', email);
		const user = known ?? newestUserNamed(tables, name);
		return user ? userPerson(user) : null;
	},

	role(tables, world, name, kind): Role | null {
		const wanted = name.toLowerCase();
		const username = namesOf(tables, 'agent').find((one) => one.toLowerCase() === wanted);
		if (username && kind !== 'user') return { kind: 'agent', username };
		const user = world.users?.find((one) => one.name.toLowerCase() === wanted);
		return user ? { kind: 'user', email: user.email.toLowerCase() } : null;
	},

	actorOf(tables, verb, { actor }): Actor {
		// Guests and mails have no name, nor has who is about to sign in.
		if (verb.group === 'session' && verb.who.includes('guest')) return { kind: 'guest' };
		if (verb.who.every((kind) => kind === 'system')) return { kind: 'system' };
		return verb.who.includes('guest') && isGuest(tables, actor) ? { kind: 'guest' } : actor;
	},

	personOf(tables, actor) {
		const agent = actor.kind === 'agent' ? tables.get('agents', actor.id) : undefined;
		if (agent) return agentPerson(agent);
		const user = actor.kind === 'user' ? tables.get('users', actor.id) : undefined;
		return user ? userPerson(user) : null;
	},

	isLoggedIn(tables, actor) {
		const session = tables.get('sessions', 1);
		if (!session) return false;
		if (actor.kind === 'agent') return session.agent === actor.id;
		return actor.kind === 'user' && session.user === actor.id;
	},

	logIn(tables, { actor, email }, at) {
		const agent = actor.kind === 'agent' ? tables.get('agents', actor.id) : undefined;
		const user = actor.kind === 'user' ? tables.get('users', actor.id) : undefined;
		const args = {
			panel: agent ? 'agent' : 'client',
			username: agent?.username ?? email,
			password: (agent ?? user)?.password ?? ''
		};
		return { at, by: { kind: 'guest' }, verb: 'log_in', args };
	},

	cannotLogIn(tables, world, name) {
		if (rowNamed(tables, 'agent', name)) return null;
		const user = world.users?.find((one) => one.name.toLowerCase() === name.toLowerCase());
		return user?.registered === false ? `${user.name} has no account to log in with.` : null;
	},

	mayNot(tables, world, name, verb) {
		const agent = rowNamed(tables, 'agent', name);
		const isUser = world.users?.some((user) => user.name.toLowerCase() === name.toLowerCase());
		// Unknown names are reported elsewhere.
		if (!agent && !isUser) return null;
		return agent ? agentMayNot(name, agent, verb) : userMayNot(name, verb);
	},

	card(tables, person) {
		const actor: Actor = person?.actor ?? { kind: 'guest' };
		const agent = actor.kind === 'agent' ? tables.get('agents', actor.id) : undefined;
		if (agent) {
			const login = { username: agent.username, password: agent.password };
			return { kind: agent.admin ? 'admin' : 'agent', agent: agent.id, user: null, login };
		}
		const user = actor.kind === 'user' ? tables.get('users', actor.id) : undefined;
		const login = user?.registered ? { username: user.email, password: user.password } : null;
		return { kind: 'user', agent: null, user: user?.id ?? null, login };
	}
};

/** Users are not found by name in a large desk: only the newest are looked at. */
const MOST_LOOKED_AT = 100;

/** A user whom somebody added, or whose address was changed since the story began. */
function newestUserNamed(tables: Tables, name: string): User | undefined {
	const wanted = name.trim().toLowerCase();
	const last = tables.lastId('users');
	const ids = Array.from(
		{ length: Math.min(last, MOST_LOOKED_AT) },
		(_, n) => (last - n) as UserId
	);
	return ids
		.map((id) => tables.get('users', id))
		.find((user) => user?.name.trim().toLowerCase() === wanted);
}

function agentPerson(row: Agent): Person {
	return { name: agentName(row), email: row.email, actor: { kind: 'agent', id: row.id } };
}

function userPerson(row: User): Person {
	return { name: row.name, email: row.email, actor: { kind: 'user', id: row.id } };
}

export function isGuest(tables: Tables, actor: Actor): boolean {
	return actor.kind === 'user' && tables.get('users', actor.id)?.registered === false;
}

function agentMayNot(name: string, agent: Agent, verb: Verb): string | null {
	const isForAgents = verb.who.some((kind) => ['agent', 'admin', 'system', 'guest'].includes(kind));
	if (!isForAgents) return `${name} is an agent; "${verb.say}" is for ${verb.who.join(' or ')}s.`;
	if (agent.admin || !verb.who.every((kind) => kind === 'admin')) return null;
	return `${name} is no administrator; "${verb.say}" is for administrators.`;
}

function userMayNot(name: string, verb: Verb): string | null {
	if (verb.who.some((kind) => ['user', 'guest', 'system'].includes(kind))) return null;
	return `${name} is an end user; "${verb.say}" is for ${verb.who.join(' or ')}s.`;
}

/** Fills in name and address of a guest who opens a ticket. */
export function fillGuest(
	verb: Verb,
	by: Actor,
	person: Person,
	args: Record<string, unknown>
): Record<string, unknown> {
	if (verb.name !== 'open' || by.kind !== 'guest' || person.actor.kind !== 'user') return args;
	return { ...args, name: args['name'] ?? person.name, email: args['email'] ?? person.email };
}
