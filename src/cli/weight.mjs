// npm run weight: how much JavaScript each kind of page loads, gzipped, before it is ready; from the last build.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { gzipSync } from 'node:zlib';
import playwright from 'playwright';
import { findBrowser } from './find-browser.mjs';
import { root } from './install.mjs';
import { serve } from './serve.mjs';

const build = process.argv[2] ?? join(root, 'build');
const options = findBrowser()?.launchOptions;
if (!options) throw new Error('There is no browser: npm run browser.');
const server = await serve(build, 0);
const browser = await playwright.chromium.launch(options);
const context = await browser.newContext({ serviceWorkers: 'block' });
try {
	const first = await evaluate('home, first visit', '', '#labs');
	const { briefing, ticket } = await work();
	const rows = [
		first,
		await evaluate('home, with a desk', '', '#labs'),
		await evaluate('briefing', briefing, 'main ul.people'),
		await evaluate('desk: portal', '#/desk/1/osTicket/', '.viewport main h1'),
		await evaluate('desk: queue', '#/desk/1/osTicket/scp/tickets.php', '.viewport main table'),
		await evaluate('desk: ticket', ticket, '.viewport main h1, .viewport main h2'),
		await evaluate('debrief', '#/desk/1/debrief', 'main dl.tiles')
	];
	for (const { name, bytes, files } of rows)
		console.log(`${name.padEnd(18)} ${(bytes / 1000).toFixed(0).padStart(4)} kB in ${files} files`);
} finally {
	await browser.close();
	await server.close();
}

/**
 * Opens an address in a page of its own and adds up the scripts that were asked for.
 * @param {string} name @param {string} address @param {string} ready what is on the page when it is complete
 */
async function evaluate(name, address, ready) {
	const page = await context.newPage();
	/** @type {Set<string>} */
	const files = new Set();
	page.on('request', (request) => {
		const { pathname } = new URL(request.url());
		if (pathname.endsWith('.js')) files.add(pathname);
	});
	await page.goto(server.url + address);
	await page.locator(ready).first().waitFor();
	await page.waitForLoadState('networkidle');
	await page.close();
	const sizes = [...files].map((file) => gzipSync(readFileSync(join(build, file))).length);
	return { name, files: files.size, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

/** Starts a lab, opens a ticket, and switches to its first agent. */
async function work() {
	const page = await context.newPage();
	await page.goto(server.url);
	await page.goto(`${server.url}#/lab/banking-outage`);
	await page.locator('main ul.people').first().waitFor();
	const briefing = new URL(page.url()).hash;
	await page.getByRole('button', { name: 'Begin', exact: true }).click();
	const shown = page.locator('.viewport');
	await shown.getByRole('link', { name: 'Open a New Ticket' }).first().click();
	await shown.getByRole('textbox', { name: 'Email Address' }).fill('somebody@example.com');
	await shown.getByRole('textbox', { name: 'Full Name' }).fill('Somebody');
	await shown.getByRole('combobox', { name: 'Help Topic' }).selectOption({ index: 1 });
	await shown.getByRole('textbox', { name: 'Issue Summary' }).fill('It does not work');
	await shown.getByRole('textbox', { name: 'Issue Details' }).fill('Nobody can log in.');
	await shown.getByRole('button', { name: 'Create Ticket' }).click();
	await shown.getByRole('heading', { name: 'Thank You' }).waitFor();
	await page.locator('.coach summary').filter({ hasText: 'People' }).click();
	await page.locator('.people [data-persona="agent"] button').first().click();
	await shown.getByRole('link', { name: 'It does not work' }).first().click();
	await shown.getByRole('heading', { name: /^Ticket #/ }).waitFor();
	const ticket = new URL(page.url()).hash;
	await page.close();
	return { briefing, ticket };
}
