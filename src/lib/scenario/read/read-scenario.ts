import { MemoryTables } from '#lib/kernel/memory.ts';
import type { World } from '#lib/kernel/world.ts';
import type { Language } from '../language/language.ts';
import type { Cast, Scenario, ScenarioFile } from '../language/scenario.ts';
import type { PastAction } from '../language/past.ts';
import type { Problem } from '#lib/kernel/problem.ts';
import { baseWorld } from './base-world.ts';
import { castOf } from './cast-of.ts';
import { inOrder, type Found } from './in-order.ts';
import { meaningProblems, notesOn } from './meaning.ts';
import { lostProblems } from './lost-problems.ts';
import { refusedPast } from './meaning/past.ts';
import type { Reading } from './reading.ts';
import { shapeProblems } from './shape-problems.ts';
import { ProblemsOfStories, storiesOf, type StoryFile } from './stories.ts';
import { systemsUsed } from './systems-used.ts';
import { versionProblem } from './version.ts';
import { withSharedMistakes } from '../vary/mistake-from.ts';
import { readYaml, type YamlFile } from './yaml.ts';

export type ReadScenario =
	| {
			ok: true;
			scenario: Scenario;
			world: World;
			notes: readonly Problem[];
			/** Of the stories that were read: the first one is `scenario`. */
			seeds: readonly number[];
	  }
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
	const yaml = parsed(text);
	if (yaml.problems.length) return failed(yaml.problems);
	const version = versionProblem(yaml);
	if (version) return failed([version]);
	const stories = storiesOf(language, yaml, reading);
	if (!stories.ok) return failed(stories.problems);
	const lost = reading.kept ? [] : [...lostProblems(yaml, language.scenario)];
	const found = new ProblemsOfStories(stories.valuePlaces);
	let first: ReturnType<typeof readStory> | undefined;
	let length = 0;
	for (const seed of stories.seeds) {
		const file = stories.of(seed);
		const read = readStory(language, file, worlds, reading, lost);
		first ??= read;
		found.add(read.ok ? [] : read.problems, file.story);
		length += text.length;
		if (found.count > ENOUGH || (found.count > 0 && length > MOST_READ)) break;
	}
	if (!first?.ok || found.count > 0) return failed(found.all);
	return { ...first, seeds: stories.seeds };
}

/** The stories of a file are read one after the other: the text that was read last is kept as it was parsed. */
let last: { text: string; yaml: YamlFile } | null = null;

function parsed(text: string): YamlFile {
	if (last?.text !== text) last = { text, yaml: readYaml(text, 'scenario') };
	return last.yaml;
}

/** Characters of stories after which no more are read for a file that is refused anyway: half of the longest file. */
const MOST_READ = 200_000;
/** Of so many problems further stories say nothing new. */
const ENOUGH = 50;

function failed(problems: readonly Found[]): ReadScenario & { ok: false } {
	return { ok: false, problems: inOrder(problems) };
}

/** Reads one story of a file; the problems are in no order yet. */
function readStory(
	language: Language,
	placed: StoryFile,
	worlds: Worlds,
	reading: Reading,
	lost: readonly Found[]
): Omit<ReadScenario & { ok: true }, 'seeds'> | { ok: false; problems: Found[] } {
	const { systems, scenario: definition } = language;
	const shape = shapeProblems(placed, definition, language.validators.scenario);
	if (shape.length || lost.length) return { ok: false, problems: [...shape, ...lost] };
	const file = placed.value as ScenarioFile;
	const base = baseWorld(language, placed, file, worlds, reading);
	if (!base.ok) return base;
	const { world } = base;
	const tables = new MemoryTables(systems, systems.found(world, 0));
	const problems = meaningProblems(placed, { language, file, tables, world }, reading);
	if (problems.length) return { ok: false, problems };
	const { story } = placed;
	const older = file['older tickets'] ? world.past : undefined;
	const told = older ? withPast(file, older) : file;
	const scenario: Scenario = {
		...runnable(withMistakes(language, file), castOf(language, told, world, tables)),
		titles: titlesOf(language, file),
		systems: systemsUsed(language, told),
		...(older && { older }),
		...(story && { story })
	};
	const refused = reading.kept ? [] : [...refusedPast(systems, scenario, world)];
	if (refused.length)
		return {
			ok: false,
			problems: refused.map(({ path, message }) => ({ ...placed.placeOf(path), message }))
		};
	return { ok: true, scenario, world, notes: notesOn(placed, language, file, world) };
}

function withPast(file: ScenarioFile, older: readonly PastAction[]): ScenarioFile {
	return { ...file, past: [...older, ...(file.past ?? [])] };
}

/** With the mistakes of the library in their places. */
export function withMistakes(
	{ library: { mistakes } }: Language,
	file: ScenarioFile
): ScenarioFile {
	const steps = file.steps.map((step) => {
		const tasks = step.tasks?.map((task) => withSharedMistakes(task, mistakes));
		return { ...withSharedMistakes(step, mistakes), ...(tasks && { tasks }) };
	});
	return { ...file, steps };
}

/** Titles of the objectives that have codes. */
function titlesOf({ library }: Language, { objectives }: ScenarioFile): Scenario['titles'] {
	const known = objectives.flatMap((code) => {
		const objective = library.objectives.get(code);
		return objective ? [[code, objective] as const] : [];
	});
	return Object.fromEntries(known);
}

/** Without its world, which is founded once and not looked at again. */
function runnable({ world, ...file }: ScenarioFile, cast: Cast): Scenario {
	const scenario = { ...file, ...(typeof world === 'string' && { world }), cast };
	delete scenario.changes;
	delete scenario.vary;
	delete scenario['older tickets'];
	return scenario;
}
