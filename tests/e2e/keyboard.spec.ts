import { expect, test } from './fixtures.ts';
import { title } from './play/banking-outage.ts';
import { Keyboard } from './play/keyboard.ts';
import { Learner } from './play/learner.ts';

test.describe.configure({ timeout: 150_000 });
// Elsewhere reduced motion is requested: here animations are on.
test.use({ contextOptions: { reducedMotion: 'no-preference' } });

test('with the keyboard alone a ticket is opened, found, worked on and closed, and a task done', async ({
	page
}) => {
	const learner = new Learner(page);
	const keys = new Keyboard(page);
	const { browser, john, karen } = learner;
	const { main, dialog, address } = browser;
	const box = (name: string) => main.getByRole('textbox', { name, exact: true });
	const link = (name: string) => page.getByRole('link', { name, exact: true });
	await page.goto('./');
	await keys.presses(page.getByRole('link', { name: title }));
	await keys.presses(page.getByRole('button', { name: 'Begin', exact: true }));
	await learner.isAt('Report the outage');

	await test.step('a customer opens a ticket', async () => {
		await keys.presses(main.getByRole('link', { name: 'Open a New Ticket' }));
		await keys.writes(box('Email Address'), karen.email);
		await keys.writes(box('Full Name'), karen.name);
		await keys.chooses(main.getByRole('combobox', { name: 'Help Topic' }), 'Report a Problem');
		await keys.writes(box('Issue Summary'), title);
		await keys.writes(box('Issue Details'), 'Nobody can log in.');
		await keys.presses(main.getByRole('button', { name: 'Create Ticket' }));
		await expect(main.getByRole('heading', { name: 'Thank You' })).toBeVisible();
	});

	await test.step('an agent sorts the queue, looks into it, and takes the ticket', async () => {
		await keys.writes(address, '/osTicket/scp/login.php');
		await keys.press('Enter');
		await keys.writes(box('Email or Username'), 'john');
		await keys.writes(main.getByRole('textbox', { name: 'Password' }), 'john');
		await keys.presses(main.getByRole('button', { name: 'Log In' }));
		await keys.picks(main.getByRole('button', { name: 'Sort' }), 'Create Date');
		await keys.hasAPlace('sorting');
		const number = main.getByRole('row', { name: title }).getByRole('link').first();
		await keys.to(number);
		await keys.press('ArrowDown');
		await expect(page.getByRole('tab', { name: 'Ticket Summary' })).toBeFocused();
		await keys.press('Escape');
		await expect(number).toBeFocused();
		await keys.ticks(main.getByRole('checkbox', { name: /^Select ticket/ }));
		await keys.picks(main.getByRole('button', { name: 'Assign' }), 'Claim');
		await keys.presses(dialog.getByRole('button', { name: 'Yes, Claim' }));
		await expect(dialog).toBeHidden();
		await keys.hasAPlace('claiming');
	});

	await test.step('every menu of the ticket opens and closes; the ticket goes to a team', async () => {
		await keys.presses(john.inQueue(title));
		await expect(john.draft).toBeVisible();
		for (const menu of ['Change Status', 'Reassign', 'Print', 'More']) {
			const button = john.toolbar.getByRole('button', { name: menu });
			await keys.presses(button);
			await expect(page.getByRole('menuitem').first()).toBeFocused();
			await keys.press('Escape');
			await expect(button).toBeFocused();
		}
		await keys.presses(john.value('SLA Plan'));
		await keys.chooses(dialog.getByRole('combobox', { name: 'SLA Plan' }), 'Sev-A');
		await keys.presses(dialog.getByRole('button', { name: 'Update' }));
		await expect(dialog).toBeHidden();
		await expect(john.value('SLA Plan')).toBeFocused();
		await keys.picks(john.toolbar.getByRole('button', { name: 'Reassign' }), 'Team');
		await keys.chooses(dialog.getByRole('combobox', { name: 'Assignee' }), 'Online Banking');
		await keys.presses(dialog.getByRole('button', { name: 'Assign' }));
		await expect(main.getByRole('heading', { name: 'Open' })).toBeVisible();
		await expect(main).toContainText('Online Banking');
	});

	await test.step('it is answered, and closed', async () => {
		await keys.presses(john.inQueue(title));
		await keys.writes(john.draft, 'It works again.');
		await keys.presses(main.getByRole('button', { name: 'Post Reply', exact: true }).last());
		await john.sees('Reply', 'It works again.');
		await keys.hasAPlace('an answer');
		await keys.picks(john.toolbar.getByRole('button', { name: 'Change Status' }), 'Resolved');
		await keys.presses(dialog.getByRole('button', { name: 'Close', exact: true }));
		await expect(main.getByRole('heading', { name: 'Open' })).toBeVisible();
		await expect(john.inQueue(title)).toBeHidden();
	});

	await test.step('a task is added, worked on and closed', async () => {
		await keys.presses(link('Tasks'));
		await keys.presses(link('New Task'));
		await keys.writes(dialog.getByRole('textbox', { name: 'Title' }), 'Order paper');
		await keys.writes(dialog.getByRole('textbox', { name: 'Description' }), 'Two boxes.');
		await keys.chooses(dialog.getByRole('combobox', { name: 'Department' }), 'Support');
		await keys.presses(dialog.getByRole('button', { name: 'Create Task' }));
		await expect(dialog).toBeHidden();
		await keys.hasAPlace('adding a task');
		await keys.presses(main.getByRole('link', { name: 'Order paper' }));
		const update = main.getByRole('form', { name: 'Post Update' });
		await keys.writes(update.getByRole('textbox', { name: 'Update' }), 'Ordered.');
		await keys.presses(update.getByRole('button', { name: 'Post Update' }));
		await browser.says('Update posted successfully');
		await keys.writes(update.getByRole('textbox', { name: 'Update' }), 'It came.');
		await keys.chooses(update.getByRole('combobox', { name: 'Status' }), 'Closed');
		await keys.presses(update.getByRole('button', { name: 'Post Update' }));
		await expect(main.getByRole('button', { name: 'Status: Completed' })).toBeVisible();
		await keys.hasAPlace('closing a task');
	});
});

test('with the keyboard alone users are registered, answers written down, and the dashboard read', async ({
	page
}) => {
	const learner = new Learner(page);
	const keys = new Keyboard(page);
	const { browser } = learner;
	const { main, dialog, address } = browser;
	const inMain = (role: 'button' | 'link' | 'textbox' | 'combobox', name: string) =>
		main.getByRole(role, { name, exact: true });
	const goes = async (to: string) => {
		await keys.writes(address, to);
		await keys.press('Enter');
	};
	await page.goto('./');
	await keys.presses(page.getByRole('button', { name: 'Open a sandbox' }));
	await expect(learner.coach.getByRole('heading', { name: 'Sandbox' })).toBeVisible();
	await goes('/osTicket/scp/login.php');
	await keys.writes(inMain('textbox', 'Email or Username'), 'ostadmin');
	await keys.writes(main.getByRole('textbox', { name: 'Password' }), 'ostadmin');
	await keys.presses(inMain('button', 'Log In'));

	await test.step('a user is added and registered', async () => {
		await keys.presses(page.getByRole('link', { name: 'Users', exact: true }));
		await keys.presses(inMain('button', 'Add User'));
		await keys.writes(dialog.getByRole('textbox', { name: 'Email Address' }), 'mia@north.example');
		await keys.writes(dialog.getByRole('textbox', { name: 'Full Name' }), 'Mia');
		await keys.presses(dialog.getByRole('button', { name: 'Add User' }));
		await expect(dialog).toBeHidden();
		await keys.presses(inMain('button', 'Register'));
		await keys.to(dialog.getByRole('checkbox', { name: /^Send account activation email/ }));
		await keys.press('Space');
		await keys.writes(dialog.getByLabel('Temporary Password'), 'tea time');
		await keys.writes(dialog.getByLabel('Confirm Password'), 'tea time');
		await keys.presses(dialog.getByRole('button', { name: 'Create Account' }));
		await browser.says('User registered successfully');
		await keys.hasAPlace('registering');
	});

	await test.step('a category, an FAQ and a canned response are written', async () => {
		const sub = page.getByRole('navigation', { name: 'Knowledgebase' });
		await keys.presses(page.getByRole('link', { name: 'Knowledgebase', exact: true }));
		await keys.presses(sub.getByRole('link', { name: 'Categories' }));
		await keys.presses(inMain('link', 'Add New Category'));
		await keys.writes(inMain('textbox', 'Category Name'), 'Passwords');
		await keys.writes(inMain('textbox', 'Category Description'), 'All about them.');
		await keys.presses(inMain('button', 'Add'));
		await browser.says('Successfully added Passwords.');
		await keys.presses(sub.getByRole('link', { name: 'Categories' }));
		await keys.presses(
			main.getByRole('row', { name: 'Passwords' }).getByRole('link', { name: '0' })
		);
		await keys.presses(inMain('link', 'Add New FAQ'));
		await keys.writes(inMain('textbox', 'Question'), 'How?');
		await keys.writes(inMain('textbox', 'Answer'), 'So.');
		await keys.presses(inMain('button', 'Add FAQ'));
		await browser.says('Successfully added How?.');
		await keys.presses(sub.getByRole('link', { name: 'Canned Responses' }));
		await keys.presses(inMain('link', 'Add New Response'));
		await keys.writes(inMain('textbox', 'Title'), 'On our way');
		await keys.writes(inMain('textbox', 'Canned Response'), 'We come.');
		await keys.presses(inMain('button', 'Add Response'));
		await browser.says('Successfully added a canned response.');
	});

	await test.step('the user signs in on the portal, asks, and asks on', async () => {
		await goes('/osTicket/login.php');
		await keys.writes(inMain('textbox', 'Email or Username'), 'mia@north.example');
		await keys.writes(main.getByLabel('Password'), 'tea time');
		await keys.presses(inMain('button', 'Sign In'));
		await expect(page.getByRole('link', { name: 'Sign Out' })).toBeVisible();
		await goes('/osTicket/open.php');
		await keys.chooses(inMain('combobox', 'Help Topic'), 'Feedback');
		await keys.writes(inMain('textbox', 'Issue Summary'), 'More tea');
		await keys.writes(inMain('textbox', 'Issue Details'), 'Green.');
		await keys.presses(inMain('button', 'Create Ticket'));
		await expect(main.getByRole('heading', { name: /^More tea/ })).toBeVisible();
		await keys.writes(page.getByRole('textbox', { name: /^To best assist you/ }), 'And black.');
		await keys.presses(inMain('button', 'Post Reply'));
		await browser.says('Message Posted Successfully');
		await keys.hasAPlace('a message');
	});

	await test.step('the dashboard shows another time, and is exported', async () => {
		await goes('/osTicket/scp/dashboard.php');
		await keys.to(main.getByRole('tab', { name: 'Department' }));
		await keys.press('ArrowRight');
		await expect(main.getByRole('tab', { name: 'Topics' })).toBeFocused();
		const file = page.waitForEvent('download');
		await keys.presses(inMain('button', 'Export'));
		expect((await file).suggestedFilename()).toMatch(/\.csv$/);
		await keys.hasAPlace('the export');
		await keys.chooses(main.getByRole('combobox', { name: 'Period' }), 'One Week');
		await keys.presses(inMain('button', 'Refresh'));
		await expect(page).toHaveURL(/period|week/i);
		await keys.hasAPlace('another period');
	});
});
