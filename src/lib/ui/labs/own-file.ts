import type { World } from '#lib/kernel/world.ts';
import type { SourceText } from '#lib/store/index.ts';
import { loadWorld, worldNames } from './catalogue.ts';
import type { BrokenFile, Lab, ReadyWorld } from './lab.ts';

export type ReadLab = { ok: true; lab: Lab } | { ok: false; broken: BrokenFile };

/** Reads a scenario file of any origin against the worlds of the app. `kept`: it was read once, and is played again. */
export async function readOwnFile(source: SourceText, kept: boolean): Promise<ReadLab> {
	// A page that only lists labs needs no reader.
	const { readScenario } = await import('#lib/systems/files.ts');
	const worlds = new Map<string, ReadyWorld>();
	for (const name of worldNames) {
		const world = await loadWorld(name);
		if (world) worlds.set(name, world);
	}
	const find = (name: string): World | undefined => worlds.get(name)?.world;
	const read = readScenario(
		source.text,
		{ names: worldNames, find },
		{ kept, fileName: source.fileName }
	);
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
