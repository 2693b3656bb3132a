import type { Person } from '#lib/kernel/scene.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import type { Scenario } from '../language/scenario.ts';

/** Who goes by this name; null while there is nobody. */
export function personNamed(tables: Tables, scenario: Scenario, name: string): Person | null {
	const role = scenario.cast[name.trim().toLowerCase()];
	return tables.systems.people.named(tables, name, role);
}

/** Name of a person for sentences, even of one who is not there. */
export function nameFor(tables: Tables, scenario: Scenario, name: string): string {
	return personNamed(tables, scenario, name)?.name ?? name;
}
