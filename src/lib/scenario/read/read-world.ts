import type { World } from '#lib/kernel/world.ts';
import type { Language } from '../language/language.ts';
import type { Problem } from '#lib/kernel/problem.ts';
import { withoutVersion, worldProblems } from './base-world.ts';
import { lostProblems } from './lost-problems.ts';
import type { Reading } from './reading.ts';
import { shapeProblems } from './shape-problems.ts';
import { versionProblem } from './version.ts';
import { pastOfWorldProblems } from './world-past.ts';
import { readYaml } from './yaml.ts';
import { inOrder } from './in-order.ts';

export type ReadWorld = { ok: true; world: World } | { ok: false; problems: Problem[] };

/** Reads a world file. Every problem is reported, with its place. */
export function readWorld(language: Language, text: string, reading: Reading = {}): ReadWorld {
	const { world: definition, validators } = language;
	const yaml = readYaml(text, 'world');
	if (yaml.problems.length) return { ok: false, problems: inOrder(yaml.problems) };
	const version = versionProblem(yaml);
	if (version) return { ok: false, problems: [version] };
	const shape = shapeProblems(yaml, definition, validators.world);
	const lost = reading.kept ? [] : [...lostProblems(yaml, definition)];
	if (shape.length || lost.length) return { ok: false, problems: inOrder([...shape, ...lost]) };
	const world = withoutVersion(yaml.value as World & { deskdrill?: number });
	const problems = worldProblems(language, world, reading, yaml, (path) => path);
	if (!problems.length && !reading.kept)
		problems.push(...pastOfWorldProblems(language, yaml, world));
	return problems.length ? { ok: false, problems: inOrder(problems) } : { ok: true, world };
}
