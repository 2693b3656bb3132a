import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { World } from '#lib/kernel/world.ts';
import { problemLine, type Worlds } from '#lib/scenario/index.ts';
import { translates } from '#lib/scenario/overlay/translates.ts';
import { readWorld } from '#lib/systems/files.ts';
import { Remembered } from '../../build/remembered.ts';
import { fileAt, filesIn, root, type SourceFile } from './files.ts';

/** Each scenario of a folder asks for the worlds. */
const worldsRead = new Remembered<ReturnType<typeof readWorld>>();

/**
 * The worlds that a scenario file can start from: those beside it or in its pack (`NAME.world.yaml`, `worlds/NAME.yaml`), then the
 * project's.
 */
export function worldsFor(file: SourceFile): Worlds & { problems: string[] } {
	const worlds = new Map<string, World>();
	const problems: string[] = [];
	for (const { path, name: shown, text, trouble } of worldFiles(file)) {
		const name = basename(path).replace(/(\.world)?\.ya?ml$/, '');
		if (worlds.has(name)) continue;
		if (trouble) {
			problems.push(`${shown}: ${trouble}`);
			continue;
		}
		const read = worldsRead.of(path, [text], () => readWorld(text));
		if (read.ok) worlds.set(name, read.world);
		else problems.push(...read.problems.map((problem) => problemLine(shown, problem)));
	}
	return {
		names: [...worlds.keys()],
		find: (name) => worlds.get(name),
		problems: [...new Set(problems)]
	};
}

function worldFiles({ path, pack }: SourceFile): SourceFile[] {
	const shipped = filesIn(join(root, 'scenarios/worlds')).map(fileAt);
	if (pack) return [...pack.filter(({ kind }) => kind === 'world'), ...shipped];
	const here = dirname(path);
	const beside = readdirSync(here).filter((name) => name.endsWith('.world.yaml'));
	const folder = join(here, 'worlds');
	const inFolder = statSync(folder, { throwIfNoEntry: false }) ? filesIn(folder) : [];
	const own = [...beside.map((name) => join(here, name)), ...inFolder].map(fileAt);
	return [...own, ...shipped];
}

/** The scenario that an overlay translates, beside it or in its pack; null when it is not there. */
export function scenarioOf({ path, text, pack }: SourceFile): SourceFile | null {
	const name = `${translates(text) ?? ''}.yaml`;
	if (pack)
		return pack.find((one) => one.kind === 'scenario' && basename(one.path) === name) ?? null;
	const beside = join(dirname(path), name);
	return statSync(beside, { throwIfNoEntry: false })?.isFile() ? fileAt(beside) : null;
}
