import type { Role } from '#lib/kernel/system.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import type { World } from '#lib/kernel/world.ts';
import type { Language } from '../language/language.ts';
import type { Cast, ScenarioFile } from '../language/scenario.ts';
import { walk } from './walk.ts';

/** Resolves the people of the file in its world. */
export function castOf(language: Language, file: ScenarioFile, world: World, tables: Tables): Cast {
	const cast: Record<string, Role> = {};
	for (const { definition: part, value } of walk(language.scenario, file)) {
		if (part.kind !== 'name' || typeof value !== 'string') continue;
		const kinds = language.parts.map(({ people }) => people?.(part.of) ?? null);
		const kind = kinds.find((one) => one !== null);
		const role = kind && language.systems.people.role(tables, world, value, kind);
		if (role) cast[value.toLowerCase()] = role;
	}
	return cast;
}
