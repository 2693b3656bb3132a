import type { World } from '#lib/kernel/world.ts';
import type { Language } from '../language/language.ts';
import type { Problem } from '#lib/kernel/problem.ts';
import { didYouMean } from '#lib/kernel/language/did-you-mean.ts';
import { lostProblems } from './lost-problems.ts';
import type { Reading } from './reading.ts';
import { shapeProblems } from './shape-problems.ts';
import { versionProblem } from './version.ts';
import { readYaml } from './yaml.ts';
import { inOrder } from './in-order.ts';

export type ReadWorld = { ok: true; world: World } | { ok: false; problems: Problem[] };

/** Reads a world file. Every problem is reported, with its place. */
export function readWorld(
	{ world: definition, parts, validators }: Language,
	text: string,
	{ kept = false }: Reading = {}
): ReadWorld {
	const yaml = readYaml(text);
	if (yaml.problems.length) return { ok: false, problems: inOrder(yaml.problems) };
	const version = versionProblem(yaml);
	if (version) return { ok: false, problems: [version] };
	const shape = shapeProblems(yaml, definition, validators.world);
	const lost = kept ? [] : [...lostProblems(yaml, definition)];
	if (shape.length || lost.length) return { ok: false, problems: inOrder([...shape, ...lost]) };
	const world = worldIn(yaml.value as World & { deskdrill?: number });
	const found = parts.flatMap((part) => [...part.worldProblems(world, kept)]);
	const problems = found.map(({ path, message, name, known, remedy }) => ({
		...yaml.placeOf(path),
		message,
		hint: () => remedy ?? didYouMean(name, known, 'all are in this file')
	}));
	return problems.length ? { ok: false, problems: inOrder(problems) } : { ok: true, world };
}

/** The world without the version of the language that it is written in. */
function worldIn(file: World & { deskdrill?: number }): World {
	const world = { ...file };
	delete world.deskdrill;
	return world;
}
