import { agentName } from '#lib/desk/rules/thread/log.ts';
import type { Actor, Agent, User } from '#lib/desk/model/index.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import type { Scenario } from '../language/scenario.ts';
import { rowNamed } from '../language/names.ts';

/** A person of the scenario with their row in the desk. */
export type Person = { kind: 'agent'; row: Agent } | { kind: 'user'; row: User };

/** The person with this name; null when the desk has none (yet). */
export function personNamed(desk: Tables, scenario: Scenario, name: string): Person | null {
	const role = scenario.cast[name.trim().toLowerCase()];
	if (role?.kind === 'user') {
		const [row] = desk.find('users', 'email', role.email);
		return row ? { kind: 'user', row } : null;
	}
	const row = rowNamed(desk, 'agent', role?.username ?? name);
	return row ? { kind: 'agent', row } : null;
}

export function fullName(person: Person): string {
	return person.kind === 'agent' ? agentName(person.row) : person.row.name;
}

/** Name of a person for sentences, even of one who is not there. */
export function nameFor(desk: Tables, scenario: Scenario, name: string): string {
	const person = personNamed(desk, scenario, name);
	return person ? fullName(person) : name;
}

export function actorOf(person: Person): Actor {
	return person.kind === 'agent'
		? { kind: 'agent', id: person.row.id }
		: { kind: 'user', id: person.row.id };
}

export function isActor(actor: Actor, person: Person): boolean {
	return actor.kind === person.kind && actor.id === person.row.id;
}

export function isLoggedIn(desk: Tables, person: Person): boolean {
	const session = desk.get('sessions', 1);
	if (!session) return false;
	return person.kind === 'agent' ? session.agent === person.row.id : session.user === person.row.id;
}
