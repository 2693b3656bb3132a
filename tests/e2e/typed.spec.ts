import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { browserOver } from '../kills/killed-browser.ts';
import { Learner } from './play/learner.ts';

/** `KILLS=20 npm run test:e2e -- typed -g killed` tries it more often. */
const KILLS = Number(process.env.KILLS ?? 2);

async function opensSandbox(page: Page, home: string) {
	await page.goto(home);
	await page.getByRole('button', { name: 'Open a sandbox' }).click();
	const learner = new Learner(page);
	await expect(learner.coach.getByRole('heading', { name: 'Sandbox' })).toBeVisible();
	return learner;
}

test('text that is called saved survives a killed browser', async ({ baseURL }) => {
	test.setTimeout(120_000 + KILLS * 60_000);
	const home = baseURL ?? '';
	const profile = mkdtempSync(join(tmpdir(), 'deskdrill-'));
	let browser = await browserOver(profile);
	const learner = await opensSandbox(browser.page, home);
	await learner.browser.goesTo('/mail/karen@harborbank.example?write=new');
	const found: string[] = [];
	const typed: string[] = [];
	for (let kill = 0; kill < KILLS; kill++) {
		const { page } = browser;
		const message = page.getByRole('textbox', { name: 'Message' });
		const text = `The printer burns, ${kill + 1} times.`;
		await message.fill(text);
		typed.push(text);
		await expect(page.getByText('all changes saved')).toBeVisible();
		const address = page.url();
		await browser.kill();
		browser = await browserOver(profile);
		await browser.page.goto(address);
		const again = browser.page.getByRole('textbox', { name: 'Message' });
		await expect(again).toBeVisible();
		await expect(again).not.toHaveValue('');
		found.push(await again.inputValue());
	}
	await browser.kill();
	rmSync(profile, { recursive: true, force: true });
	expect(found).toEqual(typed);
});

test('a mail that cannot be sent stays, and goes once there is room', async ({ page }) => {
	const { browser } = await opensSandbox(page, './');
	await browser.goesTo('/mail/karen@harborbank.example?write=new');
	const message = page.getByRole('textbox', { name: 'Message' });
	const text = 'The printer burns.';
	await expect(message).toBeVisible();
	await fillUp(page, true);
	await message.fill(text);
	await expect(
		page.getByText('What you typed is not saved: The browser has no storage')
	).toBeVisible();
	await page.getByRole('button', { name: 'Send' }).click();
	await browser.says('The browser has no storage left');
	await expect(message).toHaveValue(text);
	await page.getByRole('link', { name: 'Inbox' }).click();
	await browser.dialog.getByRole('button', { name: 'Leave this page' }).click();
	await page.getByRole('link', { name: 'Go back to it' }).click();
	await expect(message).toHaveValue(text);

	await fillUp(page, false);
	await page.getByRole('button', { name: 'Try again' }).click();
	await expect(page.getByText('all changes saved')).toBeVisible();
	await page.reload();
	await expect(message).toHaveValue(text);
	await page.getByRole('button', { name: 'Send' }).click();
	await browser.says('Your mail has been sent.');
	await browser.goesTo('/mail/karen@harborbank.example?write=new');
	await expect(message).toHaveValue('');
});

test('an address that is typed wins over a sign-out that arrives later', async ({ page }) => {
	const learner = await opensSandbox(page, './');
	const { browser, john } = learner;
	await john.logsIn();
	await holdDatabase(page, true);
	await page.getByRole('link', { name: 'Log Out' }).click();
	await browser.goesTo('/osTicket/open.php');
	await holdDatabase(page, false);
	await expect(browser.persona).toContainText('Guest');
	await expect(browser.address).toHaveValue(/open\.php/);
	// Late redirects have had their time.
	await page.waitForTimeout(300);
	await expect(browser.address).toHaveValue(/open\.php/);
});

/** From now on the page's database has no room, or has it again. */
async function fillUp(page: Page, full: boolean) {
	await page.evaluate((isFull) => {
		const at = globalThis as unknown as { isFull?: boolean };
		if (at.isFull === undefined)
			for (const name of ['put', 'add'] as const) {
				const real = IDBObjectStore.prototype[name];
				IDBObjectStore.prototype[name] = function (...args) {
					if (at.isFull) throw new DOMException('full', 'QuotaExceededError');
					return real.apply(this, args);
				};
			}
		at.isFull = isFull;
	}, full);
}

/** Nobody else writes to the database meanwhile. */
async function holdDatabase(page: Page, hold: boolean) {
	await page.evaluate(async (isHeld) => {
		const at = globalThis as unknown as { letGo?: boolean };
		at.letGo = !isHeld;
		if (!isHeld) return;
		const db = await new Promise<IDBDatabase>((resolve, reject) => {
			const request = indexedDB.open('deskdrill');
			request.onsuccess = () => resolve(request.result);
			request.onerror = () => reject(request.error ?? new Error('not opened'));
		});
		const store = db.transaction('states', 'readwrite').objectStore('states');
		const again = () => {
			if (at.letGo) return db.close();
			store.count().onsuccess = again;
		};
		again();
	}, hold);
}
