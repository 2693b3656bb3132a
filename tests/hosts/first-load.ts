import type { Page } from 'playwright';
import type { FaultyHost } from './faulty-host.ts';

/**
 * What a visitor sees of a fault: the whole app, a sentence with a way out, the app without some styles, the host's own response, or
 * nothing.
 */
export type Seen = 'complete' | 'told' | 'unstyled' | 'not ours' | 'white page';

/** Whether the app's first page is there with everything that it loads on demand, and with its looks. */
const begun = (page: Page) =>
	page.evaluate(() => {
		const course = document.querySelector('#labs')?.closest('section');
		if (!course?.querySelector(':scope > header + *')) return undefined;
		const styled = [course, course.querySelector('search')].every(
			(part) => part && getComputedStyle(part).display === 'grid'
		);
		const looks = getComputedStyle(document.documentElement).getPropertyValue('--ground') !== '';
		return styled && looks ? 'complete' : 'unstyled';
	});

const retry = (page: Page) =>
	page.getByRole('alert').getByRole('button', { name: 'Try again' }).first();

/** Waits until something is shown, a little longer than the page's own timeout. */
export async function see(page: Page, patience = 20_000): Promise<Seen> {
	const end = Date.now() + patience;
	for (;;) {
		// Where nothing has arrived, nothing of the page answers either.
		const seen = await Promise.race([
			seenNow(page).catch(() => 'white page' as const),
			page.waitForTimeout(5000).then(() => 'white page' as const)
		]);
		const final = seen !== 'white page' && seen !== 'unstyled';
		if (final || Date.now() > end) return seen;
		await page.waitForTimeout(100);
	}
}

async function seenNow(page: Page): Promise<Seen> {
	if (await retry(page).isVisible()) return 'told';
	const whole = await begun(page);
	if (whole) return whole;
	// A page without our guard was not served by us at all: the host's error, a login page, the browser's own error page.
	const ours = await page.locator('meta[http-equiv="content-security-policy"]').count();
	return ours === 0 && page.url() !== 'about:blank' ? 'not ours' : 'white page';
}

/** Opens the page at a host that answers slowly or never, without waiting for the end of it. */
export async function open(page: Page, url: string): Promise<void> {
	await page.goto(url, { waitUntil: 'commit', timeout: 5000 }).catch(() => undefined);
}

/** The host works again: the page's own button, or a reload, leads to the whole app. */
export async function recovers(page: Page, host: FaultyHost, seen: Seen): Promise<boolean> {
	host.heal();
	if (seen !== 'told') await open(page, host.url);
	const end = Date.now() + 60_000;
	while (Date.now() < end) {
		const now = await seenNow(page).catch(() => undefined);
		if (now === 'complete') return true;
		if (now === 'told') await pressOnce(page).catch(() => undefined);
		await page.waitForTimeout(200);
	}
	return false;
}

/** Presses the button once per loaded page: pressing again before the new page is there would restart the load. */
async function pressOnce(page: Page) {
	if (await page.evaluate(() => document.documentElement.hasAttribute('data-pressed'))) return;
	// Before pressing: after it, another page may be there already. What was stalled may arrive while the button is being pressed.
	await retry(page).hover({ timeout: 1000 });
	await page.evaluate(() => document.documentElement.setAttribute('data-pressed', ''));
	await retry(page).click({ timeout: 1000 });
}
