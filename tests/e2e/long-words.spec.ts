import { expect, test } from './fixtures.ts';
import { expectRoomForWords as look } from './play/everywhere.ts';
import { Learner } from './play/learner.ts';
import { makesLongDesk, other, subject, task } from './play/long-words.ts';

test.describe.configure({ timeout: 150_000 });

const password = 'tea time';

test('very long words do not break any screen', async ({ page }) => {
	const learner = new Learner(page);
	const { browser } = learner;
	const { main, dialog } = browser;
	const goes = async (address: string, name: string) => {
		await browser.goesTo(address);
		await expect(main.getByRole('heading', { level: 1 }).first()).toBeVisible();
		await expect(page.getByText(/^Loading/)).toHaveCount(0);
		await look(page, name);
	};
	const john = await makesLongDesk(learner);
	await look(page, 'the coach');

	await john.logsIn();
	await test.step('agent panel', async () => {
		await expect(john.inQueue(subject)).toBeVisible();
		await look(page, 'queue');
		await goes('/osTicket/scp/users.php', 'users');
		await goes('/osTicket/scp/users.php?id=4', 'a user');
		await main.getByRole('button', { name: 'Register' }).click();
		await dialog.getByRole('checkbox', { name: /^Send account activation email/ }).uncheck();
		await dialog.getByLabel('Temporary Password').fill(password);
		await dialog.getByLabel('Confirm Password').fill(password);
		await look(page, 'dialog: register');
		await dialog.getByRole('button', { name: 'Create Account' }).click();
		await browser.says('User registered successfully');
		await goes('/osTicket/scp/tasks.php', 'tasks');
		await goes('/osTicket/scp/tasks.php?id=1', 'a task');
		await expect(main.getByRole('heading', { name: task })).toBeVisible();
		await goes('/osTicket/scp/dashboard.php', 'dashboard');
		await goes('/osTicket/scp/directory.php', 'agent directory');
		await goes('/osTicket/scp/profile.php', 'profile');
	});

	await test.step('knowledge base', async () => {
		await browser.goesTo('/osTicket/scp/categories.php?a=add');
		await main.getByRole('radio', { name: /^Public/ }).check();
		await main.getByRole('textbox', { name: 'Category Name' }).fill(subject);
		await main.getByRole('textbox', { name: 'Category Description' }).fill(other);
		await main.getByRole('button', { name: 'Add', exact: true }).click();
		await browser.says(/Successfully added/);
		await goes('/osTicket/scp/faq.php?a=add&cid=1', 'a new FAQ');
		await main.getByRole('combobox', { name: 'Listing Type' }).selectOption({ index: 1 });
		await main.getByRole('textbox', { name: 'Question' }).fill(subject);
		await main.getByRole('textbox', { name: 'Answer' }).fill(other);
		await main.getByRole('button', { name: 'Add FAQ' }).click();
		await browser.says(/Successfully added/);
		await look(page, 'an FAQ as agents see it');
		await goes('/osTicket/scp/kb.php', 'the knowledge base as agents see it');
	});

	await test.step('ticket', async () => {
		await browser.goesTo('/osTicket/scp/tickets.php?id=1');
		await john.sees('Reply', 'Reply');
		await main.getByText('Mailed to').click();
		await main.getByText(/^Collaborators/).click();
		await look(page, 'ticket');
		for (const tab of [/^Tasks/, /^Related/]) {
			await main.getByRole('tab', { name: tab }).click();
			await look(page, `ticket: ${tab.source}`);
		}
		for (const item of ['Release (unassign) Ticket', 'Manage Collaborators', 'Merge Tickets']) {
			await john.choosesInMenu('More', item);
			await expect(dialog).toBeVisible();
			await look(page, `dialog: ${item}`);
			await page.keyboard.press('Escape');
			await expect(dialog).toBeHidden();
		}
		await main.getByRole('button', { name: 'Why?' }).click();
		await expect(dialog.getByRole('list', { name: 'Permitted actions' })).toBeVisible();
		await look(page, 'dialog: why');
		await page.keyboard.press('Escape');
		await goes('/osTicket/scp/tickets.php?id=1&a=edit', 'edit page');
		await goes('/osTicket/scp/tickets.php?id=1&a=print&notes=1&events=1', 'print view');
	});
});
