import type { World } from '#lib/desk/world.ts';
import { readScenario, readWorld, type Problem, type Scenario } from '#lib/scenario/index.ts';
import type { SourceText } from '#lib/store/index.ts';

/** A lab that can be begun. */
export interface Lab {
	scenario: Scenario;
	world: World;
	source: { scenario: SourceText; world: SourceText };
}
/** A file that could not be read, with everything that is wrong with it. */
export interface BrokenFile {
	source: SourceText;
	problems: readonly Problem[];
}
export type ReadLab = { ok: true; lab: Lab } | { ok: false; broken: BrokenFile };

interface Shelf {
	worlds: ReadonlyMap<string, { world: World; source: SourceText }>;
	broken: readonly BrokenFile[];
}

const scenarioFiles = import.meta.glob<string>('/scenarios/*.yaml', {
	query: '?raw',
	import: 'default'
});
const worldFiles = import.meta.glob<string>('/scenarios/worlds/*.yaml', {
	query: '?raw',
	import: 'default'
});
const levels = ['beginner', 'intermediate', 'advanced'];

let shelf: Promise<Shelf> | undefined;
let labs: Promise<{ labs: Lab[]; broken: BrokenFile[] }> | undefined;

/** The labs that came with the app, easiest first. Read once. */
export function readLabs() {
	return (labs ??= loadLabs());
}

/** Reads a scenario file of any origin against the worlds of the app. */
export async function readLab(source: SourceText): Promise<ReadLab> {
	const { worlds, broken } = await (shelf ??= loadShelf());
	const [fault] = broken;
	if (fault) return { ok: false, broken: fault };
	const read = readScenario(source.text, {
		names: [...worlds.keys()],
		find: (name) => worlds.get(name)?.world
	});
	if (!read.ok) return { ok: false, broken: { source, problems: read.problems } };
	const world = worlds.get(read.scenario.world);
	if (!world) throw new Error(`The world ${read.scenario.world} was read and is gone.`);
	return {
		ok: true,
		lab: {
			scenario: read.scenario,
			world: world.world,
			source: { scenario: source, world: world.source }
		}
	};
}

/** A world for a desk without a scenario, by its name. */
export async function readShippedWorld(name: string) {
	const { worlds } = await (shelf ??= loadShelf());
	return worlds.get(name);
}

async function loadLabs() {
	const texts = await textsOf(scenarioFiles);
	const read = await Promise.all(texts.map(readLab));
	const found = read.flatMap((one) => (one.ok ? [one.lab] : []));
	found.sort(
		({ scenario: a }, { scenario: b }) =>
			levels.indexOf(a.level) - levels.indexOf(b.level) ||
			a.minutes - b.minutes ||
			a.steps.length - b.steps.length ||
			a.title.localeCompare(b.title)
	);
	// A broken world is the fault of every lab, and is told once.
	const broken = new Map(
		read.flatMap((one) => (one.ok ? [] : [[one.broken.source.fileName, one.broken] as const]))
	);
	return { labs: found, broken: [...broken.values()] };
}

async function loadShelf(): Promise<Shelf> {
	const worlds = new Map<string, { world: World; source: SourceText }>();
	const broken: BrokenFile[] = [];
	for (const source of await textsOf(worldFiles)) {
		const read = readWorld(source.text);
		if (read.ok) worlds.set(source.fileName.replace('.yaml', ''), { world: read.world, source });
		else broken.push({ source, problems: read.problems });
	}
	return { worlds, broken };
}

function textsOf(files: Record<string, () => Promise<string>>): Promise<SourceText[]> {
	return Promise.all(
		Object.entries(files).map(async ([path, load]) => ({
			fileName: path.split('/').at(-1) ?? path,
			text: await load()
		}))
	);
}
