import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { karenReports, title } from './play/banking-outage.ts';
import { expectAccessibleEverywhere } from './play/everywhere.ts';
import { Learner } from './play/learner.ts';

test.describe.configure({ timeout: 150_000 });

/** John looks at Karen's ticket. */
async function ticketOfKaren(page: Page) {
	const learner = new Learner(page);
	await learner.begins(title);
	await karenReports(learner);
	const { john, browser } = learner;
	await john.logsIn();
	await john.opens(title);
	return { john, browser, main: browser.main, dialog: browser.dialog };
}

test('a canned response is inserted at the caret; an entry is edited, and its old text kept', async ({
	page
}) => {
	const { john, browser, main, dialog } = await ticketOfKaren(page);
	const form = main.getByRole('form', { name: 'Post Reply' });
	await john.draft.fill('You wrote:');
	await form.getByRole('combobox', { name: 'Response' }).selectOption('Original Message');
	await expect(john.draft.locator('blockquote')).toBeVisible();
	await expect(form.getByRole('radio', { name: /^Department Signature/ })).toBeVisible();
	await form.getByRole('button', { name: 'Post Reply' }).click();
	await john.sees('Reply', 'You wrote:');

	await main.getByRole('button', { name: 'Actions for this reply' }).click();
	await page.getByRole('menuitem', { name: 'Edit', exact: true }).click();
	const text = dialog.getByRole('textbox', { name: 'Text of the entry' });
	await text.fill('');
	await dialog.getByRole('button', { name: 'Save' }).click();
	await expect(dialog.getByText('Thread body is required')).toBeVisible();
	await text.fill('We are looking into it.');
	await dialog.getByRole('button', { name: 'Save' }).click();
	await browser.says('Thread entry updated successfully');
	await john.sees('Reply', 'We are looking into it.');
	await main.getByRole('button', { name: 'edited' }).click();
	await expect(dialog.getByText('You wrote:')).toBeVisible();
	await page.keyboard.press('Escape');
	await expectAccessibleEverywhere(page, 'the page of a ticket');

	await john.choosesInMenu('Print', 'Thread + Internal Notes + Events');
	const sheet = main.getByRole('article', { name: /^Print view/ });
	await expect(sheet).toContainText('Created by Karen');
	await expect(sheet).toContainText('We are looking into it.');
	await expectAccessibleEverywhere(page, 'the print view');
	await main.getByRole('link', { name: 'Back to the ticket' }).click();

	await main.getByRole('button', { name: 'Actions for this message' }).first().click();
	await page.getByRole('menuitem', { name: 'Create Ticket' }).click();
	const fresh = main.getByRole('form', { name: 'Open a New Ticket' });
	await expect(fresh).toContainText('Karen');
	await expect(dialog).toBeHidden();
});

test('collaborators, referrals, and information about the owner', async ({ page }) => {
	const { john, browser, main, dialog } = await ticketOfKaren(page);
	await main
		.getByRole('button', { name: /^Manage Collaborators/ })
		.first()
		.click();
	await dialog.getByRole('button', { name: 'Add Collaborator' }).click();
	await dialog.getByRole('textbox', { name: 'Email Address' }).fill('maria@harborbank.example');
	await dialog.getByRole('textbox', { name: 'Full Name' }).fill('Maria');
	await dialog.getByRole('button', { name: 'Add User' }).click();
	await dialog.getByRole('checkbox', { name: /Maria/ }).uncheck();
	await expectAccessibleEverywhere(page, 'the collaborators', '[role=dialog]');
	await dialog.getByRole('button', { name: 'Save Changes' }).click();
	await browser.says('Collaborators updated successfully');
	const form = main.getByRole('form', { name: 'Post Reply' });
	await form.getByText(/^Collaborators/).click();
	await expect(form.getByRole('checkbox', { name: /Maria.*inactive/ })).not.toBeChecked();

	// A half-written note survives a change of tabs and a reload.
	await main.getByRole('tab', { name: 'Post Internal Note' }).click();
	const note = main.getByRole('form', { name: 'Post Internal Note' });
	const noteTitle = note.getByRole('textbox', { name: /^Note title/ });
	await noteTitle.fill('Called back');
	await note.getByRole('combobox', { name: 'Ticket Status' }).selectOption('Resolved');
	await main.getByRole('tab', { name: 'Tasks' }).click();
	await expect(note).toBeHidden();
	await main.getByRole('tab', { name: /^Ticket Thread/ }).click();
	await expect(note.getByRole('option', { name: 'Resolved', selected: true })).toBeAttached();
	await page.reload();
	await main.getByRole('tab', { name: 'Post Internal Note' }).click();
	await expect(noteTitle).toHaveValue('Called back');

	await john.choosesInMenu('More', 'Manage Referrals');
	await dialog.getByRole('tab', { name: 'Refer', exact: true }).click();
	await dialog.getByRole('combobox', { name: 'Referee' }).selectOption('Department');
	await dialog.getByRole('combobox', { name: 'Department' }).selectOption('SysAdmins');
	await dialog.getByRole('button', { name: 'Refer', exact: true }).click();
	await browser.says(/referred to SysAdmins successfully/);
	await john.choosesInMenu('More', 'Manage Referrals');
	await dialog.getByRole('button', { name: 'Remove SysAdmins' }).click();
	await expect(dialog.getByText('Referrals (0)')).toBeVisible();
	await dialog.getByRole('button', { name: 'Done' }).click();
	await main.getByRole('button', { name: 'Why?' }).click();
	await expect(dialog.getByRole('list', { name: 'Permitted actions' })).toContainText(
		'Add New Task'
	);
	await page.keyboard.press('Escape');

	await main.getByRole('button', { name: 'Karen', exact: true }).click();
	await expect(dialog.getByRole('button', { name: 'Change User' })).toBeVisible();
	await expectAccessibleEverywhere(page, 'the owner', '[role=dialog]');
	await page.keyboard.press('Escape');
	await main.getByRole('button', { name: '(1)', exact: true }).click();
	await expect(page.getByRole('menuitem', { name: '1 Open Ticket' })).toBeVisible();
	await page.getByRole('menuitem', { name: '1 Open Ticket' }).click();
	await expect(john.inQueue(title)).toBeVisible();
});
