import { expect, test } from './fixtures.ts';
import { johnRoutes, karenReports, title } from './play/banking-outage.ts';
import { Learner } from './play/learner.ts';

/** At the step in which John routes the ticket, with the ticket open before him. */
async function atRouting(learner: Learner) {
	await learner.begins(title);
	await karenReports(learner);
	await learner.continues('Look before you touch');
	await learner.isShown();
	await learner.continues('Judge it');
	await learner.isShown();
	await learner.continues('Get it to the right people');
	await learner.john.looksAtQueue();
	await learner.john.opens(title);
}

test('a wrong assignment shows its feedback and can be undone, hints come one by one, a pause lasts, and the debrief shows all of it', async ({
	page
}) => {
	test.slow();
	const learner = new Learner(page);
	const { coach, john } = learner;
	await atRouting(learner);

	await john.assignsToTeam('Level I Support');
	await expect(coach.getByRole('alert')).toContainText('cannot restart a banking platform');
	await learner.sees('Not yet', 'Online Banking');
	await learner.check('Online Banking').getByText('Why it is not met yet').click();
	await expect(learner.check('Online Banking')).toContainText('Level I Support');

	await coach.getByRole('button', { name: 'Give me a hint (3)' }).click();
	await expect(coach.getByText('Three properties, three places')).toBeVisible();
	await coach.getByRole('button', { name: 'Next hint (2)' }).click();
	await expect(coach.getByText('The person icon in the toolbar')).toBeVisible();

	await learner.goesBack();
	await expect(coach.getByRole('alert')).toBeHidden();
	await john.opens(title);
	await johnRoutes(john);
	await learner.sees('Done', 'Online Banking');

	await learner.continues('Keep the customer informed, then resolve');
	await learner.doesWithTheLab('Pause');
	await expect(coach.getByRole('heading', { name: 'Paused' })).toBeVisible();
	await page.reload();
	await coach.getByRole('button', { name: 'Resume' }).click();
	await learner.isAt('Keep the customer informed, then resolve');
	await learner.isShown();
	await learner.continues('What the customer got');
	await learner.skipsTheLast(title);
	const route = page.getByRole('group').filter({ hasText: 'Get it to the right people as John' });
	await expect(route).toContainText('2 hints');
	await expect(route).toContainText('1 mistake');
	const last = page.getByRole('group').filter({ hasText: 'What the customer got as Karen' });
	await expect(last).toContainText('skipped');
});

test('a reload in the middle of a step loses nothing, and a second tab sees the work', async ({
	page,
	context
}) => {
	test.slow();
	const learner = new Learner(page);
	const { john, coach } = learner;
	await atRouting(learner);
	await john.sets('SLA Plan', 'Sev-A');
	await coach.getByRole('button', { name: 'Give me a hint' }).click();
	const text = 'I give it to those who can mend it.';
	await john.drafts(text);

	await page.reload();
	await learner.isAt('Get it to the right people');
	await learner.sees('Done', 'Sev-A');
	await learner.sees('Not yet', 'Online Banking');
	await expect(coach.getByText('Three properties, three places')).toBeVisible();
	await expect(learner.browser.persona).toContainText('John');
	expect(await john.reads('SLA Plan')).toBe('Sev-A');
	await expect(john.draft).toHaveText(text);

	const second = new Learner(await context.newPage());
	await second.page.goto(page.url());
	await second.isAt('Get it to the right people');
	await second.sees('Not yet', 'Online Banking');
	await john.assignsToTeam('Online Banking');
	await second.sees('Done', 'Online Banking');
	await expect.poll(() => second.john.reads('Assigned To')).toBe('Online Banking');
	await second.john.sets('Help Topic', 'Report a Problem / Business Critical Outage');
	await learner.sees('Done', 'Business Critical Outage');
	await expect(coach.getByRole('button', { name: 'Continue' })).toBeVisible();

	await learner.doesWithTheLab('Restart …');
	await page.getByRole('dialog').getByRole('button', { name: 'Restart' }).click();
	await coach.getByRole('button', { name: 'Begin', exact: true }).click();
	await learner.isAt('Report the outage');
	await learner.sees('Not yet', 'reports the trouble');
});
