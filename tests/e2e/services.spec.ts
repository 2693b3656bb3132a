import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { expectAccessibleEverywhere as look } from './play/everywhere.ts';
import { Learner } from './play/learner.ts';
import { Workplace } from './play/workplace.ts';

const PAGE = '.viewport';
const kinds = join(import.meta.dirname, '../unit/scenario/kinds');

/** The lab of the shared folder, in which John is logged in and at the tools of the workplace. */
async function atTheTools(page: Page) {
	const learner = new Learner(page);
	const { browser, coach, john } = learner;
	const tools = new Workplace(browser);
	await page.goto('./');
	await page
		.getByLabel('Choose a scenario file')
		.setInputFiles([join(kinds, 'shared-folder.yaml'), join(kinds, 'office.world.yaml')]);
	await page.getByRole('button', { name: 'Begin', exact: true }).click();
	await expect(coach.getByRole('heading', { name: 'Let Karen into the folder' })).toBeVisible();
	await browser.goesTo('/workplace/status');
	await expect(browser.main.getByText('No outage is declared.')).toBeVisible();
	await john.logsIn();
	await tools.opens();
	return { learner, browser, tools };
}

test('a folder is granted after its owner has agreed', async ({ page }) => {
	test.slow();
	const { learner, browser, tools } = await atTheTools(page);
	const { main, dialog } = browser;
	await tools.goesTo('Shares');
	await main.getByRole('link', { name: 'Finance', exact: true }).click();
	await expect(
		main.getByRole('table', { name: 'Effective access to Finance' }).getByRole('row')
	).toHaveCount(2);
	await learner.sees('Done', 'You looked at the folder');
	await tools.opensTab('Files');
	await expect(main.getByRole('row', { name: /Archive.zip.*not kept any more/ })).toBeVisible();

	await tools.goesTo('Approvals');
	await tools.begins('Ask for approval');
	await dialog.getByRole('combobox', { name: 'Of', exact: true }).selectOption('Frank (frank)');
	await dialog.getByRole('combobox', { name: 'For', exact: true }).selectOption('Karen (karen)');
	await dialog.getByRole('combobox', { name: 'Share' }).selectOption('Finance');
	await dialog.getByRole('textbox', { name: 'What' }).fill('For the audit');
	await tools.confirms('Ask for approval');
	await browser.says('Frank was asked: the share Finance.');
	await expect(main.getByRole('row', { name: /the share Finance: For the audit/ })).toContainText(
		'waiting'
	);
});

test('a service is restarted, and an outage is declared and cleared', async ({ page }) => {
	test.slow();
	const { browser, tools } = await atTheTools(page);
	const { main, dialog } = browser;
	await tools.goesTo('Services');
	await main.getByRole('link', { name: 'Mail', exact: true }).click();
	await expect(main.getByRole('heading', { level: 1, name: 'Mail' })).toBeVisible();
	await expect(main.getByRole('link', { name: 'File server' })).toBeVisible();
	await tools.begins('Restart');
	await tools.confirms('Restart');
	await browser.says('Mail was restarted. It is up.');
	await tools.begins('Declare outage');
	await dialog.getByRole('textbox', { name: 'Notice' }).fill('Mail is slow today.');
	await tools.confirms('Declare outage');
	await tools.goesTo('Status');
	await tools.sees('Declared: Mail is degraded.');
	await tools.sees('Mail is slow today.');
});

test('the pages of services have no accessibility violations', async ({ page }) => {
	test.setTimeout(300_000);
	const { browser, tools } = await atTheTools(page);
	const { main } = browser;
	await tools.goesTo('Status');
	await look(page, 'status page', PAGE);
	const things: Readonly<Record<string, readonly [string, ...string[]]>> = {
		Services: ['Mail', 'General', 'Log'],
		Shares: ['Finance', 'Access', 'Files', 'General'],
		Licences: ['Drawing Pro', 'Seats'],
		Assets: ['A-1', 'General'],
		'Mail flow': ['Your parcel waits', 'Recipients', 'Mail']
	};
	for (const [section, [thing, ...tabs]] of Object.entries(things)) {
		await tools.goesTo(section);
		await look(page, section, PAGE);
		await main.getByRole('link', { name: thing, exact: true }).click();
		for (const tab of tabs) {
			await tools.opensTab(tab);
			await look(page, `${thing}, ${tab}`, PAGE);
		}
	}
	await tools.goesTo('Approvals');
	await look(page, 'approvals', PAGE);
	await tools.begins('Ask for approval');
	await look(page, 'asking for an approval', '[role="dialog"]');
});
