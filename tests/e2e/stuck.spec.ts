import { expect, test } from './fixtures.ts';
import { title as banking } from './play/banking-outage.ts';
import { title as cfo } from './play/cfo-laptop.ts';
import { Learner } from './play/learner.ts';

const topic = 'Report a Problem';
const details = 'It does not work.';

test('restarting a step leaves no banner, no panel and no page of a removed ticket', async ({
	page
}) => {
	const learner = new Learner(page);
	const { coach, john, karen, browser } = learner;
	await learner.begins(banking);
	await karen.opensTicket({ topic, summary: 'Banking', details });
	await learner.continues('Look before you touch');
	await learner.becomes('John');
	await john.takesCall('Karen', { topic, summary: 'Another one', details });
	await expect(browser.address).toHaveValue(/tickets\.php\?id=2$/);
	const banner = browser.main.getByRole('status').first();
	await expect(banner).toBeVisible();
	const said = await banner.innerText();

	await learner.goesBack();
	await expect(browser.address).toHaveValue(/scp\/tickets\.php$/);
	await expect(page.getByRole('status').filter({ hasText: 'The step was restarted' })).toHaveCount(
		1
	);
	await expect(coach.getByRole('button', { name: 'Do this step for me' })).toBeHidden();
	await expect(coach.getByRole('heading', { name: 'Look before you touch' })).toBeFocused();
	await expect(page.getByText(said)).toBeHidden();
});

test('a second ticket is followed when it is opened, and never in silence', async ({ page }) => {
	const learner = new Learner(page);
	const { coach, john, karen, browser } = learner;
	await learner.begins(banking);
	await karen.opensTicket({ topic, summary: 'Banking', details });
	await karen.opensTicket({ topic, summary: 'No customer can log in to banking', details });
	await learner.continues('Look before you touch');
	await john.logsIn();
	await john.opens('Banking');
	await learner.sees('Done', "You have opened Karen's ticket");
	await expect(coach.getByText(/This lab follows ticket #\d+ “Banking”/)).toBeVisible();
	await browser.goesBack();
	await john.opens('No customer can log in to banking');
	await expect(coach.getByText(/This lab follows ticket #\d+ “No customer/)).toBeVisible();
});

test('a step done for the learner shows its result in the browser', async ({ page }) => {
	test.slow();
	const learner = new Learner(page);
	const { coach, browser } = learner;
	await learner.begins(cfo);
	for (const next of [
		'Title or impact?',
		'Set the plan',
		'The cheapest part',
		'The phone rings',
		'Escalate',
		'Try to look'
	]) {
		await learner.isShown();
		await learner.continues(next);
	}
	await learner.isShown();
	await browser.says('Access denied');
	await learner.continues('Give him eyes');
	await learner.isShown();
	await expect(browser.persona).toContainText('Super Admin');
	await expect(browser.main.getByRole('heading', { name: 'John Doe' })).toBeVisible();
	await expect(coach.getByRole('region', { name: 'What was done for you' })).toContainText(
		'Extended Access'
	);
	// A person redirected from the admin panel ends at the ticket all the same, without the refusal.
	await learner.continues('Seen, but not changeable');
	await learner.isShown();
	await expect(browser.address).toHaveValue(/scp\/tickets\.php\?id=2$/);
	await expect(page.getByText('Access denied')).toBeHidden();
});
