import { expect, test } from './fixtures.ts';
import { johnRoutes, karenReports, title } from './play/banking-outage.ts';
import { Learner } from './play/learner.ts';

const picture = (name: string) => ({
	path: `static/screenshots/${name}.png`,
	animations: 'disabled' as const
});

test.describe('wide', () => {
	test.use({ viewport: { width: 1280, height: 800 }, colorScheme: 'light' });

	test('home', async ({ page }) => {
		await page.goto('./');
		await expect(page.getByRole('link', { name: title })).toBeVisible();
		await page.screenshot(picture('home'));
	});

	test('an agent at work', async ({ page }) => {
		const learner = new Learner(page);
		const { john } = learner;
		await learner.begins(title);
		await karenReports(learner);
		await learner.continues('Look before you touch');
		await john.logsIn();
		await john.opens(title);
		await learner.chooses('SLA plan', await john.reads('SLA Plan'));
		await learner.answers('due', await john.reads('Due Date'));
		await learner.continues('Judge it');
		await learner.chooses('How severe', 'Sev-A');
		await learner.chooses('Who can actually fix it', 'Online Banking');
		await learner.continues('Get it to the right people');
		await johnRoutes(john);
		await learner.sees('Done', 'Business Critical Outage');
		await page.mouse.move(0, 0);
		await page.screenshot(picture('agent'));
	});
});

test.describe('narrow', () => {
	test.use({ viewport: { width: 360, height: 740 }, colorScheme: 'light' });

	test('a phone', async ({ page }) => {
		await page.goto('./');
		await expect(page.getByRole('link', { name: title })).toBeVisible();
		await page.screenshot(picture('phone'));
	});
});
