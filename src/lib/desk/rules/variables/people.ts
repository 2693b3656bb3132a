import type { Agent, Organization, Team, User } from '../../model/index.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { agentName } from '../thread/log.ts';
import { phoneWords } from '../people/phone.ts';
import { addressOf } from '../people/users.ts';
import { nameThing, thing, type Value } from './value.ts';

export function agentThing(desk: Tables, agent: Agent | undefined): Value {
	if (!agent) return null;
	const name = agentName(agent);
	const names = {
		salutation: '',
		first: agent.firstName,
		middle: [],
		last: agent.lastName,
		suffix: ''
	};
	return thing(name, {
		name: () => nameThing(name, names),
		email: () => agent.email,
		username: () => agent.username,
		phone: () => phoneWords(agent.phone),
		mobile: () => phoneWords(agent.mobile),
		signature: () => agent.signature,
		dept: () => desk.get('departments', agent.department)?.name ?? null
	});
}

/** An end user. Without an organization the product leaves that variable as it is typed (`canned-024`). */
export function userThing(desk: Tables, user: User | undefined): Value {
	if (!user) return null;
	return thing(user.name, {
		name: () => nameThing(user.name),
		email: () => addressOf(user),
		phone: () => phoneWords(user.phone),
		notes: () => user.notes ?? '',
		organization: () => organizationThing(desk, user)
	});
}

function organizationThing(desk: Tables, user: User): Value | undefined {
	const row: Organization | undefined = desk.get('organizations', user.organization);
	return row ? thing(row.name, { name: () => row.name }) : undefined;
}

export function teamThing(desk: Tables, team: Team | undefined): Value {
	if (!team) return null;
	const members = () =>
		team.members.flatMap(({ agent }) => {
			const row = desk.get('agents', agent);
			return row ? agentName(row) : [];
		});
	return thing(team.name, {
		name: () => team.name,
		lead: () => agentThing(desk, desk.get('agents', team.lead)),
		members: () => members().join(', ')
	});
}
