import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from './fixtures.ts';
import { Learner } from './play/learner.ts';

const printer = readFileSync(join(import.meta.dirname, 'files', 'printer.yaml'), 'utf8');

const world = readFileSync(join(import.meta.dirname, '../../scenarios/worlds/lab.yaml'), 'utf8');

async function choosesFile(page: Page, text: string) {
	await page.goto('./');
	await page
		.getByLabel('Choose a scenario file')
		.setInputFiles({ name: 'printer.yaml', mimeType: 'text/yaml', buffer: Buffer.from(text) });
}

test('a scenario is opened with a world of its own, as two files or as one zip', async ({
	page
}) => {
	const scenario = printer.replace(/^world: .*/m, 'world: branch');
	const files = { 'printer.yaml': scenario, 'branch.world.yaml': world };
	await page.goto('./');
	const choose = page.getByLabel('Choose a scenario file');
	const given = (name: string, text: string) => ({
		name,
		mimeType: 'text/yaml',
		buffer: Buffer.from(text)
	});
	await choose.setInputFiles([given('printer.yaml', scenario)]);
	await expect(page.getByRole('alert')).toContainText('There is no world "branch".');
	await choose.setInputFiles({
		name: 'printer.zip',
		mimeType: 'application/zip',
		buffer: Buffer.from('PK')
	});
	await expect(page.getByText('printer.zip is not a zip file, or is damaged.')).toBeVisible();
	await choose.setInputFiles(Object.entries(files).map(([name, text]) => given(name, text)));
	await expect(page.getByRole('button', { name: 'Begin', exact: true })).toBeVisible();

	await page.goto('./');
	const packed = zipSync(
		Object.fromEntries(Object.entries(files).map(([k, v]) => [k, strToU8(v)]))
	);
	const pack = { name: 'printer.zip', mimeType: 'application/zip', buffer: Buffer.from(packed) };
	await choose.setInputFiles(pack);
	await expect(page.getByRole('button', { name: 'Begin', exact: true })).toBeVisible();

	// It is played again with the world that it came with.
	await page.goto('./');
	await page.getByRole('list', { name: 'Your scenario files' }).getByText('Play').click();
	await expect(page.getByRole('button', { name: 'Begin', exact: true })).toBeVisible();
});

test('a scenario file from disk plays like the labs, and none of its texts becomes code', async ({
	page
}) => {
	test.slow();
	const dialogs: string[] = [];
	page.on('dialog', (dialog) => {
		dialogs.push(dialog.message());
		void dialog.dismiss();
	});
	const learner = new Learner(page);
	const { coach, browser, john } = learner;
	await choosesFile(page, printer);
	await coach.getByRole('button', { name: 'Begin', exact: true }).click();
	await learner.isAt('Report the printer');
	await coach.getByRole('button', { name: 'Give me a hint' }).click();
	await expect(coach.getByRole('link', { name: 'Never here' })).toBeHidden();
	await coach.getByText('Never here').click();
	await coach.getByRole('link', { name: 'here', exact: true }).click();
	await expect(browser.address).toHaveValue('http://localhost/osTicket/open.php');
	await learner.isShown();

	await learner.continues('Look at it');
	await john.logsIn();
	await browser.main.getByRole('link', { name: /The printer/ }).click();
	await john.sees('Message', 'It does not print.');
	await john.entry('Message').getByText('It does not print.').click();
	await john.entry('Message').getByText('More of it').click();
	await expect(browser.main.getByRole('link', { name: 'More of it' })).toBeHidden();
	await john.replies('<img src="nothing" onerror="alert(1)"> Typed, it stays text.');
	const mailbox = learner.mailboxOf('Karen');
	await mailbox.opens();
	await mailbox.reads(/^(?!.*Opened).*printer/);
	await expect(page.getByRole('region', { name: 'Open mail' })).toContainText(
		'Typed, it stays text.'
	);

	await coach.getByRole('button', { name: 'Finish and see the debrief' }).click();
	await expect(page.getByText('Look at the paper first.')).toBeVisible();
	expect(dialogs).toEqual([]);

	await page.goto('./');
	await expect(page.getByRole('list', { name: 'Your scenario files' })).toContainText(
		'The printer'
	);
});

test('a broken scenario file shows its faults at their lines', async ({ page }) => {
	const broken = printer
		.replace('level: beginner', 'level: easy')
		.replace('world: lab', 'wrld: lab');
	await choosesFile(page, broken);
	const faults = page.getByRole('alert');
	await expect(faults).toContainText('printer.yaml has 3 problems');
	const fault = (place: string) => faults.getByRole('listitem').filter({ hasText: place });
	await expect(fault('Line 5, column 8')).toContainText('expected beginner');
	await expect(fault('Line 5, column 8')).toContainText('level: easy');
	await expect(fault('Line 9, column 1')).toContainText('Did you mean "world"?');
});

test('a file that is not YAML is reported, at its line', async ({ page }) => {
	await choosesFile(page, 'deskdrill: 1\nid: [printer\n');
	await expect(page.getByRole('alert')).toContainText(/Line \d+, column \d+/);
});
