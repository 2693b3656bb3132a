import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { karenReports, title } from './play/banking-outage.ts';
import { expectAccessible, expectAccessibleEverywhere } from './play/everywhere.ts';
import { Learner } from './play/learner.ts';

test.describe.configure({ timeout: 120_000 });

const second = 'Cannot log in to the bank';

/** John looks at two tickets of Karen's. */
async function twoTickets(page: Page) {
	const learner = new Learner(page);
	await learner.begins(title);
	await karenReports(learner);
	await learner.karen.opensTicket({
		topic: 'Report a Problem',
		summary: second,
		details: 'Since this morning.'
	});
	const { john, browser } = learner;
	await john.logsIn();
	const { main, dialog } = browser;
	return { john, browser, main, dialog };
}

test('merges tickets chosen in the queue; the child then allows no reply', async ({ page }) => {
	const { john, browser, main, dialog } = await twoTickets(page);
	const boxes = main.getByRole('checkbox', { name: /^Select ticket/ });
	await boxes.nth(0).check();
	await boxes.nth(1).check();
	await main.getByRole('button', { name: 'Merge' }).click();
	await expect(dialog.getByRole('listitem')).toHaveText([
		new RegExp(`${title}.*Parent`),
		new RegExp(second)
	]);
	await expectAccessible(page);

	const up = dialog.getByRole('button', { name: /^Move \d+ up$/ }).last();
	await up.focus();
	await page.keyboard.press('Enter');
	await expect(dialog.getByRole('listitem').first()).toContainText(second);
	await expect(dialog.getByRole('button', { name: /^Move \d+ down$/ }).first()).toBeFocused();
	await dialog.getByRole('button', { name: 'Save Changes' }).click();
	await expect(dialog).toBeHidden();
	await browser.says('Tickets merged successfully');
	await expect(john.inQueue(title)).toBeHidden();

	await john.opens(second);
	await expect(main.getByRole('group', { name: 'Ticket actions' })).toContainText(/parent/i);
	await expect(john.entry('Message')).toHaveCount(2);
	await main.getByRole('tab', { name: 'Related Tickets (1)' }).click();
	await expectAccessible(page);
	await main.getByRole('row', { name: title }).getByRole('link').click();
	await browser.says('Child Tickets do not allow the end user or agent to reply.');
	await expect(main.getByRole('tab', { name: 'Post Reply' })).toBeHidden();
	await expect(main.getByRole('tab', { name: 'Post Internal Note' })).toBeHidden();
});

test('links a ticket that is found by its words, and unlinks it again', async ({ page }) => {
	const { john, browser, main, dialog } = await twoTickets(page);
	await john.opens(title);
	await john.choosesInMenu('More', 'Link Tickets');
	await dialog.getByRole('button', { name: 'Save Changes' }).click();
	await expect(dialog.getByRole('alert')).toHaveText('Please add at least one more ticket.');
	await dialog.getByRole('combobox', { name: 'Add a Ticket' }).fill('Cannot log in');
	await expect(page.getByRole('option', { name: second })).toBeVisible();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(dialog.getByRole('listitem')).toHaveCount(2);
	await expectAccessible(page);
	await dialog.getByRole('button', { name: 'Save Changes' }).click();
	await browser.says('Tickets linked successfully');
	const tab = main.getByRole('tab', { name: 'Related Tickets (1)' });
	await tab.click();
	await main.getByRole('button', { name: /^Unlink ticket/ }).click();
	await browser.says(/unlinked successfully/);
	await expect(tab).toBeHidden();
	await expect(main.getByRole('tab', { name: 'Post Reply' })).toBeVisible();
});

test('a task keeps the ticket from being closed until it is closed itself', async ({ page }) => {
	const { john, browser, main, dialog } = await twoTickets(page);
	await john.opens(title);
	await main.getByRole('tab', { name: 'Tasks' }).click();
	await browser.says('This ticket does not have any tasks');
	await main.getByRole('button', { name: 'Add New Task' }).click();
	await dialog.getByRole('button', { name: 'Create Task' }).click();
	await expect(dialog.getByRole('alert')).toHaveText('Error adding task - Please try again!');
	for (const field of ['Title', 'Description', 'Department'])
		await expect(dialog.getByText(`${field} is a required field`)).toBeVisible();
	await expect(dialog.getByRole('textbox', { name: 'Title' })).toBeFocused();
	await expectAccessible(page);
	await dialog.getByRole('textbox', { name: 'Title' }).fill('Check the router');
	await dialog.getByRole('textbox', { name: 'Description' }).fill('Please check.');
	await dialog.getByRole('combobox', { name: 'Department' }).selectOption('Support');
	await dialog.getByRole('button', { name: 'Create Task' }).click();
	await browser.says('Task created successfully');
	await expect(main.getByRole('tab', { name: 'Tasks (1)' })).toBeVisible();
	await expectAccessible(page);

	const warning = 'This ticket has 1 open tasks and cannot be closed';
	await main.getByRole('tab', { name: 'Ticket Thread' }).click();
	await expect(main.getByRole('form', { name: 'Post Reply' })).toContainText(warning);
	await main.getByRole('button', { name: 'Status: Open' }).click();
	await expect(dialog.getByText(warning)).toBeVisible();
	await dialog.getByRole('button', { name: 'Close', exact: true }).click();
	await expect(dialog.getByText(warning)).toHaveCount(1);
	await dialog.getByRole('button', { name: 'Cancel' }).click();

	await main.getByRole('tab', { name: 'Tasks (1)' }).click();
	await main.getByRole('button', { name: 'Close task 1' }).click();
	await dialog.getByRole('textbox', { name: /reason/ }).fill('Checked.');
	await dialog.getByRole('button', { name: 'Close', exact: true }).click();
	await browser.says('Task closed successfully');
	const row = main.getByRole('row').filter({ hasText: 'Check the router' });
	await expect(row).toContainText('Completed');
	await main.getByRole('button', { name: 'Reopen task 1' }).click();
	await dialog.getByRole('button', { name: 'Reopen' }).click();
	await browser.says('Task reopened successfully');
});

test('the edit page saves changed values, and keeps refused input', async ({ page }) => {
	const { john, browser, main } = await twoTickets(page);
	await john.opens(title);
	await main.getByRole('link', { name: 'Edit' }).click();
	const form = main.getByRole('form', { name: 'Update Ticket' });
	await expect(form.getByRole('textbox', { name: 'Issue Summary' })).toHaveValue(title);
	await form.getByRole('combobox', { name: 'Ticket Source' }).selectOption('Phone');
	await form.getByRole('textbox', { name: 'Issue Summary' }).fill('Banking: nobody can log in');
	await form.getByRole('textbox', { name: 'Due Date' }).fill('2020-01-01T10:00');
	await form.getByRole('textbox', { name: /Reason/ }).fill('The caller said more.');
	await form.getByRole('button', { name: 'Save' }).click();
	await expect(form.getByText(/^Selected date is earlier than permitted/)).toBeVisible();
	await expect(form.getByRole('textbox', { name: 'Due Date' })).toBeFocused();
	await expect(form.getByRole('textbox', { name: 'Due Date' })).toHaveValue('2020-01-01T10:00');
	await expectAccessible(page);
	await form.getByRole('textbox', { name: 'Due Date' }).fill('');
	await form.getByRole('button', { name: 'Save' }).click();
	await browser.says('Ticket updated successfully');
	await expect(main.getByRole('button', { name: 'Source: Phone' })).toBeVisible();
	await expect(main.getByRole('heading', { name: 'Banking: nobody can log in' })).toBeVisible();
	await john.sees('Internal note', 'The caller said more.');
	await expect(john.entry('Internal note')).toHaveCount(1);
});

test('the queue is exported, and a number shows its ticket while the focus is on it', async ({
	page
}) => {
	const { main } = await twoTickets(page);
	const numbers = main.getByRole('table').getByRole('link', { name: /^\d{6}$/ });
	const box = main.getByRole('checkbox', { name: /^Select ticket/ }).first();
	await box.focus();
	await page.keyboard.press('Tab');
	await expect(numbers.first()).toBeFocused();
	const preview = page.getByText('Ticket State', { exact: true });
	await expect(preview).toBeVisible();
	await expect(page.getByText('Open — Normal')).toBeVisible();
	await expectAccessible(page);
	await page.keyboard.press('Escape');
	await expect(preview).toBeHidden();
	await expect(numbers.first()).toBeFocused();

	const file = page.waitForEvent('download');
	await main.getByRole('button', { name: 'Export' }).click();
	const path = await (await file).path();
	const lines = readFileSync(path, 'utf8').trim().split('\r\n');
	expect(lines[0]).toContain('Ticket,Last Updated,Subject,From');
	expect(lines.slice(1).map((line) => line.split(',')[2])).toEqual([second, title]);
});

test('forms are made, added to a ticket, sorted by keyboard and mouse, filled in and taken away', async ({
	page
}) => {
	test.slow();
	const learner = new Learner(page);
	const { ken, john, ostadmin, browser } = learner;
	const { main, dialog } = browser;
	await page.goto('./');
	await page.getByRole('button', { name: 'Open a sandbox' }).click();
	await ken.opensTicket({ topic: 'General Inquiry / Other', summary: second, details: 'Help.' });

	await ostadmin.logsIn();
	await browser.goesTo('/osTicket/scp/forms.php');
	await browser.says('No extra forms defined yet — add one!');
	for (const title of ['Onboarding', 'Contract']) {
		await main.getByRole('link', { name: 'Add New Custom Form' }).click();
		await main.getByRole('textbox', { name: 'Title' }).fill(title);
		await main.getByRole('button', { name: 'Add Form' }).click();
		await expect(main.getByRole('row', { name: new RegExp(title) })).toBeVisible();
	}
	await main.getByRole('link', { name: 'Onboarding' }).click();
	await expectAccessibleEverywhere(page, 'a custom form');
	await main.getByRole('link', { name: 'Add a field to this form' }).click();
	await expect(main.getByRole('combobox', { name: 'Form' })).toHaveValue('1');
	await main.getByRole('textbox', { name: 'Label' }).fill('Badge number');
	await main.getByRole('textbox', { name: 'Variable' }).fill('badge');
	await main.getByRole('checkbox', { name: 'Require entry to close a thread' }).check();
	await main.getByRole('button', { name: 'Add Field' }).click();
	await expect(main.getByRole('row', { name: /Badge number/ })).toContainText('Onboarding');
	await expectAccessibleEverywhere(page, 'the forms of the desk');

	await john.logsIn();
	await john.opens(second);
	await john.choosesInMenu('More', 'Manage Forms');
	const list = dialog.getByRole('list', { name: 'Forms on this ticket' });
	const forms = list.getByRole('listitem');
	await expect(forms).toHaveText([/Ticket Details.*built-in/]);
	await expect(dialog.getByRole('button', { name: 'Remove Ticket Details' })).toHaveCount(0);
	for (const title of ['Onboarding', 'Contract']) {
		await dialog.getByRole('combobox', { name: 'Add a form' }).selectOption(title);
		await dialog.getByRole('button', { name: 'Add', exact: true }).click();
	}
	await expect(dialog.getByText('All forms of this desk are on this ticket.')).toBeVisible();
	await dialog.getByRole('button', { name: 'Move Contract up' }).focus();
	await page.keyboard.press('Enter');
	await page.keyboard.press('Enter');
	await expect(forms).toHaveText([/Contract/, /Ticket Details/, /Onboarding/]);
	await expect(dialog.getByRole('status')).toHaveText('Contract: place 1 of 3');
	await expect(dialog.getByRole('button', { name: 'Move Contract down' })).toBeFocused();
	await forms.nth(2).dragTo(forms.nth(0));
	await expect(forms).toHaveText([/Onboarding/, /Contract/, /Ticket Details/]);
	await expectAccessibleEverywhere(page, 'Manage Forms', '[role="dialog"]');
	await dialog.getByRole('button', { name: 'Reset' }).click();
	await expect(forms).toHaveCount(1);
	await dialog.getByRole('combobox', { name: 'Add a form' }).selectOption('Onboarding');
	await dialog.getByRole('button', { name: 'Add', exact: true }).click();
	await dialog.getByRole('button', { name: 'Save Changes' }).click();
	await browser.says('Forms updated successfully');
	await expect(dialog).toBeHidden();

	const onboarding = main.getByRole('region', { name: 'Onboarding' });
	await expect(onboarding).toContainText('required to close');
	await expect(main.getByText(/Forms changed from/)).toContainText('Ticket Details, Onboarding');
	await onboarding.getByRole('button', { name: 'Badge number: —Empty—' }).click();
	await dialog.getByRole('textbox', { name: 'Badge number' }).fill('<b>7</b>');
	await dialog.getByRole('button', { name: 'Update' }).click();
	await expect(onboarding.getByRole('button', { name: 'Badge number: <b>7</b>' })).toBeVisible();
	await main.getByRole('link', { name: 'Edit' }).click();
	const edit = main.getByRole('region', { name: 'Onboarding' });
	await expect(edit.getByRole('textbox', { name: 'Badge number' })).toHaveValue('<b>7</b>');
	await edit.getByRole('textbox', { name: 'Badge number' }).fill('8');
	await main.getByRole('button', { name: 'Save' }).click();
	await expect(onboarding.getByRole('button', { name: 'Badge number: 8' })).toBeVisible();

	await john.choosesInMenu('More', 'Manage Forms');
	await dialog.getByRole('button', { name: 'Remove Onboarding' }).click();
	await expect(dialog.getByText(/Onboarding still has values\.\s+They\s+are kept/)).toBeVisible();
	await expectAccessible(page);
	await dialog.getByRole('button', { name: 'Save Changes' }).click();
	await expect(onboarding).toBeHidden();
});
