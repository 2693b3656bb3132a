import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import process from 'node:process';
import { textOfBytes } from '#lib/ui/base/text-of-file.ts';
import { translates } from '#lib/scenario/overlay/translates.ts';
import { unpacked } from './pack.ts';

export const root = resolve(import.meta.dirname, '../../..');

export interface SourceFile {
	/** As shown to people: relative to the working directory. */
	name: string;
	/** In a zip: that of the zip, then its own name. */
	path: string;
	text: string;
	/** Why there is no text. */
	trouble?: string;
	kind: 'scenario' | 'world' | 'objectives' | 'course' | 'overlay';
	/** The files of the zip that it comes from, itself among them. */
	pack?: readonly SourceFile[];
}

/** The YAML files meant by paths, folders and zips with all that is in them. Throws a sentence when there is none. */
export function sourceFiles(paths: readonly string[]): SourceFile[] {
	const files = paths.flatMap((path) => filesIn(resolve(path)));
	if (files.length === 0) throw new Error(`There is no YAML file in ${paths.join(', ')}.`);
	return files.flatMap((path) => (isPack(path) ? filesOfPack(path) : [fileAt(path)]));
}

/** A file on the disk. */
export function fileAt(path: string): SourceFile {
	const name = nameOf(path);
	const read = textOfBytes(basename(path), readFileSync(path));
	if (!read.ok) return { name, path, text: '', trouble: read.why, kind: kindOf(path, '') };
	return { name, path, text: read.text, kind: kindOf(path, read.text) };
}

function filesOfPack(path: string): SourceFile[] {
	const name = nameOf(path);
	const read = unpacked(basename(path), readFileSync(path));
	if (!read.ok) return [{ name, path, text: '', trouble: read.why, kind: 'scenario' }];
	const files: SourceFile[] = read.texts.map(({ fileName, text }) => ({
		name: `${name}/${fileName}`,
		path: join(path, fileName),
		text,
		kind: kindInPack(fileName, text)
	}));
	return files.map((file) => ({ ...file, pack: files }));
}

function nameOf(path: string): string {
	return relative(process.cwd(), path) || path;
}

function kindOf(path: string, text: string): SourceFile['kind'] {
	if (basename(dirname(path)) === 'worlds' || path.endsWith('.world.yaml')) return 'world';
	if (path.endsWith(join('library', 'objectives.yaml'))) return 'objectives';
	if (path.endsWith(join('library', 'course.yaml'))) return 'course';
	return translates(text) === null ? 'scenario' : 'overlay';
}

/** A world may have any name there, as when the app opens a pack. */
function kindInPack(name: string, text: string): SourceFile['kind'] {
	const isWorld = !/^steps\s*:/m.test(text) && translates(text) === null;
	return isWorld ? 'world' : kindOf(name, text);
}

function isPack(path: string): boolean {
	return /\.zip$/i.test(path);
}

export function filesIn(path: string): string[] {
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
			return /\.(ya?ml|zip)$/i.test(entry.name) ? [inner] : [];
		});
}

/** Ids of the labs of a course: the scenarios in the folder above its own, which are called like their ids. */
export function labsOf(coursePath: string): string[] {
	const names = readdirSync(join(dirname(coursePath), '..'));
	return names
		.filter((name) => /^[^.]+\.ya?ml$/.test(name))
		.map((name) => name.replace(/\..*$/, ''));
}
