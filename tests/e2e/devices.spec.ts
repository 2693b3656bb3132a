import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { expectAccessibleEverywhere as look } from './play/everywhere.ts';
import { Learner } from './play/learner.ts';

const PAGE = '.viewport';
const files = ['spooler.yaml', 'branch.world.yaml'].map((name) =>
	join(import.meta.dirname, 'files', name)
);

/** A lab in which John is logged in, and the page of PC-114. */
async function atDevice(page: Page): Promise<Learner> {
	const learner = new Learner(page);
	const { browser, coach, john } = learner;
	await page.goto('./');
	await page.getByLabel('Choose a scenario file').setInputFiles(files);
	await coach.getByRole('button', { name: 'Begin', exact: true }).click();
	await learner.isAt('Let her print');
	await john.logsIn();
	await browser.goesTo('/workplace/devices');
	await browser.main.getByRole('link', { name: 'PC-114' }).click();
	await expect(browser.main.getByRole('heading', { level: 1, name: 'PC-114' })).toBeVisible();
	return learner;
}

test('a stopped service is found at the command prompt and started', async ({ page }) => {
	test.slow();
	const learner = await atDevice(page);
	const { main } = learner.browser;
	const panel = main.getByRole('region', { name: 'Try it as Karen Jones' });
	const trial = panel.getByRole('listitem').filter({ hasText: 'print on FRONT-2' });
	await trial.getByRole('button', { name: 'Try to print on FRONT-2' }).click();
	await expect(trial).toContainText('“FRONT-2 shows offline, and nothing comes out.”');
	await expect(panel).not.toContainText('Spooler');

	await main.getByRole('tab', { name: 'Command prompt' }).click();
	const output = main.getByRole('log');
	const line = main.getByRole('textbox', { name: 'Command for PC-114' });
	await line.fill('sc query spooler');
	await line.press('Enter');
	await expect(output).toContainText('STATE              : 1  STOPPED');
	await expect(line).toBeFocused();
	await line.fill('frobnicate');
	await line.press('Enter');
	await expect(output).toContainText("'frobnicate' is not recognized as an internal or external");
	await line.press('ArrowUp');
	await line.press('ArrowUp');
	await expect(line).toHaveValue('sc query spooler');
	await line.press('ArrowDown');
	await expect(line).toHaveValue('frobnicate');
	await line.fill('');
	await line.press('Enter');
	await expect(main.getByRole('alert')).toContainText('Type a command');
	await learner.sees('Done', 'You looked at the evidence first');

	await main.getByRole('tab', { name: 'Services', exact: true }).click();
	const spooler = main.getByRole('row', { name: /Print Spooler/ });
	await expect(spooler).toContainText('Stopped');
	await spooler.getByRole('button', { name: 'Start' }).click();
	await learner.browser.dialog.getByRole('button', { name: 'Start' }).click();
	await learner.browser.says('Started Print Spooler on PC-114.');
	await expect(spooler).toContainText('Running');
	await learner.sees('Done', 'She can print');
	await learner.finishes('Nothing comes out');
});

test('a computer leaves the domain and joins it again', async ({ page }) => {
	test.slow();
	const { browser } = await atDevice(page);
	const { main, dialog } = browser;
	for (const [label, said] of [
		['Leave domain', 'PC-114 left the domain BRANCH. Restart it.'],
		['Join domain', 'Welcome to the BRANCH domain. Restart PC-114.']
	] as const) {
		await main.getByRole('button', { name: label }).click();
		await dialog.getByRole('button', { name: label }).click();
		await browser.says(said);
	}
});

test('a device without a network is worked on where it stands', async ({ page }) => {
	test.slow();
	const { browser } = await atDevice(page);
	const { main, dialog } = browser;
	await browser.goesTo('/workplace/devices?name=PC-115');
	await expect(main.getByText('There is no remote session: it does not answer.')).toBeVisible();
	await expect(main.getByRole('button', { name: 'Restart' })).toBeHidden();
	await main.getByRole('radio', { name: 'On site, or guiding its user' }).check();
	await expect(main.getByRole('button', { name: 'Restart' })).toBeVisible();
	await main.getByRole('tab', { name: 'Peripherals' }).click();
	const cable = main.getByRole('row', { name: /Network cable/ });
	await cable.getByRole('button', { name: 'More' }).click();
	await page.getByRole('menuitem', { name: 'Unplug and plug in' }).click();
	await dialog.getByRole('button', { name: 'Unplug and plug in' }).click();
	await browser.says('Plugged the network cable in again on PC-115.');
	await main.getByRole('radio', { name: 'In a remote session' }).check();
	await expect(main.getByText('There is no remote session')).toBeHidden();
	await browser.goesTo('/workplace/devices?name=PC-999');
	await expect(main.getByRole('heading', { name: 'There is no device “PC-999”' })).toBeVisible();
});

test('the pages of devices have no accessibility violations', async ({ page }) => {
	test.setTimeout(240_000);
	const { browser } = await atDevice(page);
	const { main } = browser;
	for (const tab of await main.getByRole('tab').allTextContents()) {
		await main.getByRole('tab', { name: tab, exact: true }).click();
		await look(page, `a device, ${tab}`, PAGE);
	}
	const line = main.getByRole('textbox', { name: 'Command for PC-114' });
	await line.fill('ipconfig /all');
	await line.press('Enter');
	await expect(main.getByRole('log')).toContainText('DHCP Enabled');
	await look(page, 'a command prompt', PAGE);
	await browser.goesTo('/workplace/devices');
	await look(page, 'devices', PAGE);
	await browser.goesTo('/workplace/devices?name=FRONT-2');
	await look(page, 'a printer', PAGE);
});
