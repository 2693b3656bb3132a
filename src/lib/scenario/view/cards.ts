import { agentName } from '#lib/desk/rules/thread/log.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import type { Scenario } from '../language/scenario.ts';
import { zoneOf } from '../conditions/scene.ts';
import { personNamed } from '../people/cast.ts';
import { instantOfWords } from '#lib/kernel/time/words.ts';
import type { PersonCard, ScenarioCard } from './types.ts';

export function scenarioCard(desk: Tables, scenario: Scenario): ScenarioCard {
	const { id, title, summary, level, minutes, objectives } = scenario;
	return {
		id,
		title,
		summary,
		level,
		minutes,
		objectives: [...objectives],
		clock: instantOfWords(scenario.clock, zoneOf(desk)) ?? 0,
		length: scenario.steps.length
	};
}

export function personCard(desk: Tables, scenario: Scenario, name: string): PersonCard {
	const person = personNamed(desk, scenario, name);
	const about =
		Object.entries(scenario.people).find(
			([one]) => one.toLowerCase() === name.toLowerCase()
		)?.[1] ?? '';
	const id = name.toLowerCase();
	if (!person)
		return { id, name, kind: 'user', email: '', agent: null, user: null, login: null, about };
	if (person.kind === 'user') {
		const { row } = person;
		const login = row.registered ? { username: row.email, password: row.password } : null;
		return {
			id,
			name: row.name,
			kind: 'user',
			email: row.email,
			agent: null,
			user: row.id,
			login,
			about
		};
	}
	const { row } = person;
	return {
		id,
		name: agentName(row),
		kind: row.admin ? 'admin' : 'agent',
		email: row.email,
		agent: row.id,
		user: null,
		login: { username: row.username, password: row.password },
		about
	};
}
