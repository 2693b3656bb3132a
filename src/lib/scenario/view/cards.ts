import type { Tables } from '#lib/kernel/tables.ts';
import { instantOfWords } from '#lib/kernel/time/words.ts';
import { ENGLISH } from '../language/language-tag.ts';
import { longestWays } from '../language/route.ts';
import type { Scenario } from '../language/scenario.ts';
import { partOf } from '../people/parts.ts';
import { personNamed } from '../people/cast.ts';
import type { PersonCard, ScenarioCard } from './types.ts';

/** "Change management (CompTIA A+ 220-1202)" for a code that is known, else the objective as it is written or translated. */
export function objectiveWords(objective: string, titles: Scenario['titles']): string {
	const known = titles?.[objective];
	if (!known) return objective;
	return known.source ? `${known.title} (${known.source})` : known.title;
}

export function scenarioCard(tables: Tables, scenario: Scenario): ScenarioCard {
	const { id, title, summary, level, minutes, objectives } = scenario;
	return {
		id,
		title,
		summary,
		level,
		minutes,
		language: scenario.language ?? ENGLISH,
		objectives: objectives.map((one) => objectiveWords(one, scenario.titles)),
		clock: instantOfWords(scenario.clock, tables.systems.zone(tables)) ?? 0,
		length: longestWays(scenario.steps)[0] ?? 0
	};
}

export function personCard(tables: Tables, scenario: Scenario, name: string): PersonCard {
	const person = personNamed(tables, scenario, name);
	const about = partOf(scenario, name);
	const id = name.toLowerCase();
	const facts = tables.systems.people.card(tables, person);
	return { id, name: person?.name ?? name, email: person?.email ?? '', ...facts, about };
}
