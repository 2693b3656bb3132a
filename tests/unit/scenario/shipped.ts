import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { World } from '#lib/kernel/world.ts';
import type { Scenario, Worlds } from '#lib/scenario/index.ts';
import { readScenario, readWorld } from '#lib/systems/files.ts';

const root = resolve(import.meta.dirname, '../../..');
const folder = join(root, 'scenarios');

export function textOf(path: string): string {
	return readFileSync(join(root, path), 'utf8');
}

/** The worlds that come with the project. */
export const worlds: Worlds = worldsIn(join(folder, 'worlds'));

function worldsIn(path: string): Worlds {
	const found = new Map<string, World>();
	for (const file of readdirSync(path).filter((name) => name.endsWith('.yaml'))) {
		const read = readWorld(readFileSync(join(path, file), 'utf8'));
		if (!read.ok) throw new Error(`${file}: ${JSON.stringify(read.problems)}`);
		found.set(basename(file, '.yaml'), read.world);
	}
	return { names: [...found.keys()], find: (name) => found.get(name) };
}

/** Without texts in other languages. */
export const labFiles = readdirSync(folder).filter((file) => /^[^.]+\.yaml$/.test(file));

/** A shipped lab: every story is checked, unless the seed of one is given. */
export function lab(file: string, seed?: number): { scenario: Scenario; world: World } {
	const text = textOf(`scenarios/${file}`);
	const read = readScenario(text, worlds, { ...(seed !== undefined && { seed }) });
	if (!read.ok) throw new Error(`${file}: ${JSON.stringify(read.problems)}`);
	return read;
}
