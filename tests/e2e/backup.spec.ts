import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures.ts';
import { karenReports, title } from './play/banking-outage.ts';
import { Learner } from './play/learner.ts';

test('a backup brings a deleted run back, and it goes on', async ({ page, browser: chromium }) => {
	test.slow();
	const learner = new Learner(page);
	await learner.begins(title);
	await karenReports(learner);
	await learner.continues('Look before you touch');

	await page.goto('./');
	const saved = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save a backup' }).click();
	const download = await saved;
	expect(download.suggestedFilename()).toMatch(/^deskdrill-.*\.json$/);
	const backup = {
		name: download.suggestedFilename(),
		mimeType: 'application/json',
		buffer: readFileSync(await download.path())
	};

	// A browser that has never been here has nothing of it.
	const elsewhere = await chromium.newContext();
	const other = new Learner(await elsewhere.newPage());
	await other.page.goto(page.url());
	await expect(other.page.getByRole('link', { name: 'Continue' })).toBeHidden();
	await other.page.getByLabel('Restore a backup').setInputFiles(backup);
	const preview = other.page.getByRole('dialog', { name: 'What this backup holds' });
	await expect(preview).toContainText('The file is whole');
	await expect(preview).toContainText('Verified: its history, carried out again');
	// Nothing is written before it is asked for.
	await expect(other.page.getByRole('link', { name: 'Continue' })).toBeHidden();
	await preview.getByRole('button', { name: 'Restore' }).click();
	await other.page.getByRole('link', { name: 'Continue' }).first().click();
	await other.isAt('Look before you touch');
	await other.john.logsIn();
	await other.john.opens(title);
	await other.sees('Done', "You have opened Karen's ticket");
	await elsewhere.close();
});

test('a desk that was deleted comes back from a backup', async ({ page }) => {
	test.slow();
	const learner = new Learner(page);
	await page.goto('./');
	await page.getByRole('button', { name: 'Open a sandbox' }).click();
	await learner.karen.opensTicket({
		topic: 'Feedback',
		summary: 'Thank you',
		details: 'For everything.'
	});
	await page.goto('./');
	const saved = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save a backup' }).click();
	const file = await (await saved).path();

	await page.getByRole('button', { name: /^Delete / }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
	const desk = page.getByRole('link', { name: /sandbox/i });
	await expect(desk).toBeHidden();
	await page.getByLabel('Restore a backup').setInputFiles(file);
	await page.getByRole('dialog').getByRole('button', { name: 'Restore' }).click();
	await desk.click();
	await learner.john.logsIn();
	await expect(learner.john.inQueue('Thank you')).toBeVisible();
});

test('what is no backup is refused in words', async ({ page }) => {
	await page.goto('./');
	await page.getByLabel('Restore a backup').setInputFiles({
		name: 'x.json',
		mimeType: 'application/json',
		buffer: Buffer.from('{"a":1}')
	});
	await expect(page.getByRole('alert')).toContainText(/backup/i);
});
