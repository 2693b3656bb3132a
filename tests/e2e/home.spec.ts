import { expect, test } from './fixtures.ts';
import { expectAccessible } from './play/everywhere.ts';
import { Learner } from './play/learner.ts';

const banking = 'Mobile and online banking is down';

test('a newcomer sees one first lab, and the course by chapters', async ({ page }) => {
	await page.goto('./');
	const start = page.getByRole('link', { name: 'Start with the first lab' });
	await expect(start).toHaveAttribute('href', /#\/lab\//);
	const chapters = page.getByRole('heading', { level: 3, name: /^\d\. / });
	await expect(chapters.first()).toHaveText('1. First day');
	expect(await chapters.count()).toBeGreaterThanOrEqual(5);

	// The first chapter is open, the others open by keyboard.
	await expect(page.getByRole('link', { name: banking })).toBeVisible();
	const laptop = page.getByRole('link', { name: /CFO/ });
	await expect(laptop).toBeHidden();
	await page.locator('summary', { hasText: 'Devices' }).press('Enter');
	await expect(laptop).toBeVisible();
	await expect(page.getByRole('listitem').filter({ has: laptop })).toContainText('After “');
});

test('labs are found by words and by level', async ({ page }) => {
	await page.goto('./');
	const status = page.getByRole('status').filter({ hasText: 'labs' });
	await page.getByRole('searchbox', { name: 'Find a lab' }).fill('cfo devices');
	await expect(page.getByRole('link', { name: /CFO/ })).toBeVisible();
	await expect(status).toHaveText(/^1 of \d+ labs shown$/);
	await page.getByLabel('Level').selectOption({ label: 'beginner' });
	await expect(page.getByText('No lab is called like this')).toBeVisible();
	await page.getByRole('button', { name: 'Show all labs' }).click();
	await expect(page.getByRole('link', { name: banking })).toBeVisible();
});

test('a returning learner goes on where they were, and sees how they stand', async ({ page }) => {
	const learner = new Learner(page);
	await learner.begins(banking);
	await learner.isAt('Report the outage');
	await learner.isShown();
	await learner.continues('Look before you touch');
	await page.goto('./');
	await expect(page.getByText('1 of 6 steps done. Next: Look before you touch.')).toBeVisible();
	const row = page
		.getByRole('listitem')
		.filter({ has: page.getByRole('link', { name: banking, exact: true }) });
	await expect(row).toContainText('Step 2 of 6.');
	await expectAccessible(page);
	await row.getByRole('link', { name: `Continue ${banking}` }).click();
	await learner.isAt('Look before you touch');
});
