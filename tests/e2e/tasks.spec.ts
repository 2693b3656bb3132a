import { expect, test } from './fixtures.ts';
import { karenReports, title } from './play/banking-outage.ts';
import { expectAccessibleEverywhere } from './play/everywhere.ts';
import { Learner } from './play/learner.ts';

test.describe.configure({ timeout: 120_000 });

test('an independent task: added, worked on, reassigned, closed; and one inside its ticket', async ({
	page
}) => {
	const learner = new Learner(page);
	await learner.begins(title);
	await karenReports(learner);
	const { john, browser } = learner;
	const { main, dialog } = browser;
	await john.logsIn();

	await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Tasks' }).click();
	await browser.says('There are no tasks matching your criteria.');
	await page.getByRole('link', { name: 'New Task' }).click();
	await dialog.getByRole('button', { name: 'Create Task' }).click();
	await expect(dialog.getByText('Title is a required field')).toBeVisible();
	await dialog.getByRole('textbox', { name: 'Title' }).fill('Order paper');
	await dialog.getByRole('textbox', { name: 'Description' }).fill('A4, two boxes.');
	await dialog.getByRole('combobox', { name: 'Department' }).selectOption('Support');
	await dialog.getByRole('button', { name: 'Create Task' }).click();
	await browser.says('Task created successfully');
	await expect(page.getByRole('link', { name: 'Open (1)' })).toBeVisible();
	await expectAccessibleEverywhere(page, 'the list of tasks');

	await main.getByRole('link', { name: 'Order paper' }).click();
	await expect(main.getByRole('heading', { name: 'Task #1' })).toBeVisible();
	const actions = async (item: string) => {
		await main.getByRole('button', { name: 'Actions', exact: true }).click();
		await page.getByRole('menuitem', { name: item, exact: true }).click();
	};
	await actions('Print');
	const sheet = main.getByRole('article', { name: 'Print view of task 1' });
	await expect(sheet).toContainText('A4, two boxes.');
	await expectAccessibleEverywhere(page, 'the print view of a task', 'main');
	await main.getByRole('link', { name: 'Back to the task' }).click();
	await actions('Claim');
	await dialog.getByRole('button', { name: 'Yes, Claim' }).click();
	await browser.says('Task assigned to you successfully');
	await expect(main.getByText('John Doe claimed this')).toBeVisible();
	const update = main.getByRole('form', { name: 'Post Update' });
	await update.getByRole('button', { name: 'Post Update' }).click();
	await expect(update.getByText('Task response required')).toBeVisible();
	await update.getByRole('textbox', { name: 'Update' }).fill('Ordered, comes on Friday.');
	await update.getByRole('button', { name: 'Post Update' }).click();
	await browser.says('Update posted successfully');
	await expectAccessibleEverywhere(page, 'the page of a task');
	await actions('Edit');
	await dialog.getByRole('textbox', { name: 'Title' }).fill('Order paper and ink');
	await dialog.getByRole('button', { name: 'Update' }).click();
	await expect(main.getByRole('heading', { name: 'Order paper and ink' })).toBeVisible();
	await main.getByRole('button', { name: 'Why?' }).click();
	await expect(
		dialog.getByText(/Delete: the role .* (grants|does not grant) Delete/)
	).toBeVisible();
	await page.keyboard.press('Escape');
	await update.getByRole('combobox', { name: 'Status' }).selectOption('Closed');
	await update.getByRole('textbox', { name: 'Update' }).fill('It came.');
	await update.getByRole('button', { name: 'Post Update' }).click();
	await expect(main.getByRole('button', { name: 'Status: Completed' })).toBeVisible();
	await page.getByRole('link', { name: 'Completed (1)' }).click();
	await expect(main.getByRole('link', { name: 'Order paper and ink' })).toBeVisible();

	await main.getByRole('button', { name: 'Transfer' }).click();
	await expect(dialog.getByText('Please make at least 1 selections.')).toBeVisible();
	await dialog.getByRole('button', { name: 'OK' }).click();
	await main.getByRole('checkbox', { name: 'Select task 1' }).check();
	await main.getByRole('button', { name: 'Assign' }).click();
	await page.getByRole('menuitem', { name: 'Agent' }).click();
	await expect(dialog.getByRole('heading', { name: 'Assign selected task' })).toBeVisible();
	await expectAccessibleEverywhere(page, 'several tasks assigned', '[role="dialog"]');
	await page.keyboard.press('Escape');
	await main.getByRole('button', { name: 'Change Status' }).click();
	await page.getByRole('menuitem', { name: 'Reopen' }).click();
	await dialog.getByRole('button', { name: 'Reopen' }).click();
	await browser.says('Task reopened successfully');
	await browser.says('There are no tasks matching your criteria.');
	await expect(main.getByRole('columnheader', { name: 'Date Created' })).toBeVisible();
	await main.getByRole('searchbox', { name: 'Search tasks' }).fill('ink paper');
	await main.getByRole('searchbox', { name: 'Search tasks' }).press('Enter');
	await expect(main.getByRole('heading', { name: 'Search Results' })).toBeVisible();
	await main.getByRole('link', { name: 'Title', exact: true }).click();
	await expect(main.getByRole('columnheader', { name: 'Title' })).toHaveAttribute(
		'aria-sort',
		'ascending'
	);
	await expect(main.getByText('Showing 1 - 1 of 1')).toBeVisible();
	await expectAccessibleEverywhere(page, 'tasks that were found');
	await browser.goesTo('/osTicket/scp/tasks.php?id=99');
	await browser.says('task: Unknown or invalid ID.');

	await page
		.getByRole('navigation', { name: 'Main' })
		.getByRole('link', { name: 'Tickets' })
		.click();
	await john.opens(title);
	await main.getByRole('button', { name: /^Actions for this message/ }).click();
	await page.getByRole('menuitem', { name: 'Create Task' }).click();
	await dialog.getByRole('textbox', { name: 'Title' }).fill('Check the router');
	await dialog.getByRole('combobox', { name: 'Department' }).selectOption('Support');
	await dialog.getByRole('button', { name: 'Create Task' }).click();
	await main.getByRole('tab', { name: 'Tasks (1)' }).click();
	await main.getByRole('button', { name: 'Check the router' }).click();
	await expect(main.getByRole('link', { name: 'View Task' })).toBeVisible();
	await expectAccessibleEverywhere(page, 'a task inside its ticket');
	await main.getByRole('button', { name: 'All Tasks (1)' }).click();
	await expect(main.getByRole('button', { name: 'Close task 2' })).toBeVisible();
});
