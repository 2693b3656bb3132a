// Plain Node without packages: this runs before packages are installed.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';

export const root = resolve(import.meta.dirname, '../..');

/** Stops with a sentence when this Node cannot run the project. */
export function requireNode() {
	const wanted = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).engines.node;
	const [major = 0, minor = 0] = wanted.match(/\d+/g).map(Number);
	const [ownMajor = 0, ownMinor = 0] = process.versions.node.split('.').map(Number);
	if (ownMajor > major || (ownMajor === major && ownMinor >= minor)) return;
	console.error(`Deskdrill needs Node ${wanted}; this is Node ${process.versions.node}.`);
	process.exit(1);
}

/** Installs the packages of the lock file when one of them is missing or of another version. */
export function installMissing() {
	const missing = firstMissing();
	if (!missing) return;
	console.log(`Installing the packages (${missing} is missing) ...`);
	const { status } = npm(['ci', '--include=dev', '--loglevel=error']);
	if (status === 0) return;
	console.error('The packages could not be installed: npm says why above. Is there a network?');
	process.exit(1);
}

/**
 * Runs npm itself, in the project's folder, with its output shown.
 * @param {string[]} args
 */
export function npm(args) {
	const cli = process.env.npm_execpath;
	const options = { cwd: root, stdio: /** @type {const} */ ('inherit') };
	// npm start and npm test say where npm is; by hand, the shell finds it (on Windows it is npm.cmd).
	if (cli) return spawnSync(process.execPath, [cli, ...args], options);
	return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

/** npm keeps beside the packages a list of what it put there. */
function firstMissing() {
	const wanted = packagesOf(join(root, 'package-lock.json'));
	const present = packagesOf(join(root, 'node_modules', '.package-lock.json'));
	for (const [place, entry] of Object.entries(wanted)) {
		// Optional ones are for some platforms only.
		if (place === '' || entry.optional || entry.devOptional || entry.peer) continue;
		if (present[place]?.version !== entry.version)
			return `${place.replace(/^.*node_modules\//, '')} ${entry.version}`;
	}
	return undefined;
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: true, devOptional?: true, peer?: true }>}
 */
function packagesOf(file) {
	try {
		return JSON.parse(readFileSync(file, 'utf8')).packages;
	} catch {
		return {};
	}
}
