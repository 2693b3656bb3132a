import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright';
import { bundlePage } from '../../src/cli/page-bundle.ts';
import { serve } from '../../src/cli/serve.mjs';
import { browserOver } from './killed-browser.ts';

/** Kinds of work during which the browser is killed. */
export const works = ['commands of one tab', 'commands of two tabs', 'bulk work'] as const;
export type Work = (typeof works)[number];

/** Results of some kills. */
export interface Killed {
	kills: number;
	acknowledged: number;
	/** Descriptions of lost or half-written data. */
	wrong: string[];
}

type Kills = Pick<typeof import('./page.ts'), 'begin' | 'work' | 'check'>;
type WithKills = typeof globalThis & { kills: Kills };

/** Milliseconds between the first acknowledged piece of work and the kill, at most. */
const LONGEST = 1500;

/**
 * Kills the browser, with all its processes, at a random moment of its work, starts it again with the same profile and checks all stored
 * data; `kills` times. `folder` is the built app, whose address the database belongs to.
 */
export async function killAtWork(
	how: Work,
	{ kills, seed, folder }: { kills: number; seed: number; folder: string }
): Promise<Killed> {
	const script = await bundlePage('tests/kills/page.ts');
	const server = await serve(folder, 0);
	const profile = mkdtempSync(join(tmpdir(), 'deskdrill-kills-'));
	const open = async () => {
		const browser = await browserOver(profile);
		await load(browser.page, new URL('kills/', server.url).href, script);
		return browser;
	};
	const result: Killed = { kills: 0, acknowledged: 0, wrong: [] };
	let browser = await open();
	try {
		const desk = await browser.page.evaluate(() => (globalThis as WithKills).kills.begin());
		for (let kill = 0; kill < kills; kill++) {
			const told = await workAndKill(browser, desk, how, seed + kill);
			browser = await open();
			const found = await browser.page.evaluate(
				([id, acknowledged]) => (globalThis as WithKills).kills.check(id, acknowledged),
				[desk, told.steps] as const
			);
			result.kills++;
			result.acknowledged += told.count;
			result.wrong.push(...found.map((text) => `kill ${kill + 1}: ${text}`));
		}
	} finally {
		await browser.kill();
		await server.close();
		rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
	}
	return result;
}

async function workAndKill(
	{ page, kill }: Awaited<ReturnType<typeof browserOver>>,
	desk: number,
	how: Work,
	seed: number
) {
	const steps: Record<number, string> = {};
	let count = 0;
	let told = () => {};
	await page.exposeFunction('acknowledged', (number?: number, sum?: string) => {
		count++;
		if (number !== undefined && sum !== undefined) steps[number] = sum;
		told();
	});
	const first = new Promise<void>((resolve, fail) => {
		told = resolve;
		page.on('pageerror', fail);
		const args = [desk, how, seed] as const;
		page
			.evaluate(([id, work, from]) => (globalThis as WithKills).kills.work(id, work, from), args)
			// It never ends by itself: it is killed.
			.catch((error: unknown) => fail(error instanceof Error ? error : new Error(String(error))));
	});
	await first;
	// The same seed waits the same time; where in the work that is, the machine decides.
	await wait(((seed * 2654435761) % 1000) * (LONGEST / 1000));
	await kill();
	return { steps, count };
}

/** A page at the app's own address that holds nothing but the script. */
async function load(page: Page, url: string, script: string) {
	await page.route('**/kills/*', (route) =>
		route.request().url().endsWith('.js')
			? route.fulfill({ contentType: 'text/javascript', body: script })
			: route.fulfill({
					contentType: 'text/html',
					body: '<!doctype html><script type="module" src="page.js"></script>'
				})
	);
	await page.goto(url);
	await page.waitForFunction(() => 'kills' in globalThis);
}
