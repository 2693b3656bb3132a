import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { breakDatabase, fails, FAULT, tellsOfFault } from './play/fault.ts';
import { Learner } from './play/learner.ts';

test.describe.configure({ timeout: 120_000 });

test('forms, dialogs, menus and lists of the desk report unexpected errors, and lose nothing', async ({
	page
}) => {
	const learner = new Learner(page);
	const { browser, ken, ostadmin } = learner;
	const { main, dialog } = browser;
	await page.goto('./');
	const open = page.getByRole('button', { name: 'Open a sandbox' });
	await fails(page, open);
	await open.click();
	await ken.opensTicket({ topic: 'General Inquiry / Other', summary: 'Tea', details: 'Green.' });
	await ostadmin.logsIn();

	await test.step('a dialog of a menu', async () => {
		await ostadmin.opens('Tea');
		await ostadmin.choosesInMenu(/^(Assign|Reassign)$/, 'Claim');
		await fails(page, dialog.getByRole('button', { name: 'Yes, Claim' }), dialog);
		await dialog.getByRole('button', { name: 'Yes, Claim' }).click();
		await expect(dialog).toBeHidden();
	});
	await test.step('a reply with a file', async () => {
		const form = main.getByRole('form', { name: 'Post Reply' });
		await ostadmin.drafts('It is on its way.');
		const file = { name: 'tea.txt', mimeType: 'text/plain', buffer: Buffer.from('green') };
		await form.getByLabel('Drop files here or choose them').setInputFiles(file);
		await fails(page, form.getByRole('button', { name: 'Post Reply' }));
		await expect(ostadmin.draft).toHaveText('It is on its way.');
		await expect(form.getByRole('listitem')).toContainText('tea.txt');
		await form.getByRole('button', { name: 'Post Reply' }).click();
		await ostadmin.sees('Reply', 'It is on its way.');
	});
	await test.step('a list', async () => {
		await breakDatabase(page, 'read');
		await browser.goesTo('/osTicket/scp/users.php');
		await expect(main.getByRole('alert')).toContainText('An unexpected error occurred');
		await breakDatabase(page, null);
		await main.getByRole('button', { name: 'Try again' }).click();
		await expect(main.getByRole('link', { name: 'Ken' })).toBeVisible();
	});
	await test.step('an import of users from a file', async () => {
		await main.getByRole('button', { name: 'Import' }).click();
		await dialog
			.getByRole('textbox', { name: 'Name and Email' })
			.fill('"Li, Zoe", li@north.example');
		const button = dialog.getByRole('button', { name: 'Import Users' });
		await fails(page, button, dialog);
		await button.click();
		await browser.says('Successfully imported 1 end user');
	});
	await test.step('the deletion of a user', async () => {
		await main.getByRole('link', { name: 'Ken' }).click();
		await main.getByRole('button', { name: 'Delete User' }).click();
		await dialog.getByRole('radio', { name: 'Delete the user and 1 ticket permanently' }).check();
		await fails(page, dialog.getByRole('button', { name: 'Yes, Delete User' }), dialog);
		await dialog.getByRole('button', { name: 'No, Cancel' }).click();
	});
	await test.step('a ticket by phone', async () => {
		const call = { topic: 'General Inquiry / Other', summary: 'Milk', details: 'Cold.' };
		await ostadmin.looksAtQueue();
		await page.getByRole('link', { name: 'New Ticket' }).click();
		await dialog.getByRole('combobox').fill('Karen');
		await page.getByRole('option', { name: 'Karen' }).click();
		await dialog.getByRole('button', { name: 'Continue' }).click();
		const form = main.getByRole('form', { name: 'Open a New Ticket' });
		await form.getByRole('combobox', { name: 'Ticket Source' }).selectOption('Phone');
		await form.getByRole('combobox', { name: 'Help Topic' }).selectOption(call.topic);
		await form.getByRole('textbox', { name: 'Issue Summary' }).fill(call.summary);
		await form.getByRole('textbox', { name: 'Issue Details' }).fill(call.details);
		await fails(page, form.getByRole('button', { name: 'Open', exact: true }));
		await expect(form.getByRole('textbox', { name: 'Issue Summary' })).toHaveValue('Milk');
		await form.getByRole('button', { name: 'Open', exact: true }).click();
		await expect(form).toBeHidden();
	});
	await test.step('settings', async () => {
		await browser.goesTo('/osTicket/scp/slas.php');
		await main.getByRole('link', { name: 'Default SLA' }).click();
		await main.getByRole('textbox', { name: 'Grace Period' }).fill('19');
		await fails(page, main.getByRole('button', { name: 'Save Changes' }));
		await expect(main.getByRole('textbox', { name: 'Grace Period' })).toHaveValue('19');
		await main.getByRole('button', { name: 'Save Changes' }).click();
		await browser.says(/Successfully updated/);
	});
	await test.step('a mail', async () => {
		await browser.goesTo('/mail/karen@harborbank.example?write=new');
		const message = page.getByRole('textbox', { name: 'Message' });
		await message.fill('The printer burns.');
		await expect(page.getByText('all changes saved')).toBeVisible();
		await fails(page, page.getByRole('button', { name: 'Send' }));
		await expect(message).toHaveValue('The printer burns.');
		await page.getByRole('button', { name: 'Send' }).click();
		await browser.says('Your mail has been sent.');
	});
	await test.step('a log-in', async () => {
		await ostadmin.looksAtQueue();
		await page.getByRole('link', { name: 'Log Out' }).click();
		await main.getByRole('textbox', { name: 'Email or Username' }).fill('john');
		await main.getByRole('textbox', { name: 'Password' }).fill('john');
		await fails(page, main.getByRole('button', { name: 'Log In' }));
		await expect(main.getByRole('textbox', { name: 'Password' })).toHaveValue('john');
	});
	await test.step('begin again', async () => {
		await learner.doesWithTheLab('Restart');
		await fails(page, dialog.getByRole('button', { name: 'Restart' }), dialog);
	});
});

const scenario = readFileSync(join(import.meta.dirname, 'files', 'edges.yaml'));

test('the coach, hints, the clock, the debrief and own scenarios do so, too', async ({ page }) => {
	const learner = new Learner(page);
	const { coach } = learner;
	await page.goto('./');
	await breakDatabase(page, 'write');
	const choose = page.getByLabel('Choose a scenario file');
	await choose.setInputFiles({ name: 'edges.yaml', mimeType: 'text/yaml', buffer: scenario });
	await tellsOfFault(page);
	await breakDatabase(page, null);
	await choose.setInputFiles({ name: 'edges.yaml', mimeType: 'text/yaml', buffer: scenario });
	const begin = page.getByRole('button', { name: 'Begin', exact: true });
	await expect(begin).toBeVisible();
	await fails(page, begin);
	await begin.click();
	await learner.isAt('Make the desk');

	await coach.getByRole('button', { name: 'I am stuck' }).click();
	await fails(page, coach.getByRole('button', { name: 'Do this step for me' }));
	await page.getByRole('button', { name: 'This lab' }).click();
	await fails(page, page.getByRole('menuitem', { name: 'Pause' }));
	await fails(page, coach.getByRole('button', { name: /^(Log in|Act) as / }).first());

	await page.goto(`${page.url().replace(/(#\/desk\/\d+).*/, '$1')}/debrief`);
	const again = page.getByRole('button', { name: 'Restart' });
	await expect(again).toBeVisible();
	await fails(page, again);
});

test('a backup that cannot be begun says so', async ({ page }) => {
	await page.addInitScript(() => {
		Object.assign(globalThis, {
			Worker: class {
				constructor() {
					throw new TypeError('a fault made on purpose');
				}
			}
		});
	});
	await page.goto('./#/data');
	const button = page.getByRole('button', { name: 'Save a backup' }).first();
	await button.click();
	await expect(page.getByText('a fault made on purpose').first()).toBeVisible();
	await expect(button).not.toHaveAttribute('aria-busy');
});

test('uncaught errors are reported, too, and a page that cannot be shown offers ways out', async ({
	page
}) => {
	await page.goto('./');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await page.evaluate((fault) => {
		const reason = new TypeError(fault);
		const promise = Promise.reject(reason);
		promise.catch(() => undefined);
		dispatchEvent(new PromiseRejectionEvent('unhandledrejection', { promise, reason }));
	}, FAULT);
	await tellsOfFault(page);
	await page.evaluate((fault) => {
		dispatchEvent(new ErrorEvent('error', { error: new TypeError(fault) }));
	}, FAULT);
	await tellsOfFault(page);

	await page.addInitScript(() => {
		const real = Number.prototype.toLocaleString;
		Number.prototype.toLocaleString = () => {
			throw new TypeError('a fault made on purpose');
		};
		Object.assign(globalThis, { mend: () => (Number.prototype.toLocaleString = real) });
	});
	await page.reload();
	const broke = page.getByRole('alert');
	await expect(broke.getByText('The labs could not be shown')).toBeVisible();
	await expect(broke).toContainText('a fault made on purpose');
	await expect(broke.getByRole('button', { name: 'Reload the page' })).toBeVisible();
	await page.evaluate('mend()');
	await broke.getByRole('button', { name: 'Try again' }).click();
	await expect(page.getByRole('heading', { name: 'A big desk' })).toBeVisible();
});
