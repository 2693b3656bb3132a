import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { karenReports, title } from './play/banking-outage.ts';
import { Learner } from './play/learner.ts';

async function openYourData(page: Page) {
	await page.goto('./');
	await page.getByRole('link', { name: 'Your data' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Your data' })).toBeVisible();
}

test('a backup restores a deleted run, and it continues', async ({ page, browser: chromium }) => {
	test.slow();
	const learner = new Learner(page);
	await learner.begins(title);
	await karenReports(learner);
	await learner.continues('Look before you touch');

	await openYourData(page);
	const saved = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save a backup' }).click();
	const download = await saved;
	expect(download.suggestedFilename()).toMatch(/^deskdrill-.*\.json$/);
	const backup = {
		name: download.suggestedFilename(),
		mimeType: 'application/json',
		buffer: readFileSync(await download.path())
	};

	// A fresh browser has no data.
	const elsewhere = await chromium.newContext();
	const other = new Learner(await elsewhere.newPage());
	await other.page.goto(page.url());
	await expect(other.page.getByText('No desks yet')).toBeVisible();
	await other.page.getByLabel('Choose a backup file').setInputFiles(backup);
	const preview = other.page.getByRole('dialog', { name: 'Contents of this backup' });
	await expect(preview).toContainText('The file is intact');
	await expect(preview).toContainText('Verified: repeating its history');
	// Nothing is written before confirmation.
	await expect(other.page.getByText('No desks yet')).toBeAttached();
	await preview.getByRole('button', { name: 'Restore' }).click();
	await expect(other.page.getByRole('link', { name: title })).toBeVisible();
	await other.page.getByRole('link', { name: 'Deskdrill: all labs' }).click();
	await other.page.getByRole('link', { name: 'Continue' }).first().click();
	await other.isAt('Look before you touch');
	await other.john.logsIn();
	await other.john.opens(title);
	await other.sees('Done', "You have opened Karen's ticket");
	await elsewhere.close();
});

test('a deleted desk is restored from a backup', async ({ page }) => {
	test.slow();
	const learner = new Learner(page);
	await page.goto('./');
	await page.getByRole('button', { name: 'Open a sandbox' }).click();
	await learner.karen.opensTicket({
		topic: 'Feedback',
		summary: 'Thank you',
		details: 'For everything.'
	});
	await openYourData(page);
	const saved = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save a backup' }).click();
	const file = await (await saved).path();

	await page.getByRole('button', { name: /^Delete / }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
	const desk = page.getByRole('link', { name: /sandbox/i });
	await expect(desk).toBeHidden();
	await page.getByLabel('Choose a backup file').setInputFiles(file);
	await page.getByRole('dialog').getByRole('button', { name: 'Restore' }).click();
	await desk.click();
	await learner.john.logsIn();
	await expect(learner.john.inQueue('Thank you')).toBeVisible();
});

test('a file that is not a backup is refused with a sentence', async ({ page }) => {
	await openYourData(page);
	await page.getByLabel('Choose a backup file').setInputFiles({
		name: 'x.json',
		mimeType: 'application/json',
		buffer: Buffer.from('{"a":1}')
	});
	await expect(page.getByRole('alert')).toContainText(/backup/i);
});
