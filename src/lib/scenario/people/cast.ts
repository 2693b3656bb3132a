import type { Person } from '#lib/kernel/scene.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import type { Scenario } from '../language/scenario.ts';

/** The person with this name; null if there is none yet. */
export function personNamed(tables: Tables, scenario: Scenario, name: string): Person | null {
	const role = scenario.cast[name.trim().toLowerCase()];
	return tables.systems.people.named(tables, name, role);
}

/** Display name of a person, also of one who does not exist yet. */
export function nameFor(tables: Tables, scenario: Scenario, name: string): string {
	return personNamed(tables, scenario, name)?.name ?? name;
}
