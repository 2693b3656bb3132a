import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { problemLine, type Problem } from '#lib/scenario/index.ts';
import { readScenario, readWorld } from '#lib/systems/files.ts';
import type { SourceText } from '#lib/store/index.ts';
import { cardOf, type LabCard } from '#lib/ui/labs/card.ts';
import type { ReadyWorld } from '#lib/ui/labs/lab.ts';

const root = join(import.meta.dirname, '../..');

/** Throws all problems of the file, one per line: `scenarios/x.yaml:12:5: ...`. */
export function readLab(file: string) {
	const source = sourceOf(file);
	const names = worldNames(file);
	const find = (name: string) =>
		names.includes(name)
			? readWorldFile(join(worldsBeside(file), `${name}.yaml`)).world
			: undefined;
	const read = readScenario(source.text, { names, find }, { fileName: source.fileName });
	if (!read.ok) throw unreadable(file, read.problems);
	const { scenario, world } = read;
	const base = scenario.world === undefined ? undefined : find(scenario.world);
	return { scenario, world, source, isChanged: !isDeepStrictEqual(world, base) };
}

export function readCard(file: string): LabCard {
	return cardOf(readLab(file));
}

export function readWorldFile(file: string): ReadyWorld {
	const source = sourceOf(file);
	const read = readWorld(source.text);
	if (!read.ok) throw unreadable(file, read.problems);
	return { world: read.world, source };
}

/** The file of the world that a lab starts from; null when the lab has a world of its own. */
export function worldOf(file: string): string | null {
	const { world } = readLab(file).scenario;
	return world === undefined ? null : join(worldsBeside(file), `${world}.yaml`);
}

function worldNames(file: string): string[] {
	return readdirSync(worldsBeside(file))
		.filter((name) => name.endsWith('.yaml'))
		.map((name) => basename(name, '.yaml'));
}

function worldsBeside(file: string): string {
	return join(dirname(file), 'worlds');
}

function sourceOf(file: string): SourceText {
	return { fileName: basename(file), text: readFileSync(file, 'utf8') };
}

function unreadable(file: string, problems: readonly Problem[]): Error {
	const lines = problems.map((problem) => problemLine(relative(root, file), problem));
	return new Error(lines.join('\n'));
}
