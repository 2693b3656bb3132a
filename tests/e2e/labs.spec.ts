import { expect, test } from './fixtures.ts';
import { adobeUpgrade } from './play/adobe-upgrade.ts';
import { bankingOutage } from './play/banking-outage.ts';
import { cfoLaptop } from './play/cfo-laptop.ts';
import { expectDebrief, expectNoMoreThan } from './play/debrief.ts';
import { Learner } from './play/learner.ts';
import { Tally } from './play/tally.ts';

test.use({ keepsItself: true });
test.describe.configure({ timeout: 180_000 });

/** Each lab with the clicks and page loads that were recorded of the real product. */
const labs = [
	{ lab: bankingOutage, steps: 6, product: { clicks: 28, pages: 22 } },
	{ lab: adobeUpgrade, steps: 7, product: { clicks: 18, pages: 11 } },
	{ lab: cfoLaptop, steps: 11, product: { clicks: 43, pages: 34 } }
];

for (const { lab, steps, product } of labs) {
	test(`${lab.title}: from home to debrief without a network`, async ({ page, host }) => {
		const { url, stop } = await host('');
		const tally = await Tally.of(page);
		await page.goto(url);
		await expect(page.getByText('Ready for offline use')).toBeVisible({ timeout: 60_000 });
		await stop();
		await expect(fetch(url)).rejects.toThrow();

		await lab.play(new Learner(page, url), tally);
		await expectDebrief(page, { steps, tickets: lab.tickets });
		expectNoMoreThan(tally, product);
		await page.reload();
		await expect(page.getByRole('heading', { level: 1, name: lab.title })).toBeVisible();
	});
}
