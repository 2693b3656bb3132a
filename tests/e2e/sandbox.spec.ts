import { expect, test } from './fixtures.ts';
import { Learner } from './play/learner.ts';

const subject = 'The coffee machine is empty';

test('a sandbox: open, overdue by the clock, reply, close', async ({ page }) => {
	test.slow();
	const learner = new Learner(page);
	const { ken, john, coach, browser } = learner;
	await page.goto('./');
	await page.getByRole('button', { name: 'Open a sandbox' }).click();
	await expect(coach.getByRole('heading', { name: 'Sandbox' })).toBeVisible();
	await ken.opensTicket({
		topic: 'General Inquiry / Other',
		summary: subject,
		details: 'Since Monday.'
	});

	await john.logsIn();
	await john.opens(subject);
	await learner.movesTheClock('Move to the next due date');
	await expect(browser.main.getByText(/overdue/i).first()).toBeVisible();
	await coach.getByText('Automatic events').click();
	await expect(coach.getByRole('link', { name: /was marked overdue/ })).toBeVisible();
	await john.looksAtQueue();
	await expect(browser.main.getByRole('row', { name: /Overdue/ })).toContainText(subject);

	await john.opens(subject);
	await john.replies('It is full again.');
	await john.changesStatus('Closed', 'Close');
	await expect(john.inQueue(subject)).toBeHidden();
	await page.getByRole('link', { name: /^Closed/ }).click();
	await expect(john.inQueue(subject)).toBeVisible();
});
