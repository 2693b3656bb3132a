import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { expectAccessible } from './play/everywhere.ts';
import { Learner } from './play/learner.ts';

const call = readFileSync(join(import.meta.dirname, 'files', 'call.yaml'), 'utf8');

test('the phone rings, is answered by keyboard, and stays usable beside dialogs', async ({
	page
}) => {
	test.slow();
	const learner = new Learner(page);
	const { coach, browser, john } = learner;
	await page.goto('./');
	await page
		.getByLabel('Choose a scenario file')
		.setInputFiles({ name: 'call.yaml', mimeType: 'text/yaml', buffer: Buffer.from(call) });
	await coach.getByRole('button', { name: 'Begin', exact: true }).click();
	await learner.isAt('Answer Karen');
	await john.logsIn();

	const phone = page.getByRole('region', { name: 'Phone and chat' });
	await expect(page.getByRole('alert').filter({ hasText: 'Karen is calling' })).toBeAttached();
	await expect(phone.getByText('Karen is calling')).toBeVisible();
	await page.keyboard.press('Alt+a');
	const said = phone.getByRole('log', { name: 'What was said' });
	await expect(said).toContainText('I cannot log in since my holidays');
	await learner.sees('Done', 'Answer within a minute');

	const ask = (topic: string) => phone.getByRole('button', { name: topic, exact: true }).click();
	await ask('Manager?');
	await expect(said).toContainText('It is Ken.');
	await ask('Phone');
	await expect(said).toContainText('I do not know what you mean.');
	await ask('Since when?');
	await expect(said).toContainText('Since I came back from my holidays.');
	const box = phone.getByRole('textbox', { name: 'Say something to Karen' });
	await box.fill('Is there a mobil with the mail?');
	await box.press('Enter');
	await expect(said).toContainText('my mobile still has the old password');
	await box.fill('It is the old password. Thank you.');
	await box.press('Enter');
	await expect(said).toContainText('You are welcome.');
	await learner.sees('Done', 'Tell her the cause');

	// The form knows who it is and how they came.
	await browser.goesTo('/osTicket/scp/tickets.php?a=open');
	await expect(browser.main.getByText('karen@harborbank.example')).toBeVisible();
	await expect(browser.main.getByLabel('Ticket Source')).toHaveText(/Phone/);
	await expectAccessible(page);

	// A dialog of the page leaves the conversation as it is.
	await browser.goesTo('/osTicket/scp/users.php');
	await browser.main.getByRole('button', { name: 'Add User' }).click();
	const dialog = page.getByRole('dialog');
	await expect(dialog).toBeVisible();
	await box.fill('One moment, please.');
	await box.press('Enter');
	await expect(said).toContainText('All right.');
	await expect(dialog).toBeVisible();
	const [there, beside] = [await dialog.boundingBox(), await phone.boundingBox()];
	expect((there?.x ?? 0) + (there?.width ?? 0)).toBeLessThanOrEqual(beside?.x ?? 0);
	await page.keyboard.press('Escape');
	await phone.getByRole('button', { name: 'Hold' }).click();
	await expect(phone.getByText('Karen is on hold')).toBeVisible();
	await phone.getByRole('button', { name: 'Resume: Karen' }).click();
	await phone.getByRole('button', { name: 'Say goodbye and end' }).click();
	await learner.sees('Done', 'End politely');
});
