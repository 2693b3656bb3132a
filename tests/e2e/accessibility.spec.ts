import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import type { Agent } from './play/agent.ts';
import { karenReports, title } from './play/banking-outage.ts';
import {
	expectAccessibleEverywhere as look,
	expectReadableOnDarkPhone
} from './play/everywhere.ts';
import { Learner } from './play/learner.ts';

test.describe.configure({ timeout: 240_000 });

/** The content of the simulated browser: its surroundings are the same for all pages, and tested with the first. */
const PAGE = '.viewport';

/** A desk with a ticket of Karen's in it. */
async function withTicket(page: Page): Promise<Learner> {
	const learner = new Learner(page);
	await learner.begins(title);
	await karenReports(learner);
	return learner;
}

test('home, briefing and debrief have no accessibility violations', async ({ page }) => {
	await page.goto('./');
	await expect(page.getByRole('link', { name: title })).toBeVisible();
	await look(page, 'home');
	await page.getByLabel('Choose a scenario file').setInputFiles({
		name: 'mine.yaml',
		mimeType: 'text/yaml',
		buffer: Buffer.from('deskdrill: 1\nid: mine\nsteps: nothing\n')
	});
	await expect(page.getByRole('alert')).toBeVisible();
	await look(page, 'problems of a scenario file');
	await page.getByRole('link', { name: title }).click();
	await expect(page.getByRole('button', { name: 'Begin', exact: true })).toBeVisible();
	await look(page, 'briefing');

	const learner = new Learner(page);
	await learner.begins(title);
	for (const next of [
		'Look before you touch',
		'Judge it',
		'Get it to the right people',
		'Keep the customer informed, then resolve',
		'What the customer got'
	]) {
		await learner.isShown();
		await learner.continues(next);
	}
	await learner.isShown();
	await learner.finishes(title);
	await page.getByText('The timeline as a table').click();
	await page.getByText('What the customer got as Karen').click();
	await look(page, 'debrief');
	await page.goto('./');
	await expect(page.getByRole('link', { name: 'See the debrief' })).toBeVisible();
	await look(page, 'home, coming back');
});

test('the coach has no accessibility violations', async ({ page }) => {
	const learner = new Learner(page);
	const { coach } = learner;
	await learner.begins(title);
	await learner.isAt('Report the outage');
	await coach.getByRole('button', { name: 'Give me a hint' }).click();
	await coach.getByRole('button', { name: 'I am stuck' }).click();
	for (const fold of ['People', 'Automatic events'])
		await coach.getByText(fold, { exact: true }).click();
	await look(page, 'the coach with a hint');
	await coach.getByRole('button', { name: 'Do this step for me' }).click();
	await learner.continues('Look before you touch');
	await learner.becomes('John');
	await coach.getByText('Ticket state').click();
	await look(page, 'the coach with questions');
	await learner.isShown();
	await learner.continues('Judge it');
	await coach.getByRole('button', { name: 'Sev-C' }).click();
	await look(page, 'the coach after a wrong choice');
	await page.setViewportSize({ width: 360, height: 740 });
	await coach.getByRole('button', { name: /Judge it/ }).click();
	await look(page, 'the coach over a phone');
	const bar = page.getByRole('navigation', { name: 'Deskdrill' });
	await bar.getByRole('button', { name: 'This lab' }).click();
	await look(page, 'the menu of the lab', '[role="menu"]');
	await page.getByRole('menuitem', { name: 'Pause' }).click();
	await expect(coach.getByRole('heading', { name: 'Paused' })).toBeVisible();
	await look(page, 'a lab that pauses');
	await learner.opensOfTheClock('Move to a time');
	await look(page, 'moving the clock');
});

test('portal and mailbox have no accessibility violations', async ({ page }) => {
	const learner = await withTicket(page);
	const { browser, karen } = learner;
	const { main } = browser;
	await look(page, 'thank you');
	await browser.goesTo('/osTicket/');
	await expect(main.getByRole('link', { name: 'Open a New Ticket' })).toBeVisible();
	await look(page, 'portal', PAGE);
	await expectReadableOnDarkPhone(page, 'portal');
	await main.getByRole('link', { name: 'Open a New Ticket' }).click();
	await main.getByRole('combobox', { name: 'Help Topic' }).selectOption('Feedback');
	await main.getByRole('button', { name: 'Create Ticket' }).click();
	await expect(main.getByRole('textbox', { name: 'Email Address' })).toBeFocused();
	await look(page, 'open a new ticket, with errors', PAGE);
	for (const place of ['login.php', 'account.php', 'nothing.php']) {
		await browser.goesTo(`/osTicket/${place}`);
		await expect(main.getByRole('heading').first()).toBeVisible();
		await look(page, place, PAGE);
	}

	const mailbox = learner.mailboxOf('Karen');
	await mailbox.opens();
	await look(page, 'mailbox', PAGE);
	await mailbox.reads('Support Ticket Opened');
	const heading = page.getByRole('heading', { level: 2, name: 'Support Ticket Opened' });
	await expect(heading).toBeVisible();
	await look(page, 'a mail', PAGE);
	const [number = ''] = /\d{6}/.exec((await heading.textContent()) ?? '') ?? [];
	await page.getByRole('link', { name: 'Reply' }).click();
	await page.getByRole('button', { name: 'Send' }).click();
	await look(page, 'an answer without words', PAGE);
	await browser.goesTo(`/mail/${karen.email}?write=new`);
	await expect(page.getByRole('heading', { name: 'New mail' })).toBeVisible();
	await look(page, 'a new mail', PAGE);

	await browser.goesTo('/osTicket/view.php');
	await main.getByRole('textbox', { name: 'Email Address' }).fill(karen.email);
	await main.getByRole('textbox', { name: 'Ticket Number' }).fill(number);
	await look(page, 'check ticket status', PAGE);
	await main.getByRole('button', { name: 'Email Access Link' }).click();
	await browser.says(/sent/i);
	await mailbox.opens();
	await mailbox.reads(/Access Link/i);
	await page
		.getByRole('article')
		.getByRole('link', { name: /view\.php/ })
		.click();
	await expect(main.getByRole('heading', { name: 'Post a Reply' })).toBeVisible();
	await look(page, "the customer's ticket", PAGE);
	await main.getByRole('link', { name: 'Edit' }).click();
	await expect(main.getByRole('heading', { name: /Editing Ticket/ })).toBeVisible();
	await look(page, 'editing it', PAGE);
});

test('the agent panel has no accessibility violations', async ({ page }) => {
	const learner = await withTicket(page);
	const { browser, john } = learner;
	const { main, dialog } = browser;
	await browser.goesTo('/osTicket/scp/login.php');
	await main.getByRole('button', { name: 'Log In' }).click();
	await expect(main.getByRole('alert')).toBeVisible();
	await look(page, 'a failed log in');
	await john.logsIn();
	await look(page, 'queue', PAGE);
	await expectReadableOnDarkPhone(page, 'queue');
	for (const place of [
		'tickets.php?a=search&query=banking',
		'tickets.php?a=search&query=nothing',
		'users.php',
		'users.php?query=nobody',
		'users.php?id=1',
		'tickets.php?id=99',
		'dashboard.php'
	]) {
		await browser.goesTo(`/osTicket/scp/${place}`);
		await expect(main.getByRole('heading').or(main.getByRole('alert')).first()).toBeVisible();
		await look(page, place, PAGE);
	}
	await browser.goesTo('/osTicket/scp/tickets.php?a=open');
	await expect(dialog).toBeVisible();
	await look(page, 'new ticket: whose', '[role="dialog"]');
	await page.keyboard.press('Escape');
	await main.getByRole('button', { name: 'Open', exact: true }).click();
	await look(page, 'new ticket, with errors', PAGE);
});

test("the agent's ticket page has no accessibility violations", async ({ page }) => {
	const learner = await withTicket(page);
	const { browser, john } = learner;
	const { main } = browser;
	await john.logsIn();
	await john.opens(title);
	await look(page, 'ticket');
	await expectReadableOnDarkPhone(page, 'ticket');
	await main.getByRole('tab', { name: 'Post Internal Note' }).click();
	await main.getByRole('button', { name: 'Post Note' }).click();
	await look(page, 'internal note, with an error', PAGE);
	await main.getByRole('tab', { name: 'Tasks' }).click();
	await look(page, 'tasks', PAGE);
	await main.getByRole('button', { name: 'Add New Task' }).click();
	await look(page, 'dialog: new task', '[role="dialog"]');
	await page.keyboard.press('Escape');
	await main.getByRole('tab', { name: 'Ticket Thread' }).click();
	for (const name of ['Assign', 'Change Status', 'More']) {
		await john.toolbar.getByRole('button', { name }).click();
		await expect(page.getByRole('menu')).toBeVisible();
		await look(page, `menu: ${name}`, '[role="menu"]');
		await page.keyboard.press('Escape');
	}
	await john.toolbar.getByRole('link', { name: 'Edit' }).click();
	await expect(main.getByRole('heading', { name: /^Update Ticket/ })).toBeVisible();
	await look(page, 'edit page', PAGE);
});

/** Buttons that open dialogs of the ticket page. */
type Opens = (john: Agent) => Promise<void>;
const menu =
	(button: string, item: string): Opens =>
	(john) =>
		john.choosesInMenu(button, item);
const button =
	(name: string): Opens =>
	(john) =>
		john.toolbar.getByRole('button', { name }).click();
const value =
	(name: string): Opens =>
	(john) =>
		john.value(name).click();

const dialogs: Record<string, Record<string, Opens>> = {
	"the toolbar's dialogs": {
		claim: menu('Assign', 'Claim'),
		'assign to an agent': menu('Assign', 'Agent'),
		'assign to a team': menu('Assign', 'Team'),
		transfer: button('Transfer'),
		status: menu('Change Status', 'Resolved'),
		owner: menu('More', 'Change Owner'),
		merge: menu('More', 'Merge Tickets'),
		link: menu('More', 'Link Tickets'),
		referrals: menu('More', 'Manage Referrals'),
		collaborators: menu('More', 'Manage Collaborators')
	},
	"the header's dialogs": {
		assign: value('Assigned To'),
		priority: value('Priority'),
		source: value('Source'),
		'SLA plan': value('SLA Plan'),
		'due date': value('Due Date'),
		'help topic': value('Help Topic'),
		'why this due date': (john) => john.asks('How was this due date calculated?'),
		why: (john) => john.asks('Why?')
	}
};
for (const [kind, all] of Object.entries(dialogs)) {
	test(`${kind} have no accessibility violations`, async ({ page }) => {
		const { browser, john } = await withTicket(page);
		const { dialog } = browser;
		await john.logsIn();
		await john.opens(title);
		for (const [name, opens] of Object.entries(all)) {
			await opens(john);
			await expect(dialog).toBeVisible();
			await look(page, `dialog: ${name}`, '[role="dialog"]');
			await page.keyboard.press('Escape');
			await expect(dialog).toBeHidden();
		}
	});
}

test('a dialog with an error has no accessibility violations', async ({ page }) => {
	const { browser, john } = await withTicket(page);
	await john.logsIn();
	await john.opens(title);
	await john.choosesInMenu('Assign', 'Team');
	await browser.dialog.getByRole('button', { name: 'Assign' }).click();
	await expect(browser.dialog).toContainText('Assignee is a required field');
	await look(page, 'assigning to nobody', '[role="dialog"]');
});

test('the admin panel has no accessibility violations', async ({ page }) => {
	const learner = new Learner(page);
	const { browser, ostadmin } = learner;
	const { main } = browser;
	await page.goto('./');
	await page.getByRole('button', { name: 'Open a sandbox' }).click();
	await ostadmin.logsIn();
	for (const place of [
		'admin.php',
		'settings.php?t=tickets',
		'settings.php?t=users',
		'staff.php',
		'teams.php',
		'teams.php?id=1',
		'roles.php',
		'roles.php?id=1',
		'departments.php',
		'departments.php?id=1',
		'slas.php',
		'slas.php?id=1',
		'helptopics.php',
		'helptopics.php?id=1',
		'schedules.php',
		'schedules.php?id=1',
		'filters.php'
	]) {
		await browser.goesTo(`/osTicket/scp/${place}`);
		await expect(main.getByRole('heading', { level: 1 })).toBeVisible();
		await look(page, place, place === 'admin.php' ? undefined : PAGE);
	}
	await browser.goesTo('/osTicket/scp/staff.php?id=1');
	for (const tab of ['Account', 'Access', 'Permissions', 'Teams']) {
		await main.getByRole('tab', { name: tab, exact: true }).click();
		await look(page, `agent: ${tab}`, PAGE);
	}
	await browser.goesTo('/osTicket/scp/staff.php?a=add');
	await main.getByRole('button', { name: 'Create' }).click();
	await look(page, 'new agent, with errors', PAGE);
});
