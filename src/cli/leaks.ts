// npm run leaks [-- changes]: visits pages of every part of the built app in one window (default 300), and measures heap, nodes and
// listeners. Exits with status 1 if one of them keeps growing.
import { join } from 'node:path';
import process from 'node:process';
import playwright, { type Page } from 'playwright';
import { findBrowser } from './find-browser.mjs';
import { root } from './install.mjs';
import { growthOf, measures, MOST_GROWTH, type Sample } from './leaks/growth.ts';
import { inDesk, ofTheApp } from './leaks/pages.ts';
import { serve } from './serve.mjs';

const EVERY = 50;
const changes = Number(process.argv[2] ?? 300);
const options = findBrowser()?.launchOptions;
if (!options) throw new Error('There is no browser: npm run browser.');
const server = await serve(join(root, 'build'), 0);
const browser = await playwright.chromium.launch(options);
try {
	const context = await browser.newContext({ serviceWorkers: 'block' });
	const page = await context.newPage();
	const devtools = await context.newCDPSession(page);
	const pages = await begin(page);
	// Load everything once before measuring.
	for (const address of pages) await show(page, address);

	const samples: Sample[] = [];
	for (let done = 0; done <= changes; done++) {
		if (done % EVERY === 0) {
			const sample = { changes: done, ...(await measure()) };
			samples.push(sample);
			console.log(wordsOf(sample));
		}
		await show(page, pages[done % pages.length] ?? '#/');
	}
	const grown = measures.flatMap((what) => {
		const share = growthOf(samples, what);
		return share === null ? [] : [`${what} by ${Math.round(share * 100)} %`];
	});
	console.log(
		grown.length > 0
			? `Grows on and on: ${grown.join(', ')} from the first third to the last.`
			: `Nothing grows on and on (limit: ${MOST_GROWTH * 100} % from the first third to the last).`
	);
	process.exitCode = grown.length > 0 ? 1 : 0;

	async function measure() {
		await show(page, '#/');
		// Objects with finalizers and weak references need more than one.
		for (let time = 0; time < 3; time++) await devtools.send('HeapProfiler.collectGarbage');
		const { usedSize: heap } = await devtools.send('Runtime.getHeapUsage');
		const { nodes, jsEventListeners: listeners } = await devtools.send('Memory.getDOMCounters');
		return { heap, nodes, listeners };
	}
} finally {
	await browser.close();
	await server.close();
}

/** Opens a sandbox with a ticket in it, logs in who may see everything, and answers with the addresses to walk through. */
async function begin(page: Page): Promise<string[]> {
	await page.goto(server.url);
	await page.getByRole('button', { name: 'Open a sandbox' }).click();
	const main = page.getByRole('main');
	await main.getByRole('link', { name: 'Open a New Ticket' }).first().click();
	await main.getByRole('textbox', { name: 'Email Address' }).fill('karen@harborbank.example');
	await main.getByRole('textbox', { name: 'Full Name' }).fill('Karen');
	await main.getByRole('combobox', { name: 'Help Topic' }).selectOption({ index: 1 });
	await main.getByRole('textbox', { name: 'Issue Summary' }).fill('It does not work');
	await main.getByRole('textbox', { name: 'Issue Details' }).fill('Nobody can log in.');
	await main.getByRole('button', { name: 'Create Ticket' }).click();
	await main.getByRole('heading', { name: 'Thank You' }).waitFor();
	const desk = /#\/desk\/\d+/.exec(page.url())?.[0] ?? '';
	await show(page, `${desk}/osTicket/scp/login.php`);
	await main.getByRole('textbox', { name: 'Email or Username' }).fill('ostadmin');
	await main.getByRole('textbox', { name: 'Password' }).fill('ostadmin');
	await main.getByRole('button', { name: 'Log In' }).click();
	await main.getByRole('heading', { name: 'Open', exact: true }).waitFor();
	return [...inDesk.map((address) => desk + address), ...ofTheApp];
}

/** Navigates as a link would, and waits until the page is rendered and loaded. */
async function show(page: Page, hash: string) {
	await page.evaluate((to) => (location.hash = to), hash);
	const isDrawn = (to: string) =>
		decodeURIComponent(location.hash) === to &&
		document.querySelector('main, h1') !== null &&
		document.querySelector('.skeleton, [aria-busy="true"]') === null;
	await page.waitForFunction(isDrawn, hash).catch(() => {
		throw new Error(`${hash} is not drawn within 30 seconds; the page is at ${page.url()}.`);
	});
	// Wait for delayed cleanup (effects, transitions).
	await page.waitForTimeout(60);
}

function wordsOf({ changes: done, heap, nodes, listeners }: Sample): string {
	const megabytes = (heap / 1e6).toFixed(1).padStart(6);
	return `${String(done).padStart(4)} page changes: ${megabytes} MB, ${nodes} nodes, ${listeners} listeners`;
}
