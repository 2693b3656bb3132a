import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import process from 'node:process';
import type { World } from '#lib/kernel/world.ts';
import { textOfBytes } from '#lib/ui/base/text-of-file.ts';
import { problemLine, type Problem, type Worlds } from '#lib/scenario/index.ts';
import { readWorld } from '#lib/systems/files.ts';
import { Remembered } from '../../build/remembered.ts';

export const root = resolve(import.meta.dirname, '../../..');

export interface SourceFile {
	/** As shown to people: relative to the working directory. */
	name: string;
	path: string;
	text: string;
	/** Why there is no text. */
	trouble?: string;
	kind: 'scenario' | 'world' | 'objectives' | 'course';
}

/** The YAML files meant by paths, folders with all that is in them. Throws a sentence when there is none. */
export function sourceFiles(paths: readonly string[]): SourceFile[] {
	const files = paths.flatMap((path) => filesIn(resolve(path)));
	if (files.length === 0) throw new Error(`There is no YAML file in ${paths.join(', ')}.`);
	return files.map((path) => ({
		name: relative(process.cwd(), path) || path,
		path,
		...textOf(path),
		kind: kindOf(path)
	}));
}

function kindOf(path: string): SourceFile['kind'] {
	if (isWorld(path)) return 'world';
	if (path.endsWith(join('library', 'objectives.yaml'))) return 'objectives';
	if (path.endsWith(join('library', 'course.yaml'))) return 'course';
	return 'scenario';
}

function isWorld(path: string): boolean {
	return basename(dirname(path)) === 'worlds' || path.endsWith('.world.yaml');
}

function textOf(path: string): { text: string; trouble?: string } {
	const read = textOfBytes(basename(path), readFileSync(path));
	return read.ok ? { text: read.text } : { text: '', trouble: read.why };
}

function filesIn(path: string): string[] {
	const found = statSync(path, { throwIfNoEntry: false });
	if (!found) throw new Error(`There is no file or folder ${path}.`);
	if (found.isFile()) return [path];
	const entries = readdirSync(path, { withFileTypes: true });
	return entries
		.sort((a, b) => (a.name < b.name ? -1 : 1))
		.flatMap((entry) => {
			const inner = join(path, entry.name);
			if (entry.isDirectory()) return filesIn(inner);
			// Shared mistakes are no file of their own: they are checked and proved where a lab uses them.
			if (inner.endsWith(join('library', 'mistakes.yaml'))) return [];
			return /\.ya?ml$/.test(entry.name) ? [inner] : [];
		});
}

/** Each scenario of a folder asks for the worlds. */
const worldsRead = new Remembered<ReturnType<typeof readWorld>>();

/** Ids of the labs of a course: the scenarios in the folder above its own, which are called like their ids. */
export function labsOf(coursePath: string): string[] {
	const names = readdirSync(join(dirname(coursePath), '..'));
	return names
		.filter((name) => /^[^.]+\.ya?ml$/.test(name))
		.map((name) => name.replace(/\..*$/, ''));
}

/** The worlds that a scenario file can start from: those beside it (`NAME.world.yaml`, `worlds/NAME.yaml`), then the project's. */
export function worldsFor(scenarioPath: string): Worlds & { problems: string[] } {
	const here = dirname(scenarioPath);
	const beside = readdirSync(here).filter((name) => name.endsWith('.world.yaml'));
	const files = [
		...beside.map((name) => join(here, name)),
		...[join(here, 'worlds'), join(root, 'scenarios/worlds')].flatMap((folder) =>
			statSync(folder, { throwIfNoEntry: false }) ? filesIn(folder) : []
		)
	];
	const worlds = new Map<string, World>();
	const problems: string[] = [];
	for (const file of files) {
		const name = basename(file).replace(/(\.world)?\.ya?ml$/, '');
		if (worlds.has(name)) continue;
		const { text, trouble } = textOf(file);
		if (trouble) {
			problems.push(`${relative(process.cwd(), file)}: ${trouble}`);
			continue;
		}
		const read = worldsRead.of(file, [text], () => readWorld(text));
		if (read.ok) worlds.set(name, read.world);
		else problems.push(...problemLines(relative(process.cwd(), file), read.problems));
	}
	return {
		names: [...worlds.keys()],
		find: (name) => worlds.get(name),
		problems: [...new Set(problems)]
	};
}

function problemLines(name: string, problems: readonly Problem[]): string[] {
	return problems.map((problem) => problemLine(name, problem));
}
