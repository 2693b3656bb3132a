import { foundDesk } from '#lib/desk/found.ts';
import { DeskMemory } from '#lib/desk/memory.ts';
import type { World } from '#lib/desk/world.ts';
import {
	scenario as definition,
	type Cast,
	type Scenario,
	type ScenarioFile
} from '../language/scenario.ts';
import { namesOf } from '../language/names.ts';
import type { Problem } from '#lib/kernel/problem.ts';
import { didYouMean } from './did-you-mean.ts';
import { inOrder } from './in-order.ts';
import { meaningProblems, notesOn } from './meaning.ts';
import { lostProblems } from './lost-problems.ts';
import type { Reading } from './reading.ts';
import { shapeProblems } from './shape-problems.ts';
import { versionProblem } from './version.ts';
import { walk } from './walk.ts';
import { readYaml } from './yaml.ts';
import validate from '../../../../static/schema/scenario.json?validator';

export type ReadScenario =
	| { ok: true; scenario: Scenario; world: World; notes: readonly Problem[] }
	| { ok: false; problems: Problem[] };

/** Where worlds come from: `find` answers with a world that was read, `names` says which there are. */
export interface Worlds {
	names: readonly string[];
	find(name: string): World | undefined;
}

/** Reads and validates a scenario file against its world. Every problem is reported, with its place. */
export function readScenario(text: string, worlds: Worlds, reading: Reading = {}): ReadScenario {
	const yaml = readYaml(text);
	if (yaml.problems.length) return { ok: false, problems: inOrder(yaml.problems) };
	const version = versionProblem(yaml);
	if (version) return { ok: false, problems: [version] };
	const shape = shapeProblems(yaml, definition, validate);
	const lost = reading.kept ? [] : [...lostProblems(yaml, definition)];
	if (shape.length || lost.length) return { ok: false, problems: inOrder([...shape, ...lost]) };
	const file = yaml.value as ScenarioFile;
	const world = worlds.find(file.world);
	if (!world) {
		const hint = didYouMean(file.world, worlds.names, 'all are in the folder "worlds"');
		const message = `There is no world "${file.world}".`;
		return {
			ok: false,
			problems: [{ ...yaml.placeOf(['world']), message, ...(hint ? { hint } : {}) }]
		};
	}
	const desk = new DeskMemory(foundDesk(world, 0));
	const problems = meaningProblems(yaml, file, world, desk, reading);
	if (problems.length) return { ok: false, problems: inOrder(problems) };
	return {
		ok: true,
		scenario: { ...file, cast: castOf(file, world, namesOf(desk, 'agent')) },
		world,
		notes: notesOn(yaml, file, world)
	};
}

/** Who in the world the names of the file mean. */
function castOf(file: ScenarioFile, world: World, agents: readonly string[]): Cast {
	const cast: Record<string, Cast[string]> = {};
	for (const { definition: part, value } of walk(definition, file)) {
		if (part.kind !== 'name' || typeof value !== 'string') continue;
		if (!['person', 'user', 'agent'].includes(part.of)) continue;
		const name = value.toLowerCase();
		const username = agents.find((one) => one.toLowerCase() === name);
		const user = world.users?.find((one) => one.name.toLowerCase() === name);
		if (username && part.of !== 'user') cast[name] = { kind: 'agent', username };
		else if (user) cast[name] = { kind: 'user', email: user.email.toLowerCase() };
	}
	return cast;
}
