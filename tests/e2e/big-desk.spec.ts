import { expect, test } from './fixtures.ts';
import { title as karensOutage } from './play/banking-outage.ts';
import { expectAccessibleEverywhere } from './play/everywhere.ts';
import { Learner } from './play/learner.ts';

test('a big desk is created, cancelled, worked in and deleted', async ({ page }) => {
	test.slow();
	await page.goto('./');
	const size = page.getByRole('combobox', { name: 'Size' });
	const make = page.getByRole('button', { name: 'Create a big desk' });
	const title = /^Sandbox with /;

	await size.selectOption('100,000 tickets');
	await make.click();
	await expect(page.getByRole('progressbar', { name: 'Creating the big desk' })).toBeVisible();
	await expectAccessibleEverywhere(page, 'a big desk in the making');
	await page.getByRole('link', { name: karensOutage }).click();
	await expect(page.getByRole('button', { name: 'Begin', exact: true })).toBeVisible();
	await page.goBack();
	await expect(page.getByRole('progressbar', { name: 'Creating the big desk' })).toBeVisible();
	await page.getByRole('button', { name: 'Cancel' }).click();
	await expect(page.getByText('Nothing was kept')).toBeVisible();
	await expect(page.getByRole('link', { name: title })).toBeHidden();

	await size.selectOption('100 tickets');
	await make.click();
	const { john } = new Learner(page);
	await john.logsIn();
	await expect(page.getByRole('table').getByRole('row').nth(10)).toBeVisible();

	await page.goto('./');
	await page.getByRole('button', { name: 'Delete Sandbox with 100 tickets' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
	await expect(page.getByRole('link', { name: title })).toBeHidden();
	await expect(page.getByRole('dialog')).toBeHidden();
});
