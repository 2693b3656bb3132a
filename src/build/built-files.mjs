import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';

const WORKER = 'service-worker.js';
/** Images for app stores and installers: not needed offline. */
const NOT_KEPT = [WORKER, 'screenshots/'];

/**
 * Writes into the service worker the version, and what each file of the build is: `path hash size`, separated by `|`, the page
 * itself with an empty path. The hash is SHA-256 in base64, the size is in bytes. `src/lib/ui/app/offline/built-files.ts` reads it.
 * @param {string} folder the finished build
 * @param {string} version
 */
export function listBuiltFiles(folder, version) {
	const file = join(folder, WORKER);
	const list = kept(folder)
		.map((path) => {
			const bytes = readFileSync(join(folder, path));
			const hash = createHash('sha256').update(bytes).digest('base64');
			return `${path === 'index.html' ? '' : path} ${hash} ${bytes.length}`;
		})
		.join('|');
	let script = readFileSync(file, 'utf8');
	script = filled(script, '@version@', version);
	script = filled(script, '@built-files@', list);
	writeFileSync(file, whole(script));
}

/** @param {string} script @param {string} place @param {string} value */
function filled(script, place, value) {
	if (script.split(place).length !== 2) throw new Error(`${WORKER} has no single ${place}.`);
	return script.replace(place, () => value);
}

/** In braces, the script is a syntax error wherever it is cut off, and browsers keep the one before. @param {string} script */
const whole = (script) => `{${script}\n}\n`;

/** @param {string} folder */
function kept(folder) {
	const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(join(folder, sep).length))
		.map((path) => path.split(sep).join('/'))
		.filter((path) => !NOT_KEPT.some((start) => path.startsWith(start)))
		.sort();
	const odd = paths.find((path) => !/^[\w./@~-]+$/.test(path));
	if (odd) throw new Error(`The name of ${odd} cannot be listed: letters, digits and . _ - only.`);
	return paths;
}
