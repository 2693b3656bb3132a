import { MemoryTables } from '#lib/kernel/memory.ts';
import type { FileProblem } from '#lib/kernel/language/system-language.ts';
import type { World } from '#lib/kernel/world.ts';
import type { Language } from '../language/language.ts';
import type { Scenario, ScenarioFile } from '../language/scenario.ts';
import { actionProblems } from './meaning/actions.ts';
import { nameProblems } from './meaning/names.ts';
import { pastProblems, refusedPast } from './meaning/past.ts';
import { ticketProblems } from './meaning/tickets.ts';
import type { PastAction } from '../language/past.ts';
import type { Found } from './in-order.ts';
import { shapeProblems } from './shape-problems.ts';
import type { YamlFile } from './yaml.ts';
import { castOf } from './cast-of.ts';
import { walk } from './walk.ts';

/** A working day, from which the past of a world is tried. */
const CLOCK = '2026-03-05 10:00';

/** What is wrong with the older tickets of a world: names, order, and what the desk refuses. Paths begin with `past`. */
export function pastOfWorldProblems(
	language: Language,
	{ placeOf }: Pick<YamlFile, 'placeOf'>,
	world: World
): Found[] {
	if (!world.past) return [];
	const written = { value: { past: world.past }, placeOf };
	const shape = shapeProblems(written, language.scenario, language.validators.scenario, 'past');
	if (shape.length) return shape;
	return [...meaningOf(language, world, world.past)].map(({ path, at, message, hint }) => ({
		...placeOf(path, at),
		message,
		hint
	}));
}

function meaningOf(
	language: Language,
	world: World,
	past: readonly PastAction[]
): readonly FileProblem[] {
	const { systems } = language;
	const file: ScenarioFile = { ...NOTHING, world, past };
	const tables = new MemoryTables(systems, systems.found(world, 0));
	const parts = [...walk(language.scenario, file)].filter(({ path }) => path[0] === 'past');
	const parsed = { language, file, tables, world, parts };
	const wrong = [nameProblems, ticketProblems, actionProblems, pastProblems].flatMap((find) => [
		...find(parsed)
	]);
	if (wrong.length) return wrong;
	const scenario: Scenario = {
		...NOTHING,
		past,
		cast: castOf(language, file, world, tables)
	};
	return [...refusedPast(systems, scenario, world)];
}

/** A story without anything in it. */
const NOTHING = {
	deskdrill: 1,
	id: 'past',
	title: '',
	summary: '',
	level: 'beginner',
	minutes: 1,
	objectives: [],
	clock: CLOCK,
	people: {},
	steps: [],
	debrief: { remember: [] }
} as const;
