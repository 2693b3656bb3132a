import { expect, test } from './fixtures.ts';
import { expectAccessible, expectAccessibleEverywhere } from './play/everywhere.ts';
import { Learner } from './play/learner.ts';

test.describe.configure({ timeout: 120_000 });

test('a filter, a schedule, a field and the ban list are written, and the filter works', async ({
	page
}) => {
	const learner = new Learner(page);
	const { browser, ken } = learner;
	const { main, dialog } = browser;
	await page.goto('./');
	await page.getByRole('button', { name: 'Open a sandbox' }).click();
	await learner.ostadmin.logsIn();

	await browser.goesTo('/osTicket/scp/filters.php');
	await main.getByRole('link', { name: 'Add New Filter' }).click();
	await main.getByRole('textbox', { name: 'Filter Name' }).fill('Phishing');
	await main.getByRole('button', { name: 'Add Filter' }).click();
	await expect(main.getByText('You must set at least one rule.')).toBeVisible();
	await main.getByRole('button', { name: 'Add Rule' }).click();
	await main.getByRole('combobox', { name: 'What, rule 1' }).selectOption('Ticket / Issue Summary');
	await main.getByRole('combobox', { name: 'How, rule 1' }).selectOption('Contains');
	await main.getByRole('textbox', { name: 'Value, rule 1' }).fill('phish');
	await expectAccessibleEverywhere(page, 'rules of a filter');
	await main.getByRole('tab', { name: 'Filter Actions' }).click();
	await main.getByRole('combobox', { name: 'Action' }).selectOption('Set Priority');
	await main.getByRole('button', { name: 'Add', exact: true }).click();
	await main.getByRole('combobox', { name: 'Set Priority' }).selectOption('Emergency');
	await expectAccessible(page);
	await main.getByRole('button', { name: 'Add Filter' }).click();
	await browser.says('Successfully updated this ticket filter.');
	await expect(main.getByRole('row', { name: /Phishing/ })).toContainText('Active');

	await browser.goesTo('/osTicket/scp/schedules.php');
	await main.getByRole('link', { name: 'U.S. Holidays', exact: true }).click();
	await main.getByRole('tab', { name: 'Entries' }).click();
	await main.getByRole('button', { name: 'Add Entry' }).click();
	await dialog.getByRole('button', { name: 'Add Entry' }).click();
	await expect(dialog.getByRole('textbox', { name: 'Name' })).toBeFocused();
	await dialog.getByRole('textbox', { name: 'Name' }).fill('Moving day');
	await dialog.getByRole('checkbox', { name: 'All day' }).check();
	await dialog.getByRole('combobox', { name: 'Repeats' }).selectOption('Yearly');
	await dialog.getByRole('combobox', { name: 'Month', exact: true }).selectOption('May');
	await dialog.getByRole('combobox', { name: 'Day of the month' }).selectOption('4');
	await expectAccessibleEverywhere(page, 'an entry of a schedule', '[role="dialog"]');
	await dialog.getByRole('button', { name: 'Add Entry' }).click();
	await expect(main.getByRole('row', { name: /Moving day/ })).toContainText('yearly on May 4');
	await main.getByRole('button', { name: 'Save Changes' }).click();
	await browser.says('Successfully updated this schedule.');

	await browser.goesTo('/osTicket/scp/forms.php?a=add');
	await main.getByRole('textbox', { name: 'Label' }).fill('Shoe size');
	await main.getByRole('button', { name: 'Add Field' }).click();
	await expect(main.getByText('Variable name is required')).toBeVisible();
	await main.getByRole('textbox', { name: 'Variable' }).fill('shoes');
	await expectAccessible(page);
	await main.getByRole('button', { name: 'Add Field' }).click();
	await expect(main.getByRole('row', { name: /Shoe size/ })).toContainText('Ticket Details');

	await browser.goesTo('/osTicket/scp/banlist.php?a=add');
	await main.getByRole('textbox', { name: 'Email Address' }).fill('spam@bad.example');
	await main.getByRole('button', { name: 'Add', exact: true }).click();
	await expect(main.getByRole('row', { name: /spam@bad.example/ })).toBeVisible();
	for (const [address, heading] of [
		['emails.php', 'Email Addresses'],
		['emailsettings.php', 'Email Settings and Options'],
		['settings.php?t=agents', 'Agents Settings'],
		['lists.php?id=2', 'Update Ticket Status']
	] as const) {
		await browser.goesTo(`/osTicket/scp/${address}`);
		await expect(main.getByRole('heading', { level: 1, name: heading })).toBeVisible();
		await expectAccessible(page);
	}

	await ken.opensTicket({
		topic: 'General Inquiry / Other',
		summary: 'Is this phishing?',
		details: 'A strange mail.'
	});
	await browser.goesTo('/osTicket/scp/tickets.php');
	await expect(main.getByRole('row', { name: /Is this phishing/ })).toContainText('Emergency');
});
