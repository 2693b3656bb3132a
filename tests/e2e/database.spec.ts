import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/** A file of the app that is no page of it: there the database can be held before the app opens it. */
const ASIDE = './icon.svg';
const trouble = (page: Page) => page.getByRole('alert').first();

/** Opens a connection that ignores requests of other tabs, until `letGo`. */
async function holdDatabase(page: Page, version: number) {
	await page.goto(ASIDE);
	await page.evaluate(async (asked) => {
		const db = await new Promise<IDBDatabase>((resolve, reject) => {
			const request = indexedDB.open('deskdrill', asked);
			request.onupgradeneeded = () => request.result.createObjectStore('theirs');
			request.onsuccess = () => resolve(request.result);
			request.onerror = () => reject(request.error ?? new Error('not opened'));
		});
		addEventListener('letgo', () => db.close());
	}, version);
}
const letGo = (page: Page) => page.evaluate(() => void dispatchEvent(new Event('letgo')));

test('a browser without a database is reported on every page, without an exception', async ({
	page
}) => {
	await page.addInitScript(() =>
		Object.defineProperty(globalThis, 'indexedDB', { value: undefined })
	);
	for (const path of ['#/data', '#/desk/1/osTicket/', '#/desk/1/debrief', '#/lab/banking-outage']) {
		await page.goto(ASIDE);
		await page.goto(`./${path}`);
		await expect(trouble(page)).toContainText('IndexedDB is missing');
	}
	await page.getByRole('button', { name: 'Begin' }).click();
	await expect(page.getByText(/allow site data/)).toHaveCount(2);
});

test('a slow database is reported, and pending actions are done afterwards', async ({
	page,
	context
}) => {
	const aside = await context.newPage();
	await holdDatabase(aside, 10);
	await aside.evaluate(() => void indexedDB.deleteDatabase('deskdrill'));
	await page.goto('./');
	await page.getByRole('button', { name: 'Open a sandbox' }).click();
	await expect(trouble(page)).toContainText('not opened its database for 5 seconds');
	await letGo(aside);
	// Here many transactions begin in one moment.
	await expect(page.getByRole('timer')).toContainText('Simulated time:');
	await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a database of a newer version stays as it is; one that is erased is called erased', async ({
	page,
	context
}) => {
	const aside = await context.newPage();
	await holdDatabase(aside, 990);
	await page.goto('./#/data');
	await expect(trouble(page)).toContainText('saved by a newer version of Deskdrill');
	const found = () =>
		aside.evaluate(async () => (await indexedDB.databases()).map(({ version }) => version));
	expect(await found()).toEqual([990]);
	await letGo(aside);
	await aside.evaluate(() => void indexedDB.deleteDatabase('deskdrill'));
	await page.getByRole('button', { name: 'Reload' }).click();
	await expect(page.getByText('No desks yet')).toBeVisible();
	await expect(page.getByRole('alert')).toHaveCount(0);
	await aside.evaluate(() => void indexedDB.deleteDatabase('deskdrill'));
	await expect(trouble(page)).toContainText('were erased in another tab');
	expect(await found()).toEqual([]);
});

test('a clock that cannot be saved says that it has stopped, and continues automatically', async ({
	page
}) => {
	await page.addInitScript(() => {
		for (const name of ['put', 'add'] as const) {
			const real = IDBObjectStore.prototype[name];
			IDBObjectStore.prototype[name] = function (...args) {
				if ('isFull' in globalThis) throw new DOMException('full', 'QuotaExceededError');
				return real.apply(this, args);
			};
		}
	});
	await page.goto('./');
	await page.getByRole('button', { name: 'Open a sandbox' }).click();
	await expect(page.getByRole('timer')).toContainText('Simulated time:');
	await page.evaluate(() => Object.assign(globalThis, { isFull: true }));
	await expect(trouble(page)).toContainText(/clock has stopped at .* no storage left/s);
	await expect(page.getByRole('timer')).toContainText('Simulated time (stopped):');
	await page.evaluate(() => Reflect.deleteProperty(globalThis, 'isFull'));
	await expect(page.getByRole('timer')).toContainText('Simulated time:');
	await expect(page.getByRole('alert')).toHaveCount(0);
});
