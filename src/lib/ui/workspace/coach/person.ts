import type { Agent, User } from '#lib/desk/model/index.ts';
import type { PersonCard } from '#lib/scenario/index.ts';

/** Somebody whom the learner can be: a person of the lab, or in a sandbox anybody of the desk. */
export type Person = PersonCard;

/** The words on the button that switches to a person. End users without an account cannot log in. */
export function switchWords({ name, login }: Person): string {
	return `${login ? 'Log in' : 'Act'} as ${name.split(' ')[0]}`;
}

export function agentPerson(agent: Agent): Person {
	return {
		id: `agent ${agent.id}`,
		name: `${agent.firstName} ${agent.lastName}`,
		kind: agent.admin ? 'admin' : 'agent',
		email: agent.email,
		agent: agent.id,
		user: null,
		login: { username: agent.username, password: agent.password },
		about: ''
	};
}

export function userPerson(user: User): Person {
	return {
		id: `user ${user.id}`,
		name: user.name,
		kind: 'user',
		email: user.email,
		agent: null,
		user: user.id,
		login: user.registered ? { username: user.email, password: user.password } : null,
		about: ''
	};
}
