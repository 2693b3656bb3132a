import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { parse } from 'yaml';
import type { World } from '#lib/kernel/world.ts';
import { findBrowser } from '../../find-browser.mjs';
import { serve } from '../../serve.mjs';

/** The built app in a browser that keeps its data on disk, as a person's does. */
export interface Opened {
	page: Page;
	url: string;
	close(): Promise<void>;
}

const FOLDER = 'build';

export function readWorldFile(): World {
	const { deskdrill, ...world } = parse(readFileSync('scenarios/worlds/lab.yaml', 'utf8'));
	if (deskdrill !== 1) throw new Error('The world of the labs is of another edition.');
	return world as World;
}

/** A fresh profile, so that sizes do not affect each other. Playwright's default contexts keep data in memory. */
export async function open(script: string): Promise<Opened> {
	if (!existsSync(FOLDER)) throw new Error('There is no build: run "npm run build" first.');
	const browser = findBrowser();
	if (!browser) throw new Error('There is no Chromium: run "npm run browser" first.');
	const profile = mkdtempSync(join(tmpdir(), 'deskdrill-bench-'));
	const server = await serve(FOLDER, 0);
	const context = await chromium.launchPersistentContext(profile, browser.launchOptions);
	await context.route('**/bench/*', (route) =>
		route.request().url().endsWith('.js')
			? route.fulfill({ contentType: 'text/javascript', body: script })
			: route.fulfill({
					contentType: 'text/html',
					body: '<!doctype html><script type="module" src="page.js"></script>'
				})
	);
	const page = context.pages()[0] ?? (await context.newPage());
	return {
		page,
		url: server.url,
		async close() {
			await context.close();
			await server.close();
			rmSync(profile, { recursive: true, force: true });
		}
	};
}
