import { MemoryTables } from '#lib/kernel/memory.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import type { World } from '#lib/kernel/world.ts';
import type { Role } from '#lib/kernel/system.ts';
import type { Language } from '../language/language.ts';
import type { Cast, Scenario, ScenarioFile } from '../language/scenario.ts';
import type { Problem } from '#lib/kernel/problem.ts';
import { baseWorld } from './base-world.ts';
import { inOrder } from './in-order.ts';
import { meaningProblems, notesOn } from './meaning.ts';
import { lostProblems } from './lost-problems.ts';
import type { Reading } from './reading.ts';
import { shapeProblems } from './shape-problems.ts';
import { systemsUsed } from './systems-used.ts';
import { versionProblem } from './version.ts';
import { walk } from './walk.ts';
import { readYaml } from './yaml.ts';

export type ReadScenario =
	| { ok: true; scenario: Scenario; world: World; notes: readonly Problem[] }
	| { ok: false; problems: Problem[] };

/** Where worlds come from: `find` answers with a world that was read, `names` says which there are. */
export interface Worlds {
	names: readonly string[];
	find(name: string): World | undefined;
}

/** Reads and validates a scenario file against its world. Every problem is reported, with its place. */
export function readScenario(
	language: Language,
	text: string,
	worlds: Worlds,
	reading: Reading = {}
): ReadScenario {
	const { systems, scenario: definition } = language;
	const yaml = readYaml(text);
	if (yaml.problems.length) return { ok: false, problems: inOrder(yaml.problems) };
	const version = versionProblem(yaml);
	if (version) return { ok: false, problems: [version] };
	const shape = shapeProblems(yaml, definition, language.validators.scenario);
	const lost = reading.kept ? [] : [...lostProblems(yaml, definition)];
	if (shape.length || lost.length) return { ok: false, problems: inOrder([...shape, ...lost]) };
	const file = yaml.value as ScenarioFile;
	const base = baseWorld(language, yaml, file, worlds, reading);
	if (!base.ok) return { ok: false, problems: inOrder(base.problems) };
	const { world } = base;
	const tables = new MemoryTables(systems, systems.found(world, 0));
	const problems = meaningProblems(yaml, { language, file, tables, world }, reading);
	if (problems.length) return { ok: false, problems: inOrder(problems) };
	return {
		ok: true,
		scenario: {
			...runnable(file, castOf(language, file, world, tables)),
			systems: systemsUsed(language, file)
		},
		world,
		notes: notesOn(yaml, language, file, world)
	};
}

/** Without its world, which is founded once and not looked at again. */
function runnable({ world, ...file }: ScenarioFile, cast: Cast): Scenario {
	const scenario = { ...file, ...(typeof world === 'string' && { world }), cast };
	delete scenario.changes;
	return scenario;
}

/** Resolves the people of the file in its world. */
function castOf(language: Language, file: ScenarioFile, world: World, tables: Tables): Cast {
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
