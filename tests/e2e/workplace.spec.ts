import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { expectAccessibleEverywhere as look } from './play/everywhere.ts';
import { Learner } from './play/learner.ts';
import { Workplace } from './play/workplace.ts';

const PAGE = '.viewport';

test('a lab about a locked account: evidence first, then one change', async ({ page }) => {
	test.slow();
	const learner = new Learner(page);
	const { browser, coach, john } = learner;
	const tools = new Workplace(browser);
	await page.goto('./');
	await page
		.getByLabel('Choose a scenario file')
		.setInputFiles(join(import.meta.dirname, 'files', 'lockout.yaml'));
	await coach.getByRole('button', { name: 'Begin', exact: true }).click();
	await learner.isAt('Let her in');
	await coach.getByRole('link', { name: 'workplace' }).click();
	await expect(browser.main.getByRole('heading', { name: 'These tools are for IT' })).toBeVisible();

	await john.logsIn();
	await tools.opens();
	await tools.finds('kar', /^Karen/);
	await expect(browser.main.getByRole('heading', { level: 1, name: 'Karen' })).toBeVisible();
	await tools.sees('Locked out');
	await learner.sees('Not yet', 'The cause was looked for');
	await tools.opensTab('Logons');
	const attempts = browser.main.getByRole('table', { name: 'Logons of Karen' });
	await expect(
		attempts.getByRole('row', { name: /Karen’s phone Mail wrong password/ })
	).toHaveCount(5);
	await learner.sees('Done', 'The cause was looked for');
	await tools.begins('Unlock');
	await tools.confirms('Unlock');
	await browser.says('The account of Karen was unlocked.');
	await learner.sees('Done', 'Karen can log on');
	await learner.finishes('Locked out again');
	await page.getByText('The timeline as a table').click();
	await expect(page.getByRole('cell', { name: 'Unlocked Karen' })).toBeVisible();
});

test('accounts and groups: made, changed, refused at the field, and in the log', async ({
	page
}) => {
	test.slow();
	const learner = new Learner(page);
	const { browser, coach, john } = learner;
	const { main, dialog } = browser;
	const tools = new Workplace(browser);
	await page.goto('./');
	await page.getByRole('button', { name: 'Open a sandbox' }).click();
	await expect(coach.getByRole('heading', { name: 'Sandbox' })).toBeVisible();
	await john.logsIn();
	await tools.opens();
	await tools.goesTo('Users');
	await tools.begins('New user');
	await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Mia Stone');
	await dialog.getByRole('textbox', { name: 'Email' }).fill('karen@harborbank.example');
	await dialog.getByRole('combobox', { name: 'Template' }).selectOption('Karen (karen)');
	await tools.presses('New user');
	const email = dialog.getByRole('textbox', { name: 'Email' });
	await expect(email).toHaveAccessibleDescription(/Another account has this address/);
	await expect(email).toBeFocused();
	await email.fill('mia@harborbank.example');
	await tools.confirms('New user');
	await browser.says(/The account mstone was created. The temporary password is \w+-\d+/);
	await expect(main.getByRole('heading', { level: 1, name: 'Mia Stone' })).toBeVisible();
	await tools.opensTab('Member of');
	await tools.sees('Tellers');
	await tools.begins('Add to group');
	await dialog.getByRole('combobox', { name: 'Group' }).selectOption('Accounting');
	await tools.confirms('Add to group');
	await expect(main.getByRole('link', { name: 'Accounting' })).toBeVisible();
	await tools.opensTab('Account');
	await tools.begins('Set expiry');
	await dialog.getByLabel('Expires').fill('2030-01-01T18:00');
	await tools.confirms('Set expiry');
	await tools.sees('1/1/30 6:00 PM');

	await tools.goesTo('Groups');
	await main.getByRole('link', { name: 'Accounting' }).click();
	await expect(main.getByRole('row', { name: /Mia Stone/ })).toBeVisible();
	await tools.goesTo('Log');
	await expect(main.getByRole('row').nth(1)).toContainText('Mia Stone expires on 1/1/30');
	await tools.goesTo('Users');
	await main.getByRole('textbox', { name: 'Filter users' }).fill('mia');
	await expect(main.getByRole('row')).toHaveCount(2);
	await browser.goesTo('/workplace/users?name=nobody');
	await expect(main.getByRole('heading', { name: 'There is no account “nobody”' })).toBeVisible();
	// The navigation scrolls sideways on a phone, to where one is.
	await page.setViewportSize({ width: 360, height: 740 });
	await browser.goesTo('/workplace/log');
	const here = page.getByRole('navigation', { name: 'Workplace' }).locator('[aria-current]');
	await expect(here).toHaveText('Log');
	await expect(here).toBeInViewport({ ratio: 0.9 });
});

test('the pages of the workplace have no accessibility violations', async ({ page }) => {
	test.setTimeout(240_000);
	const learner = new Learner(page);
	const { browser, coach, john } = learner;
	const { main, dialog } = browser;
	const tools = new Workplace(browser);
	await page.goto('./');
	await page.getByRole('button', { name: 'Open a sandbox' }).click();
	await expect(coach.getByRole('heading', { name: 'Sandbox' })).toBeVisible();
	await browser.goesTo('/workplace');
	await expect(main.getByRole('heading', { name: 'These tools are for IT' })).toBeVisible();
	await look(page, 'the workplace, closed', PAGE);
	await john.logsIn();
	await tools.opens();
	await look(page, 'the workplace', PAGE);
	await tools.goesTo('Users');
	await look(page, 'users', PAGE);
	await main.getByRole('link', { name: 'Karen' }).click();
	for (const tab of ['General', 'Account', 'Member of', 'Second factors', 'Logons']) {
		await tools.opensTab(tab);
		await look(page, `an account, ${tab}`, PAGE);
	}
	await tools.begins('Reset password');
	await look(page, 'a dialog of the workplace', '[role="dialog"]');
	await tools.presses('Cancel');
	await expect(dialog).toBeHidden();
	await tools.goesTo('Groups');
	await main.getByRole('link', { name: 'Tellers' }).click();
	await expect(main.getByRole('heading', { level: 1, name: 'Tellers' })).toBeVisible();
	await look(page, 'a group', PAGE);
	for (const section of ['Computers', 'Logons', 'Log']) {
		await tools.goesTo(section);
		await look(page, section, PAGE);
	}
});
