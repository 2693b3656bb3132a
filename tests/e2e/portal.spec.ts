import { expect, test } from './fixtures.ts';
import { expectAccessibleEverywhere } from './play/everywhere.ts';
import { Learner } from './play/learner.ts';

const email = 'mia@harborbank.example';
const log = {
	name: 'printer.log',
	mimeType: 'text/plain',
	buffer: Buffer.from('PC LOAD LETTER')
};
const picture = {
	name: 'photo.png',
	mimeType: 'image/png',
	buffer: Buffer.from(
		'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
		'base64'
	)
};
const drawing = {
	name: 'drawing.svg',
	mimeType: 'image/svg+xml',
	buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
};
const huge = {
	name: 'huge.iso',
	mimeType: 'application/octet-stream',
	buffer: Buffer.alloc(16 * 1024 * 1024 + 1)
};

test('the portal: register, profile, a ticket with files, the list, a new password', async ({
	page
}) => {
	// Many screens are looked at on the way.
	test.slow();
	const learner = new Learner(page);
	const { browser, coach } = learner;
	const { main } = browser;
	const box = (name: string) => main.getByRole('textbox', { name, exact: true });
	const press = (name: string) => main.getByRole('button', { name, exact: true }).click();
	const titled = (name: string) => expect(main.getByRole('heading', { name })).toBeVisible();
	const look = (screen: string) => expectAccessibleEverywhere(page, screen, 'main');
	const mailbox = learner.mailboxOf('Mia');
	const files = main.getByLabel('Drop files here or choose them');
	const followMail = async (subject: RegExp, link: RegExp) => {
		await mailbox.opens();
		await mailbox.reads(subject);
		await page.getByRole('article').getByRole('link', { name: link }).click();
	};
	await page.goto('./');
	await page.getByRole('button', { name: 'Open a sandbox' }).click();
	await expect(coach.getByRole('heading', { name: 'Sandbox' })).toBeVisible();

	await test.step('registers, and sees all missing fields at once', async () => {
		await browser.goesTo('/osTicket/account.php?do=create');
		await press('Register');
		for (const message of [
			'Email Address is a required field',
			'Full Name is a required field',
			'New password is required'
		])
			await expect(main.getByText(message)).toBeVisible();
		await look('registering, with errors');
		await box('Email Address').fill(email);
		await box('Full Name').fill('Mia');
		await main.getByLabel('Create a Password').fill('secret 1');
		await main.getByLabel('Confirm New Password').fill('secret 1');
		await press('Register');
		await titled('Account registration');
		await followMail(/Welcome to/, /account\.php/);
		await titled('Account Confirmed!');
	});

	await test.step('changes the profile', async () => {
		await page.getByRole('link', { name: 'Profile', exact: true }).click();
		await titled('Manage Your Profile Information');
		await box('Phone Number').fill('555 0100');
		await main.getByRole('combobox', { name: 'Time Zone' }).selectOption('Asia/Tokyo');
		await press('Update');
		await browser.says('Profile updated successfully');
	});

	await test.step('opens a ticket with files', async () => {
		await browser.goesTo('/osTicket/open.php');
		await main.getByRole('combobox', { name: 'Help Topic' }).selectOption('Feedback');
		await press('Create Ticket');
		await expect(main.getByText('Issue Details is a required field')).toBeVisible();
		await box('Issue Summary').fill('The printer burns');
		await box('Issue Details').fill('See the files.');
		await expect(main.getByText('all changes saved')).toBeVisible();
		await files.setInputFiles([log, picture, drawing, huge]);
		await expect(main.getByText('huge.iso is too large: 16 mb at most.')).toBeVisible();
		await expect(main.getByRole('list', { name: 'Files' }).getByRole('listitem')).toHaveCount(3);
		await look('a new ticket with files');
		await browser.goesTo('/osTicket/');
		await browser.dialog.getByRole('button', { name: 'Stay on this page' }).click();
		await press('Create Ticket');
		await expect(main.getByRole('heading', { name: /^The printer burns/ })).toBeVisible();
	});

	await test.step('sees a picture, saves files, replies, edits, prints', async () => {
		const attached = main.getByRole('list', { name: 'Attachments' });
		await expect(attached.getByRole('img', { name: 'photo.png' })).toBeVisible();
		await expect(attached.getByRole('img')).toHaveCount(1);
		const saving = page.waitForEvent('download');
		await attached.getByRole('button', { name: /^printer\.log/ }).click();
		const saved = await saving;
		expect(saved.suggestedFilename()).toBe('printer.log');
		expect(await (await saved.createReadStream()).toArray()).toEqual([log.buffer]);
		await look('a ticket with files');
		await page.getByRole('textbox', { name: /^To best assist you/ }).fill('It still burns.');
		await files.setInputFiles(drawing);
		await press('Post Reply');
		await browser.says('Message Posted Successfully');
		await expect(attached).toHaveCount(2);
		await main.getByRole('link', { name: 'Edit' }).click();
		await box('Issue Summary').fill('The printer burned');
		await press('Update');
		await expect(main.getByRole('heading', { name: /^The printer burned/ })).toBeVisible();
		await page.evaluate(() => (window.print = () => (document.title = 'printed')));
		await press('Print');
		await expect(page).toHaveTitle('printed');
		await page.emulateMedia({ media: 'print' });
		await expect(coach.getByRole('heading', { name: 'Sandbox' })).toBeHidden();
		await expect(browser.address).toBeHidden();
		await expect(main.getByText('It still burns.')).toBeVisible();
		// Nothing is cut off: no box on the way scrolls, so that the paper takes the whole page.
		const cut = await main.evaluate((element) => {
			let box: Element | null = element;
			while (box && box !== document.documentElement && box.scrollHeight <= box.clientHeight + 1)
				box = box.parentElement;
			return box && box !== document.documentElement ? box.className : '';
		});
		expect(cut).toBe('');
		await page.emulateMedia({ media: null });
	});

	await test.step('finds it in the list', async () => {
		await browser.goesTo('/osTicket/tickets.php');
		const ticket = main.getByRole('link', { name: 'The printer burned' });
		await expect(ticket).toBeVisible();
		await main.getByRole('combobox', { name: 'Help Topic' }).selectOption('Feedback (1)');
		const subject = main.getByRole('columnheader', { name: 'Subject' });
		await subject.getByRole('button').click();
		await expect(subject).toHaveAttribute('aria-sort', 'ascending');
		await expect(subject.getByRole('button')).toBeFocused();
		await expect(main.getByText('Showing 1 - 1 of 1 Open Tickets')).toBeVisible();
		await look('my tickets');
		await main.getByRole('searchbox').fill('hotter');
		await press('Search');
		await expect(main.getByText('1 open ticket is hidden by the search')).toBeVisible();
		await page.reload();
		await expect(main.getByRole('searchbox')).toHaveValue('hotter');
		await main.getByRole('link', { name: 'Closed (0)' }).click();
		await expect(main.getByText('No Closed Tickets')).toBeVisible();
		await browser.goesBack();
		await main.getByRole('link', { name: 'Show all Open Tickets' }).click();
		await expect(ticket).toBeVisible();
		await browser.goesTo('/osTicket/tickets.php?id=999');
		await expect(main.getByRole('alert')).toHaveText('Unknown or invalid ticket ID.');
		await expect(ticket).toBeVisible();
	});

	await test.step('forgets the password and chooses another one', async () => {
		await page.getByRole('link', { name: 'Sign Out' }).click();
		await titled('Welcome to the Support Center');
		await browser.goesTo('/osTicket/profile.php');
		await expect(box('Email or Username')).toBeFocused();
		await press('Sign In');
		await expect(main.getByText('Enter your password')).toBeVisible();
		await box('Email or Username').fill(email);
		await main.getByLabel('Password').fill('wrong');
		await press('Sign In');
		await browser.says('Access denied');
		await expect(main.getByLabel('Password')).toBeFocused();
		await expect(main.getByRole('link', { name: 'Forgot My Password' })).toBeVisible();
		await look('signing in, with an error');
		await main.getByLabel('Password').fill('secret 1');
		await press('Sign In');
		await titled('Manage Your Profile Information');
		await page.getByRole('link', { name: 'Sign Out' }).click();
		await browser.goesTo('/osTicket/pwreset.php');
		await box('Username').fill(email);
		await press('Send Email');
		await browser.says(/We have sent you a reset email/);
		await followMail(/Password Reset/, /pwreset\.php/);
		await main.getByLabel(/^New Password/).fill('secret 2');
		await main.getByLabel('Confirm New Password').fill('secret');
		await press('Reset My Password');
		await expect(main.getByText('Passwords do not match')).toBeVisible();
		await look('a new password');
		await main.getByLabel('Confirm New Password').fill('secret 2');
		await press('Reset My Password');
		await expect(box('Full Name')).toHaveValue('Mia');
	});
});
