import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures.ts';
import { karenReports, title } from './play/banking-outage.ts';
import { expectAccessibleEverywhere as look } from './play/everywhere.ts';
import { Learner } from './play/learner.ts';

test.describe.configure({ timeout: 120_000 });

test('the dashboard draws and counts what happened in the own departments', async ({ page }) => {
	const learner = new Learner(page);
	await learner.begins(title);
	await karenReports(learner);
	const { browser, john } = learner;
	const { main } = browser;
	await john.logsIn();
	await john.opens(title);
	await john.claims();
	await page.getByRole('link', { name: 'Dashboard', exact: true }).click();

	const chart = main.getByRole('img', { name: /^Ticket activity from/ });
	await expect(chart).toHaveAccessibleName(/1 assigned, 1 created/);
	const line = main.getByRole('button', { name: 'created' });
	await line.click();
	await expect(line).toHaveAttribute('aria-pressed', 'false');
	await main.getByText('The activity as a table').click();
	const activity = main.getByRole('table', { name: 'Ticket Activity' });
	await expect(activity.getByRole('row')).toHaveCount(2);

	const support = main.getByRole('table', { name: 'Statistics by Department' });
	await expect(support.getByRole('row', { name: 'Support' }).getByRole('cell')).toHaveText(
		['1', '1', '0', '0', '0', '0', '0.0', '0.0'],
		{ useInnerText: true }
	);
	await look(page, 'dashboard');
	await main.getByRole('button', { name: 'What is Service Time?' }).click();
	await expect(
		page.getByText('Average hours from the creation of a ticket until it was closed')
	).toBeVisible();
	await look(page, 'dashboard, with what a number means');
	await page.keyboard.press('Escape');
	const file = page.waitForEvent('download');
	await main.getByRole('button', { name: 'Export' }).click();
	const lines = readFileSync(await (await file).path(), 'utf8').split('\r\n');
	expect(lines[0]).toContain('Department,Opened,Assigned,Overdue,Closed,Reopened,Deleted');
	expect(lines).toContain('Support,1,1,0,0,0,0,0.0,0.0');

	await main.getByRole('tab', { name: 'Agent' }).click();
	await expect(main.getByRole('table', { name: 'Statistics by Agent' })).toContainText('John Doe');
	await main.getByRole('textbox', { name: 'Report timeframe' }).fill('2020-01-01');
	await main.getByRole('combobox', { name: 'Period' }).selectOption('One Week');
	await main.getByRole('button', { name: 'Refresh' }).click();
	await expect(main.getByText('January 1, 2020 - January 8, 2020')).toBeVisible();
	await expect(chart).toHaveAccessibleName(/nothing happened/);
});
