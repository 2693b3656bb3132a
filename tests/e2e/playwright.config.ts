import { createServer, type AddressInfo } from 'node:net';
import { defineConfig, devices } from '@playwright/test';
import { findBrowser } from '../../src/cli/find-browser.mjs';
import { findFirefox } from './find-firefox.ts';

// A port of its own, so that a running `npm start` is neither tested nor in the way. Workers read this
// file again and inherit the choice.
process.env.E2E_PORT ??= String(await freePort());
const running = process.env.E2E_URL;
const url = running ?? `http://127.0.0.1:${process.env.E2E_PORT}/`;
const firefox = process.env.E2E_FIREFOX ? findFirefox() : undefined;

export default defineConfig({
	testDir: '.',
	outputDir: '../../.cache/e2e',
	fullyParallel: true,
	forbidOnly: true,
	// They often wait for the disk: three keep two cores busy.
	workers: 3,
	// A busy machine is slow, not wrong. A second try is reported as flaky, and two failures fail.
	retries: process.env.CI ? 1 : 0,
	timeout: 120_000,
	expect: { timeout: 30_000 },
	reporter: [['list']],
	// A trace costs as much time as the test itself: ask for one with `--trace on`.
	use: { baseURL: url, actionTimeout: 40_000, contextOptions: { reducedMotion: 'reduce' } },
	projects: [
		{
			name: 'chromium',
			use: { ...devices['Desktop Chrome'], launchOptions: findBrowser()?.launchOptions }
		},
		...(firefox ? [{ name: 'firefox', use: { ...devices['Desktop Firefox'], ...firefox } }] : [])
	],
	webServer: running
		? undefined
		: {
				command: `node src/cli/serve.mjs build ${process.env.E2E_PORT}`,
				cwd: '../..',
				url,
				reuseExistingServer: false
			}
});

function freePort(): Promise<number> {
	return new Promise((done, failed) => {
		const probe = createServer().once('error', failed);
		probe.listen(0, '127.0.0.1', () => {
			const { port } = probe.address() as AddressInfo;
			probe.close(() => done(port));
		});
	});
}
