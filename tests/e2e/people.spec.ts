import { expect, test } from './fixtures.ts';
import { expectAccessible, expectAccessibleEverywhere } from './play/everywhere.ts';
import { Learner } from './play/learner.ts';

test.describe.configure({ timeout: 120_000 });

test('users are imported, registered, annotated, put into an organization and deleted', async ({
	page
}) => {
	const learner = new Learner(page);
	const { browser, ken } = learner;
	const { main, dialog } = browser;
	await page.goto('./');
	await page.getByRole('button', { name: 'Open a sandbox' }).click();
	await ken.opensTicket({ topic: 'General Inquiry / Other', summary: 'Tea', details: 'Green.' });
	await learner.ostadmin.logsIn();

	await page.getByRole('link', { name: 'Users', exact: true }).click();
	await main.getByRole('button', { name: 'Import' }).click();
	const list = dialog.getByRole('textbox', { name: 'Name and Email' });
	await list.fill('"Li, Zoe", li@north.example\nnobody');
	await expect(dialog.getByRole('status')).toContainText('Bad data. Expected: Full Name');
	await expect(dialog.getByRole('status')).toContainText('Check line 2.');
	await dialog.getByRole('button', { name: 'Import Users' }).click();
	await expect(dialog.getByRole('status')).toContainText('Nobody was imported.');
	await expectAccessibleEverywhere(page, 'Import Users', '[role="dialog"]');
	await list.fill('"Li, Zoe", li@north.example\nKaren, karen@harborbank.example');
	await expect(dialog.getByRole('status')).toContainText('2 users to import.');
	await expect(dialog.getByRole('row', { name: /^Zoe Li/ })).toContainText('li@north.example');
	await dialog.getByRole('button', { name: 'Import Users' }).click();
	await browser.says('Successfully imported 2 end users');
	await main.getByRole('link', { name: 'Name', exact: true }).click();
	await expect(main.getByRole('row').nth(1)).toContainText('Zoe Li');
	await expect(main.getByRole('row', { name: /Ken/ })).toContainText('(1)');
	await expectAccessibleEverywhere(page, 'User Directory');

	await main.getByRole('searchbox', { name: 'Search users' }).fill('north zoe');
	await main.getByRole('searchbox', { name: 'Search users' }).press('Enter');
	await expect(main.getByRole('link', { name: 'Karen' })).toBeHidden();
	await main.getByRole('link', { name: 'Zoe Li' }).click();
	await main.getByRole('button', { name: 'Register' }).click();
	await dialog.getByRole('checkbox', { name: /^Send account activation email/ }).uncheck();
	await dialog.getByRole('button', { name: 'Create Account' }).click();
	await expect(dialog.getByText('Temporary password required')).toBeVisible();
	await expect(dialog.getByRole('textbox', { name: 'Temporary Password' })).toBeFocused();
	await expectAccessible(page);
	await dialog.getByRole('checkbox', { name: /^Send account activation email/ }).check();
	await dialog.getByRole('button', { name: 'Create Account' }).click();
	await browser.says('User registered successfully');
	await expect(main.getByText('Active (Registered)')).toBeVisible();
	await main.getByRole('button', { name: 'Manage Account' }).click();
	await dialog.getByRole('combobox', { name: 'Time Zone' }).selectOption('Asia / Tokyo');
	await expectAccessibleEverywhere(page, 'Manage Account', '[role="dialog"]');
	await dialog.getByRole('button', { name: 'Save Changes' }).click();
	await browser.says('Account updated successfully');
	await main.getByRole('button', { name: 'More' }).click();
	await page.getByRole('menuitem', { name: 'Manage Forms' }).click();
	await expect(dialog.getByRole('listitem')).toHaveText([/Contact Information.*built-in/]);
	await expectAccessibleEverywhere(page, 'Manage Forms of a user', '[role="dialog"]');
	await page.keyboard.press('Escape');
	await main.getByRole('button', { name: 'Zoe Li' }).click();
	await expectAccessibleEverywhere(page, 'Update User', '[role="dialog"]');
	await page.keyboard.press('Escape');

	await main.getByRole('tab', { name: 'Notes' }).click();
	await main.getByRole('button', { name: 'Create a new note' }).click();
	await main.getByRole('textbox', { name: 'Note' }).fill('Calls often.');
	await main.getByRole('button', { name: 'Save Note' }).click();
	await expect(main.getByRole('listitem')).toContainText('Calls often.');
	await expectAccessibleEverywhere(page, 'a user');
	await main.getByRole('button', { name: 'Add Organization' }).click();
	await dialog.getByRole('textbox', { name: 'Create New Organization' }).fill('North Tea');
	await dialog.getByRole('button', { name: 'Continue' }).click();
	await main.getByRole('link', { name: 'North Tea' }).click();

	await expect(main.getByRole('row', { name: /Zoe Li/ })).toContainText('li@north.example');
	await main.getByRole('button', { name: 'Add User' }).click();
	await dialog.getByRole('combobox', { name: /^Search existing users/ }).fill('ken');
	await page.getByRole('option', { name: /^Ken/ }).click();
	await dialog.getByRole('button', { name: 'Continue' }).click();
	await expect(main.getByRole('row', { name: /Ken/ })).toBeVisible();
	await main.getByRole('tab', { name: 'Tickets' }).click();
	await expect(main.getByRole('row', { name: /Tea/ })).toContainText('Ken');
	await expectAccessibleEverywhere(page, 'an organization');
	await main.getByRole('button', { name: 'North Tea' }).click();
	await dialog.getByRole('combobox', { name: 'Add a primary contact' }).fill('zoe');
	await page.getByRole('option', { name: /^Zoe Li/ }).click();
	await expect(
		dialog.getByRole('button', { name: 'Remove Zoe Li from the contacts' })
	).toBeVisible();
	await dialog
		.getByRole('combobox', { name: 'Automated Collaboration' })
		.selectOption('Primary contacts');
	await expectAccessibleEverywhere(page, 'an organization is changed', '[role="dialog"]');
	await dialog.getByRole('button', { name: 'Update Organization' }).click();
	await browser.says('Successfully updated this organization.');
	await page.getByRole('link', { name: 'Organizations' }).click();
	await expect(main.getByRole('row', { name: /North Tea/ })).toContainText('2');

	await page.getByRole('link', { name: 'User Directory' }).click();
	await main.getByRole('checkbox', { name: 'Select Ken' }).check();
	await main.getByRole('button', { name: 'More' }).click();
	await page.getByRole('menuitem', { name: 'Delete' }).click();
	await expect(dialog).toContainText('These users have 1 ticket.');
	await dialog.getByRole('button', { name: 'Yes, Do it!' }).click();
	await browser.says('You cannot delete a user with tickets!');
	await main.getByRole('link', { name: 'Ken' }).click();
	await main.getByRole('button', { name: 'Delete User' }).click();
	await dialog.getByRole('radio', { name: 'Delete the user and 1 ticket permanently' }).check();
	await expectAccessible(page);
	await dialog.getByRole('button', { name: 'Yes, Delete User' }).click();
	await browser.says('User Ken deleted successfully');
	await expect(main.getByRole('link', { name: 'Ken' })).toBeHidden();

	await browser.goesTo('/osTicket/scp/users.php?query=nobody-like-that');
	await browser.says('Query returned 0 results.');
	await expect(main.getByRole('columnheader', { name: 'Created' })).toBeVisible();
	await browser.goesTo('/osTicket/scp/users.php?id=999');
	await browser.says('user: Unknown or invalid ID.');
	await browser.goesTo('/osTicket/scp/orgs.php?id=999');
	await browser.says('organization: Unknown or invalid ID.');
	await browser.goesTo('/osTicket/scp/orgs.php');
	await expectAccessibleEverywhere(page, 'Organizations');
	await main.getByRole('checkbox', { name: 'Select North Tea' }).check();
	await main.getByRole('button', { name: 'More' }).click();
	await page.getByRole('menuitem', { name: 'Delete' }).click();
	await dialog.getByRole('button', { name: 'Yes, Do it!' }).click();
	await browser.says('1 organization was deleted.');
});

test('a user signs in by user name, and chooses another password than the one they were given', async ({
	page
}) => {
	const learner = new Learner(page);
	const { browser, ken } = learner;
	const { main, dialog } = browser;
	const box = (name: string) => main.getByRole('textbox', { name, exact: true });
	await page.goto('./');
	await page.getByRole('button', { name: 'Open a sandbox' }).click();
	await ken.opensTicket({ topic: 'General Inquiry / Other', summary: 'Tea', details: 'Green.' });
	await learner.ostadmin.logsIn();

	await test.step('an agent gives them a user name and a temporary password', async () => {
		await page.getByRole('link', { name: 'Users', exact: true }).click();
		await main.getByRole('link', { name: 'Ken', exact: true }).click();
		await main.getByRole('button', { name: 'Register' }).click();
		await dialog.getByRole('textbox', { name: 'Username' }).fill('ken@elsewhere.example');
		await dialog.getByRole('checkbox', { name: /^Send account activation email/ }).uncheck();
		await dialog.getByLabel('Temporary Password').fill('letmein');
		await dialog.getByLabel('Confirm Password').fill('letmein');
		await dialog.getByRole('checkbox', { name: 'Require password change on login' }).check();
		await dialog.getByRole('checkbox', { name: 'User cannot change password' }).check();
		await dialog.getByRole('button', { name: 'Create Account' }).click();
		await expect(dialog.getByText('A user name has no "@" in it')).toBeVisible();
		await expect(dialog.getByText('check only one of the two')).toBeVisible();
		await expectAccessibleEverywhere(page, 'an account, with errors', '[role="dialog"]');
		await dialog.getByRole('textbox', { name: 'Username' }).fill('Ken.B');
		await dialog.getByRole('checkbox', { name: 'User cannot change password' }).uncheck();
		await dialog.getByRole('button', { name: 'Create Account' }).click();
		await browser.says('User registered successfully');
		await expect(main.getByText('ken.b', { exact: true })).toBeVisible();
	});

	await test.step('they change it before they see their tickets', async () => {
		await browser.goesTo('/osTicket/login.php');
		await box('Email or Username').fill('ken.b');
		await main.getByLabel('Password').fill('letmein');
		await main.getByRole('button', { name: 'Sign In' }).click();
		await expect(main.getByRole('heading', { name: 'Change Your Password' })).toBeVisible();
		await expect(main.getByLabel('Current Password')).toBeFocused();
		await browser.goesTo('/osTicket/profile.php');
		await main.getByRole('button', { name: 'Change Password' }).click();
		await expect(main.getByText('Invalid current password')).toBeVisible();
		await expectAccessibleEverywhere(page, 'a password must be changed', 'main');
		await browser.goesTo('/osTicket/tickets.php');
		await main.getByLabel('Current Password').fill('letmein');
		await box('New Password').fill('secret 1');
		await main.getByLabel('Confirm New Password').fill('secret 1');
		await main.getByRole('button', { name: 'Change Password' }).click();
		await browser.says('Password successfully changed');
		await expect(main.getByRole('link', { name: 'Tea' })).toBeVisible();
	});
});

test('members of an organization see its tickets where they are shared', async ({ page }) => {
	const learner = new Learner(page);
	const { browser, ken, karen } = learner;
	const { main, dialog } = browser;
	await page.goto('./');
	await page.getByRole('button', { name: 'Open a sandbox' }).click();
	await ken.opensTicket({ topic: 'General Inquiry / Other', summary: 'Tea', details: 'Green.' });
	await karen.opensTicket({ topic: 'General Inquiry / Other', summary: 'Ink', details: 'Black.' });
	await learner.ostadmin.logsIn();

	await test.step('an agent makes them an organization, and shares its tickets', async () => {
		await browser.goesTo('/osTicket/scp/orgs.php');
		await main.getByRole('button', { name: 'Add Organization' }).click();
		await dialog.getByRole('textbox', { name: 'Name' }).fill('Harbor Bank');
		await dialog
			.getByRole('combobox', { name: 'Ticket Sharing' })
			.selectOption('Organization members see all tickets');
		await expectAccessibleEverywhere(page, 'a new organization', '[role="dialog"]');
		await dialog.getByRole('button', { name: 'Add Organization' }).click();
		await expect(main.getByRole('heading', { name: 'Harbor Bank' })).toBeVisible();
		for (const name of ['Ken', 'Karen']) {
			await main.getByRole('button', { name: 'Add User' }).click();
			await dialog.getByRole('combobox', { name: /^Search existing users/ }).fill(name);
			await page.getByRole('option', { name }).click();
			await dialog.getByRole('button', { name: 'Continue' }).click();
			await expect(main.getByRole('row', { name })).toBeVisible();
		}
		await main.getByRole('link', { name: 'Ken', exact: true }).click();
		await main.getByRole('button', { name: 'Register' }).click();
		await dialog.getByRole('checkbox', { name: /^Send account activation email/ }).uncheck();
		await dialog.getByLabel('Temporary Password').fill('letmein');
		await dialog.getByLabel('Confirm Password').fill('letmein');
		await dialog.getByRole('button', { name: 'Create Account' }).click();
		await browser.says('User registered successfully');
	});

	await test.step('one of them finds and answers a ticket of the other', async () => {
		await browser.goesTo('/osTicket/login.php');
		await main.getByRole('textbox', { name: 'Email or Username' }).fill(ken.email);
		await main.getByRole('textbox', { name: 'Password' }).fill('letmein');
		await main.getByRole('button', { name: 'Sign In' }).click();
		await expect(main.getByRole('link', { name: 'Tea' })).toBeVisible();
		await expect(main.getByRole('link', { name: 'Ink' })).toBeHidden();
		await main.getByRole('link', { name: 'Tickets of Harbor Bank' }).click();
		await expect(main.getByRole('row', { name: /Ink/ })).toContainText('Karen');
		await expect(main.getByRole('row', { name: /Tea/ })).toContainText('Ken');
		await expectAccessibleEverywhere(page, 'tickets of an organization', 'main');
		await main.getByRole('searchbox', { name: 'Search your tickets' }).fill('ink');
		await main.getByRole('button', { name: 'Search' }).click();
		await expect(main.getByRole('link', { name: 'Tea' })).toBeHidden();
		await main.getByRole('link', { name: 'Ink' }).click();
		await main.getByRole('textbox', { name: /specific and detailed/ }).fill('Blue, too.');
		await main.getByRole('button', { name: 'Post Reply' }).click();
		await browser.says('Message Posted Successfully');
		await browser.goesTo('/osTicket/tickets.php');
		await expect(main.getByRole('link', { name: 'Ink' })).toBeVisible();
		await main.getByRole('link', { name: 'Tickets of Harbor Bank' }).click();
		await main.getByRole('link', { name: 'Closed' }).click();
		await browser.says('No tickets here');
	});
});
