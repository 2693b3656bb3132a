import type { Reading } from '#lib/scenario/read/reading.ts';
import type { SourceText } from '#lib/store/index.ts';
import { loadWorld, worldNames } from './catalogue.ts';
import type { BrokenFile, Lab, ReadyWorld, ShippedLab } from './lab.ts';
import { worldName, type LabSources } from './pack/sorted.ts';

export type ReadLab = { ok: true; lab: Lab } | { ok: false; broken: BrokenFile };

/**
 * Reads a scenario of any origin against the worlds that came with it, or else against those of the app. `kept`: it was read once, and is
 * played again; `seed`: the story to read, where something varies.
 */
export async function readOwnFile(
	{ scenario, worlds: beside }: LabSources,
	kept: boolean,
	seed?: number
): Promise<ReadLab> {
	const { readWorld } = await reader();
	const worlds = new Map<string, ReadyWorld>();
	for (const text of beside) {
		const read = readWorld(text.text, { kept });
		if (!read.ok) return { ok: false, broken: { source: text, problems: read.problems } };
		worlds.set(worldName(text), { world: read.world, source: text });
	}
	// What is kept with a lab is the world that it names.
	for (const name of kept && worlds.size > 0 ? [] : worldNames) {
		const world = worlds.has(name) ? undefined : await loadWorld(name);
		if (world) worlds.set(name, world);
	}
	return readIn(worlds, scenario, { kept, ...(seed !== undefined && { seed }) });
}

/** Reads one story of a lab of the app, which was checked when the app was built. */
export async function readShipped({ source, world }: ShippedLab, seed: number): Promise<ReadLab> {
	const worlds = new Map(world ? [[worldName(world.source), world]] : []);
	return readIn(worlds, source, { kept: true, seed });
}

async function readIn(
	worlds: ReadonlyMap<string, ReadyWorld>,
	source: SourceText,
	reading: Reading
): Promise<ReadLab> {
	const { readScenario } = await reader();
	const read = readScenario(
		source.text,
		{ names: [...worlds.keys()], find: (name) => worlds.get(name)?.world },
		{ ...reading, fileName: source.fileName }
	);
	if (!read.ok) return { ok: false, broken: { source, problems: read.problems } };
	const { scenario, world } = read;
	const base = scenario.world === undefined ? undefined : worlds.get(scenario.world);
	return {
		ok: true,
		lab: { scenario, world, source: { scenario: source, world: base?.source ?? null } }
	};
}

/** A page that only lists labs needs no reader. */
function reader() {
	return import('#lib/systems/files.ts');
}

/** The texts that a desk or an own scenario was kept with. */
export function keptSources(scenario: SourceText, world: SourceText | null): LabSources {
	return { scenario, worlds: world ? [world] : [] };
}
