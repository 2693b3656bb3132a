import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import * as adobe from './play/adobe-upgrade.ts';
import * as banking from './play/banking-outage.ts';
import * as cfo from './play/cfo-laptop.ts';
import { Learner } from './play/learner.ts';

test.use({ keepsItself: true });

/** Nobody counts. */
const uncounted = { further: (work: () => Promise<void>) => work() };

async function visitOnce(page: Page, url: string) {
	await page.goto(url);
	await expect(page.getByText('Ready for offline use')).toBeVisible();
}

for (const lab of [banking, adobe, cfo]) {
	test(`${lab.title}: from home to debrief without a network`, async ({ page, host }) => {
		test.slow();
		const { url, stop } = await host('');
		await visitOnce(page, url);
		await stop();
		await expect(fetch(url)).rejects.toThrow();

		await lab.play(new Learner(page, url), uncounted);
		await page.reload();
		await expect(page.getByRole('heading', { level: 1, name: lab.title })).toBeVisible();
	});
}
