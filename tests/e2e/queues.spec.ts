import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { expectAccessible, expectAccessibleEverywhere } from './play/everywhere.ts';
import { Learner } from './play/learner.ts';

test.describe.configure({ timeout: 120_000 });

const coffee = 'The coffee machine is empty';
const printer = 'Printer shows a blue screen';

async function sandbox(page: Page) {
	const learner = new Learner(page);
	await page.goto('./');
	await page.getByRole('button', { name: 'Open a sandbox' }).click();
	await expect(learner.coach.getByRole('heading', { name: 'Sandbox' })).toBeVisible();
	return learner;
}

/** John looks at a ticket of Ken's and one of Karen's. */
async function twoTickets(page: Page) {
	const learner = await sandbox(page);
	const topic = 'General Inquiry / Other';
	await learner.ken.opensTicket({ topic, summary: coffee, details: 'Since Monday.' });
	await learner.karen.opensTicket({ topic, summary: printer, details: 'It hums, too.' });
	await learner.john.logsIn();
	return learner;
}

test('searches by criteria, saves the search as a personal queue, and deletes it', async ({
	page
}) => {
	const { john, browser } = await twoTickets(page);
	const { main, dialog } = browser;
	await main.getByRole('link', { name: 'Subject', exact: true }).click();
	await expect(main.getByRole('columnheader', { name: 'Subject' })).toHaveAttribute(
		'aria-sort',
		'ascending'
	);
	await main.getByRole('button', { name: 'advanced' }).click();
	const other = dialog.getByRole('combobox', { name: 'Add Other Field' });
	await other.selectOption('Issue Summary');
	await dialog
		.getByRole('combobox', { name: 'Issue Summary: comparison' })
		.selectOption('contains');
	await dialog.getByRole('checkbox', { name: 'TicketStatus / State' }).check();
	await dialog.getByRole('button', { name: 'Search' }).click();
	await expect(dialog.getByText('Select at least one')).toBeVisible();
	await expectAccessibleEverywhere(page, 'advanced search', '[role="dialog"]');
	await dialog.getByRole('checkbox', { name: 'Open', exact: true }).check();
	await dialog.getByRole('textbox', { name: 'Issue Summary: text' }).fill('PRINTER');
	await dialog.getByRole('button', { name: 'Search' }).click();
	await expect(main.getByRole('heading', { name: 'Advanced Search' })).toBeVisible();
	await expect(john.inQueue(printer)).toBeVisible();
	await expect(john.inQueue(coffee)).toBeHidden();

	await main.getByRole('button', { name: 'advanced' }).click();
	await dialog.getByText('Save Search').click();
	await dialog.getByRole('button', { name: 'Save', exact: true }).click();
	await expect(dialog.getByText('Title is a required field')).toBeVisible();
	await dialog.getByRole('textbox', { name: 'Title' }).fill('Printers');
	await dialog.getByRole('combobox', { name: 'Parent Queue' }).selectOption('Open');
	await dialog.getByRole('button', { name: 'Save', exact: true }).click();
	await expect(main.getByRole('heading', { name: 'Printers' })).toBeVisible();
	await expect(john.inQueue(printer)).toBeVisible();

	await page.getByRole('button', { name: 'Queues of Open' }).click();
	await expect(page.getByRole('menuitem', { name: 'Add personal queue' })).toBeVisible();
	await page.getByRole('menuitem', { name: 'Answered' }).click();
	await browser.says('Query returned 0 results.');
	await expect(main.getByRole('columnheader', { name: 'Subject' })).toBeVisible();
	await expect(main.getByRole('button', { name: 'Transfer' })).toBeHidden();
	await page.getByRole('link', { name: 'Open', exact: true }).hover();
	await page.getByRole('menuitem', { name: 'Printers' }).click();
	await main.getByRole('button', { name: 'Saved search' }).click();
	await page.getByRole('menuitem', { name: 'Delete' }).click();
	await dialog.getByRole('button', { name: 'Delete' }).click();
	await browser.says('Search deleted successfully');
	await expect(main.getByRole('heading', { name: 'Open' })).toBeVisible();
});

test('works on tickets from the queue: preview by keyboard, and many at once', async ({ page }) => {
	const { john, browser } = await twoTickets(page);
	const { main, dialog } = browser;
	await main.getByRole('button', { name: 'Transfer' }).click();
	await expect(dialog).toContainText('Please make at least 1 selections. 0 checked so far.');
	await dialog.getByRole('button', { name: 'OK' }).click();

	await main.getByRole('row', { name: printer }).getByRole('link').first().press('ArrowDown');
	const preview = page.getByRole('region', { name: 'Ticket preview' });
	await expect(preview.getByRole('tab', { name: 'Ticket Summary' })).toBeFocused();
	await page.keyboard.press('ArrowRight');
	await expect(preview.getByText('It hums, too.')).toBeVisible();
	await expectAccessible(page);
	await preview.getByRole('link', { name: 'Post Note' }).press('Enter');
	await expect(main.getByRole('heading', { name: /^Ticket #/ })).toBeVisible();
	await expect(main.getByRole('tab', { name: 'Post Internal Note' })).toHaveAttribute(
		'aria-selected',
		'true'
	);

	await john.looksAtQueue();
	await main.getByRole('button', { name: 'All', exact: true }).click();
	await main.getByRole('button', { name: 'Assign' }).click();
	await page.getByRole('menuitem', { name: 'Claim' }).click();
	await dialog.getByRole('button', { name: 'Yes, Claim' }).click();
	await browser.says('2 tickets');
	await page.getByRole('link', { name: 'My Tickets' }).click();
	await expect(john.inQueue(coffee)).toBeVisible();

	await main.getByRole('searchbox', { name: 'Search tickets' }).fill('monday hums');
	await main.getByRole('button', { name: 'Search', exact: true }).click();
	const rows = main.getByRole('row');
	await expect(rows.nth(1)).toContainText(printer);
	await main.getByRole('link', { name: 'From', exact: true }).click();
	await main.getByRole('link', { name: 'From', exact: true }).click();
	await expect(rows.nth(1)).toContainText(coffee);
	await main.getByRole('button', { name: 'advanced' }).click();
	await expect(dialog.getByRole('textbox', { name: 'Keywords' })).toHaveValue('monday hums');
});

test('locks out after wrong passwords; profile and directory', async ({ page }) => {
	const learner = await sandbox(page);
	const { john, browser } = learner;
	const { main } = browser;
	const tries = async (password: string) => {
		await main.getByRole('textbox', { name: 'Email or Username' }).fill('john');
		await main.getByRole('textbox', { name: 'Password' }).fill(password);
		await main.getByRole('button', { name: 'Log In' }).click();
	};
	await browser.goesTo('/osTicket/scp/login.php');
	for (let attempt = 1; attempt <= 5; attempt++) {
		await tries('wrong');
		await expect(main.getByRole('alert')).toHaveText('Access denied');
		await expect(main.getByRole('textbox', { name: 'Password' })).toHaveValue('');
	}
	await tries('john');
	await expect(main.getByRole('alert')).toHaveText('Maximum failed login attempts reached');
	await main.getByRole('link', { name: 'Forgot My Password' }).click();
	// The previous page has a field of the same name.
	await expect(main.getByRole('button', { name: 'Send Email' })).toBeVisible();
	await main.getByRole('textbox', { name: 'Email or Username' }).fill('john');
	await main.getByRole('button', { name: 'Send Email' }).click();
	await browser.says(/We have sent you a reset email/);
	await expectAccessibleEverywhere(page, 'forgot my password', 'main');

	const mailbox = learner.mailboxOf('john');
	await mailbox.opens();
	await mailbox.reads(/Staff Password Reset/);
	await browser.main.getByRole('link', { name: /pwreset/ }).click();
	await main.getByRole('textbox', { name: 'Email or Username' }).fill('john');
	await main.getByRole('textbox', { name: 'New Password' }).fill('coffee time');
	await main.getByRole('textbox', { name: 'Confirm Password' }).fill('coffee time');
	await main.getByRole('button', { name: 'Reset Password' }).click();
	await expect(main.getByRole('heading', { name: 'Open' })).toBeVisible();

	await page.getByRole('link', { name: 'Profile' }).click();
	await main.getByRole('textbox', { name: 'First Name' }).fill('Johnny');
	await expect(main.getByRole('textbox', { name: 'Username' })).not.toBeEditable();
	await main.getByRole('tab', { name: 'Preferences' }).click();
	await expectAccessibleEverywhere(page, 'my profile');
	await main.getByRole('combobox', { name: 'Default Ticket Queue' }).selectOption('Closed / Today');
	await main.getByRole('button', { name: 'Save Changes' }).click();
	await browser.says('Profile updated successfully');
	await page.getByRole('link', { name: 'Agent Directory' }).click();
	await main.getByRole('searchbox', { name: 'Search agents' }).fill('johnny');
	await main.getByRole('button', { name: 'Filter' }).click();
	await expect(main.getByRole('row')).toHaveCount(2);
	await expect(main.getByRole('rowheader', { name: 'Johnny Doe' })).toBeVisible();
	await expectAccessibleEverywhere(page, 'agent directory');

	await john.logsOut();
	await tries('coffee time');
	await expect(main.getByRole('heading', { name: 'Today' })).toBeVisible();
});
