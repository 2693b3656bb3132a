import { openCoach, openInDebrief, watchLab, beginStory } from '../../src/cli/play/watch-lab.ts';
import { expect, test } from './fixtures.ts';

/** One lab of the desk alone, and one with a phone and the directory; `npm run play` plays all of them. */
const labs = ['adobe-upgrade', 'forgotten-password'];

test.describe('“Show me”', () => {
	test.describe.configure({ timeout: 240_000 });

	for (const lab of labs)
		test(`plays ${lab} on the screens, to a debrief with everything met`, async ({ page }) => {
			for await (const step of watchLab(page, './', lab))
				expect(step.isDone, `${step.title}: ${step.said}`).toBe(true);
			expect(await openInDebrief(page)).toEqual([]);
			await expect(page.getByText('done for you').first()).toBeVisible();
		});

	test('pauses, plays act by act, stops with Escape, and gives the step to the learner', async ({
		page
	}) => {
		await beginStory(page, './', 'banking-outage');
		const coach = await openCoach(page);
		await coach.getByRole('button', { name: 'I am stuck' }).click();
		await coach.getByRole('button', { name: 'Show me' }).click();
		const bar = page.getByRole('region', { name: 'Show me' });
		await bar.getByRole('button', { name: 'Pause' }).click();
		const caption = bar.getByRole('status');
		await expect(caption).toContainText('Go to the support portal.');
		await expect(bar.getByRole('button', { name: 'Go on' })).toBeVisible();
		await bar.getByRole('button', { name: 'Next' }).click();
		await expect(caption).toContainText('Click “Open a New Ticket”.');
		const name = page.getByRole('main').getByRole('textbox', { name: 'Full Name' });
		for (let acts = 0; acts < 4 && !(await name.isVisible()); acts++) {
			await bar.getByRole('button', { name: 'Next' }).click();
			await page.waitForTimeout(300);
		}
		await page.keyboard.press('Escape');
		await expect(bar).toBeHidden();
		await expect(coach.getByText('You have watched a part of this step')).toBeVisible();

		await coach.getByRole('button', { name: 'I am stuck' }).click();
		await coach.getByRole('button', { name: 'Show me' }).click();
		await bar.getByRole('button', { name: 'Now you' }).click();
		await expect(bar).toBeHidden();
		await expect(coach.getByText('You have watched a part of this step')).toBeHidden();
		await expect(coach.getByRole('button', { name: 'I am stuck' })).toBeVisible();
	});
});
