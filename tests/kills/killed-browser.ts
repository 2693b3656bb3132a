import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type Page } from 'playwright';
import { findBrowser } from '../../src/cli/find-browser.mjs';

const PORT = 'DevToolsActivePort';

/** A browser with a persistent profile, so that it can be killed as in a power failure and started again. */
export async function browserOver(profile: string): Promise<{ page: Page; kill(): Promise<void> }> {
	const found = findBrowser();
	if (!found) throw new Error('There is no Chromium: npm run browser.');
	const { args = [], env } = found.launchOptions;
	const own = [
		'--headless',
		'--window-size=1280,900',
		'--remote-debugging-port=0',
		`--user-data-dir=${profile}`
	];
	// One that was killed has left its own.
	rmSync(join(profile, PORT), { force: true });
	const running = spawn(found.path, [...args, ...own, 'about:blank'], {
		detached: true,
		stdio: 'ignore',
		env: { ...process.env, ...env }
	});
	const gone = new Promise((resolve) => running.once('exit', resolve));
	const port = await portOf(profile);
	const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
	const page = await (browser.contexts()[0] ?? (await browser.newContext())).newPage();
	const kill = async () => {
		// Its helpers are in the same group; and what was begun may be a script that waits for the browser itself.
		const group = -(running.pid ?? 0);
		if (isAlive(group)) process.kill(group, 'SIGKILL');
		await gone;
		for (let tries = 0; tries < 500 && isAlive(group); tries++) await wait(20);
	};
	return { page, kill };
}

/** Whether a process of the group is left: one that is still dying may still write. */
function isAlive(group: number): boolean {
	try {
		return process.kill(group, 0);
	} catch {
		return false;
	}
}

/** Chromium writes down where it listens. */
async function portOf(profile: string): Promise<string> {
	const file = join(profile, PORT);
	for (let tries = 0; tries < 600; tries++) {
		const [port] = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
		if (port) return port;
		await wait(100);
	}
	throw new Error('Chromium did not begin.');
}
