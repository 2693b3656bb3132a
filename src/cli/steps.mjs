import { spawn } from 'node:child_process';
import process from 'node:process';
import { root } from './install.mjs';

/**
 * @typedef {object} Step
 * @property {'shown' | 'quiet'} lane shown: its output streams; quiet: it runs beside, and speaks when it fails
 * @property {string} name
 * @property {string} script of package.json
 * @property {string[]} [args]
 * @property {Record<string, string>} [env]
 */

const windows = process.platform === 'win32';
/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
	process.on(signal, () => {
		stopAll();
		process.exit(1);
	});
}

/**
 * Runs the groups one after the other, and inside a group the two lanes side by side. The first failure
 * stops everything.
 * @param {Step[][]} groups
 * @returns {Promise<{ summary: string, failed: string | undefined }>} the failed step's name, if any
 */
export async function runSteps(groups) {
	/** @type {string[]} */
	const lines = [];
	/** @type {string | undefined} */
	let failed;
	for (const group of groups) {
		/** @param {Step['lane']} lane */
		const runLane = async (lane) => {
			for (const step of group.filter((candidate) => candidate.lane === lane)) {
				if (failed) return;
				const begin = performance.now();
				if (lane === 'shown') console.log(`\n== ${step.name}`);
				const { ok, output } = await run(step);
				if (failed) return; // stopped because the other lane failed
				const seconds = ((performance.now() - begin) / 1000).toFixed(1);
				const line = `${ok ? 'ok    ' : 'FAILED'} ${step.name} (${seconds} s)`;
				lines.push(line);
				if (!ok) failed = step.name;
				if (!ok) stopAll();
				if (!ok && output) console.log(`\n== ${step.name}\n${output.trimEnd()}`);
				console.log(`== ${line}`);
			}
		};
		await Promise.all([runLane('shown'), runLane('quiet')]);
		if (failed) break;
	}
	return { summary: lines.join('\n'), failed };
}

/**
 * @param {Step} step
 * @returns {Promise<{ ok: boolean, output: string }>} the output is empty when it was shown
 */
function run({ lane, script, args = [], env = {} }) {
	const npm = process.env.npm_execpath;
	const command = npm ? process.execPath : 'npm';
	const first = npm ? [npm] : [];
	/** @type {import('node:child_process').SpawnOptions} */
	const options = {
		cwd: root,
		env: { ...process.env, ...env },
		stdio: lane === 'shown' ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
		shell: windows && !npm,
		// A group of its own, so that stopping it also stops what it started.
		detached: !windows
	};
	const child = spawn(command, [...first, 'run', '--silent', script, '--', ...args], options);
	running.add(child);
	let output = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream?.setEncoding('utf8').on('data', (text) => (output += text));
	}
	return new Promise((done) => {
		child.on('error', (error) => done({ ok: false, output: String(error) }));
		child.on('close', (code) => {
			running.delete(child);
			done({ ok: code === 0, output });
		});
	});
}

function stopAll() {
	for (const { pid } of running) {
		if (pid === undefined) continue;
		try {
			process.kill(windows ? pid : -pid, 'SIGTERM');
		} catch {
			// it ended by itself meanwhile
		}
	}
}
