import { basename } from 'node:path';
import { readScenario, readWorld } from '#lib/systems/files.ts';
import { noteLines, problemLines, sourceFiles, worldsFor } from './files.ts';

/** Reads files and prints every problem. Returns the number of files with problems. */
export function check(paths: readonly string[]): number {
	let passed = 0;
	let failed = 0;
	for (const file of sourceFiles(paths)) {
		if (file.trouble) {
			failed++;
			console.error(`${file.name}: ${file.trouble}`);
			continue;
		}
		const worlds = worldsFor(file.path);
		const read =
			file.kind === 'world'
				? readWorld(file.text)
				: readScenario(file.text, worlds, { fileName: basename(file.path) });
		if (read.ok) {
			passed++;
			console.log(`ok      ${file.name}`);
			for (const line of noteLines(file.name, read)) console.log(line);
			continue;
		}
		failed++;
		for (const line of problemLines(file.name, read.problems)) console.error(line);
		for (const line of file.kind === 'world' ? [] : worlds.problems) console.error(line);
	}
	console.log(`${passed} passed, ${failed} failed`);
	return failed;
}
