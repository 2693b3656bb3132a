// npm start: everything between a fresh clone and the app in a browser.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { installMissing, npm, requireNode, root } from './install.mjs';
import { serve } from './serve.mjs';

const FIRST_PORT = Number(process.env.PORT ?? 4173);
const SOURCES = [
	'src',
	'scenarios',
	'static',
	'svelte.config.js',
	'vite.config.ts',
	'package-lock.json'
];

requireNode();
installMissing();
if (isBuildOld()) {
	console.log('Building the app ...');
	if (npm(['run', '--silent', 'build', '--', '--logLevel', 'warn']).status !== 0) {
		console.error('The app could not be built: the reason stands above.');
		process.exit(1);
	}
}
const { url, port } = await serveOnFreePort(FIRST_PORT);
if (port !== FIRST_PORT) {
	console.log(`Port ${FIRST_PORT} is taken. A browser keeps progress for each port on its own.`);
}
console.log(`Deskdrill is at ${url} (stop it with Ctrl+C)`);

/** index.html is the last file that a build writes. */
function isBuildOld() {
	const built = statSync(join(root, 'build', 'index.html'), { throwIfNoEntry: false });
	return !built || SOURCES.some((source) => newest(join(root, source)) > built.mtimeMs);
}

/**
 * The latest change at or below a path. Folders count too: their time tells of deleted files.
 * @param {string} path
 * @returns {number} epoch milliseconds, 0 when there is nothing
 */
function newest(path) {
	const found = statSync(path, { throwIfNoEntry: false });
	if (!found) return 0;
	if (!found.isDirectory()) return found.mtimeMs;
	const inside = readdirSync(path).map((name) => newest(join(path, name)));
	return Math.max(found.mtimeMs, ...inside);
}

/** @param {number} first */
async function serveOnFreePort(first) {
	for (let next = first; next < first + 20; next++) {
		try {
			return await serve(join(root, 'build'), next);
		} catch (error) {
			if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
		}
	}
	console.error(
		`Ports ${first} to ${first + 19} are all taken. Choose another: PORT=5000 npm start`
	);
	process.exit(1);
}
