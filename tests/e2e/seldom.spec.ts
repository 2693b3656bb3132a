import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { Learner } from './play/learner.ts';

test.describe.configure({ timeout: 120_000 });

const scenario = readFileSync(join(import.meta.dirname, 'files', 'edges.yaml'));

/** Begins the lab, and has the coach play its first steps. */
async function desk(page: Page, steps: readonly string[]) {
	const learner = new Learner(page);
	await page.goto('./');
	await page
		.getByLabel('Choose a scenario file')
		.setInputFiles({ name: 'edges.yaml', mimeType: 'text/yaml', buffer: scenario });
	await page.getByRole('button', { name: 'Begin', exact: true }).click();
	await learner.isAt('Make the desk');
	for (const next of steps) {
		await learner.isShown();
		await learner.continues(next);
	}
	return learner;
}

test('opens at the newest entry, shows who else types, and closes the children too, at a second try', async ({
	page
}) => {
	const { jane, browser } = await desk(page, ['Work on it', 'Look at it']);
	const { main, dialog } = browser;
	await jane.logsIn();
	await jane.opens('The parent');
	await expect(jane.entry('Reply').filter({ hasText: 'The newest entry' })).toBeInViewport();
	await expect(main.getByText('The oldest entry')).not.toBeInViewport();

	const locked = main.getByText('Currently locked by Super Admin');
	await expect(locked).toBeHidden();
	await jane.draft.fill('Me too.');
	await expect(locked).toBeVisible();
	await main.getByRole('button', { name: 'Post Reply', exact: true }).last().click();
	await browser.says('Action Denied. Ticket is locked by someone else!');
	await expect(jane.draft).toHaveText('Me too.');

	await jane.choosesInMenu('Change Status', 'Resolved');
	const children = dialog.getByRole('checkbox', {
		name: 'Also set this status on the merged tickets'
	});
	await children.check();
	await page.evaluate(() => {
		const { put } = IDBObjectStore.prototype;
		IDBObjectStore.prototype.put = () => {
			throw new DOMException('No room', 'QuotaExceededError');
		};
		Object.assign(globalThis, { mend: () => (IDBObjectStore.prototype.put = put) });
	});
	const close = dialog.getByRole('button', { name: 'Close', exact: true });
	await close.click();
	await expect(dialog.getByRole('alert')).toContainText('The browser has no storage left');
	await expect(children).toBeChecked();
	await page.evaluate('mend()');
	await close.click();
	await expect(dialog).toBeHidden();
	await expect(jane.inQueue('The parent')).toBeHidden();
	await browser.goesTo('/osTicket/scp/tickets.php?id=2');
	await expect(main.getByRole('heading', { name: 'The child' })).toBeVisible();
	await expect(jane.value('Status')).toHaveText('Resolved');
});

test('a field is marked as required to close, and an agent sees only what their role allows', async ({
	page
}) => {
	const { ostadmin, john, jane, browser } = await desk(page, ['Work on it']);
	const { main, dialog } = browser;
	await ostadmin.logsIn();
	await browser.goesTo('/osTicket/scp/forms.php?a=add');
	await main.getByRole('textbox', { name: 'Label' }).fill('Resolution code');
	await main.getByRole('textbox', { name: 'Variable' }).fill('code');
	await main.getByRole('checkbox', { name: 'Require entry to close a thread' }).check();
	await main.getByRole('button', { name: 'Add Field' }).click();
	await expect(main.getByRole('row', { name: /Resolution code/ })).toBeVisible();
	await ostadmin.logsOut();

	await jane.logsIn();
	await jane.opens('The parent');
	const mark = main.getByText('required to close');
	await expect(mark).toBeVisible();
	await jane.choosesInMenu('Change Status', 'Resolved');
	await dialog.getByRole('button', { name: 'Close', exact: true }).click();
	await expect(dialog.getByRole('alert')).toContainText(
		'missing data on one or more required fields'
	);
	await dialog.getByRole('button', { name: 'Cancel' }).click();
	await jane.value('Resolution code').click();
	await dialog.getByRole('textbox', { name: 'Resolution code' }).fill('Fixed');
	await dialog.getByRole('button', { name: 'Update' }).click();
	await expect(mark).toBeHidden();
	const fields = ['Assign To', 'Ticket Status'];
	await browser.goesTo('/osTicket/scp/tickets.php?a=open');
	await expect(dialog).toBeVisible();
	await page.keyboard.press('Escape');
	for (const name of fields) await expect(main.getByRole('combobox', { name })).toBeVisible();
	await jane.logsOut();

	await john.logsIn();
	await browser.goesTo('/osTicket/scp/tickets.php?a=open');
	await expect(dialog).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(main.getByRole('combobox', { name: 'Ticket Source' })).toBeVisible();
	for (const name of fields) await expect(main.getByRole('combobox', { name })).toBeHidden();
	await expect(main.getByRole('textbox', { name: 'Response' })).toBeHidden();
	await expect(main.getByRole('textbox', { name: 'Internal Note' })).toBeVisible();
	// Returning to a draft without a user shows the message about the draft before the dialog for the user.
	await main.getByRole('combobox', { name: 'Help Topic' }).selectOption('Feedback');
	await main.getByRole('textbox', { name: 'Issue Summary' }).fill('Half a call');
	await expect(main.getByText('all changes saved')).toBeVisible();
	await page.reload();
	await expect(main.getByText('This is the draft that you saved before.')).toBeVisible();
	await expect(dialog).toBeHidden();
});
