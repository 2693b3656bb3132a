import type { SourceText } from '#lib/store/index.ts';
import { loadWorld, worldNames } from './catalogue.ts';
import type { BrokenFile, Lab, ReadyWorld } from './lab.ts';
import { worldName, type LabSources } from './pack/sorted.ts';

export type ReadLab = { ok: true; lab: Lab } | { ok: false; broken: BrokenFile };

/**
 * Reads a scenario of any origin against the worlds that came with it, or else against those of the app. `kept`: it was read once, and is
 * played again; `seed`: the story to read, where something varies.
 */
export async function readOwnFile(
	{ scenario: source, worlds: beside }: LabSources,
	kept: boolean,
	seed?: number
): Promise<ReadLab> {
	// A page that only lists labs needs no reader.
	const { readScenario, readWorld } = await import('#lib/systems/files.ts');
	const worlds = new Map<string, ReadyWorld>();
	for (const text of beside) {
		const read = readWorld(text.text, { kept });
		if (!read.ok) return { ok: false, broken: { source: text, problems: read.problems } };
		worlds.set(worldName(text), { world: read.world, source: text });
	}
	for (const name of worldNames) {
		const world = worlds.has(name) ? undefined : await loadWorld(name);
		if (world) worlds.set(name, world);
	}
	const names = [...worlds.keys()];
	const read = readScenario(
		source.text,
		{ names, find: (name) => worlds.get(name)?.world },
		{ kept, fileName: source.fileName, ...(seed !== undefined && { seed }) }
	);
	if (!read.ok) return { ok: false, broken: { source, problems: read.problems } };
	const { scenario, world } = read;
	const base = scenario.world === undefined ? undefined : worlds.get(scenario.world);
	return {
		ok: true,
		lab: { scenario, world, source: { scenario: source, world: base?.source ?? null } }
	};
}

/** The texts that a desk or an own scenario was kept with. */
export function keptSources(scenario: SourceText, world: SourceText | null): LabSources {
	return { scenario, worlds: world ? [world] : [] };
}
