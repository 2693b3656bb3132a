import { watch as watchPath, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { scenarioOf } from './beside.ts';
import { sourceFiles, type SourceFile } from './files.ts';

/** Editors write a file in several steps: wait so many milliseconds for the last one. */
const SETTLED = 100;

/** Calls `changed` with the files that were saved since; all files of the paths when a world was. Runs until `signal` aborts. */
export async function watch(
	paths: readonly string[],
	changed: (files: readonly SourceFile[]) => void,
	signal?: AbortSignal
): Promise<void> {
	const saved = new Set<string>();
	let wake = () => {};
	const watchers = [...new Set(paths.map(folderOf))].map((folder) =>
		watchPath(folder, { recursive: true }, (_event, name) => {
			if (!name || !/\.(ya?ml|zip)$/i.test(name)) return;
			saved.add(resolve(folder, name));
			wake();
		})
	);
	const aborted = new Promise<void>((done) =>
		signal?.addEventListener('abort', () => done(), { once: true })
	);
	while (!signal?.aborted) {
		if (saved.size === 0) await Promise.race([aborted, new Promise<void>((done) => (wake = done))]);
		if (signal?.aborted) break;
		await pause(SETTLED);
		const now = new Set(saved);
		saved.clear();
		const files = affected(paths, now);
		if (files.length > 0) changed(files);
	}
	for (const watcher of watchers) watcher.close();
}

function folderOf(path: string): string {
	const full = resolve(path);
	return statSync(full).isDirectory() ? full : dirname(full);
}

/** The files of the paths that were saved, with the overlays of saved scenarios; every one of them if a world was. */
function affected(paths: readonly string[], saved: ReadonlySet<string>): SourceFile[] {
	const all = existing(paths);
	if ([...saved].some(isWorld)) return all;
	const isSaved = ({ path, pack }: SourceFile) => saved.has(pack ? dirname(path) : path);
	return all.filter((file) => {
		const scenario = file.kind === 'overlay' ? scenarioOf(file) : null;
		return isSaved(file) || (scenario !== null && isSaved(scenario));
	});
}

function isWorld(path: string): boolean {
	return basename(dirname(path)) === 'worlds' || path.endsWith('.world.yaml');
}

/** A folder may be empty for a moment. */
function existing(paths: readonly string[]): SourceFile[] {
	try {
		return sourceFiles(paths);
	} catch {
		return [];
	}
}
