import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { expectAccessible } from './play/everywhere.ts';

test.use({ keepsItself: true });

const offlineReady = (page: Page) =>
	page.waitForFunction(() => navigator.serviceWorker.controller !== null);

test('the first page opens, and names itself', async ({ page }) => {
	await page.goto('./');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await expect(page).toHaveTitle(/Deskdrill/);
	await expectAccessible(page);
});

test('an address with broken escapes leads to a page that says so', async ({ page }) => {
	for (const hash of ['#/%', '#/lab/50%', '#/lab/50%25', '#/desk/%E0%A4%A']) {
		await page.goto('about:blank');
		await page.goto(`./${hash}`);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await expect(page.getByRole('link', { name: /all labs/i }).first()).toBeVisible();
	}
	await page.evaluate(() => (location.hash = '#/lab/%E0%'));
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('text cannot become code', async ({ page, faults }) => {
	await page.goto('./');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	const taken = await page.evaluate(() => {
		const code = 'document.title = "it ran"';
		const html = `<img src="x:" onerror='${code}'>`;
		const tries: Record<string, () => unknown> = {
			'a script': () => (document.head.appendChild(document.createElement('script')).text = code),
			'HTML in an element': () => (document.body.innerHTML = html),
			'HTML behind one': () => document.body.insertAdjacentHTML('beforeend', html),
			'HTML in the editor': () => document.execCommand('insertHTML', false, html),
			'a document': () => new DOMParser().parseFromString(html, 'text/html'),
			'a worker': () => new Worker('./_app/version.json'),
			'a handler': () => document.body.setAttribute('onclick', code),
			'a policy of its own': () =>
				(
					window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): void } }
				).trustedTypes.createPolicy('anything', {})
		};
		return Object.keys(tries).filter((name) => {
			try {
				tries[name]?.();
				return true;
			} catch {
				return false;
			}
		});
	});
	expect(taken).toEqual([]);
	await expect.poll(() => faults.splice(0).join()).toContain('require-trusted-types-for');
	await page.evaluate(async (module: string) => {
		await import(/* @vite-ignore */ module).catch(() => null);
	}, 'data:text/javascript,document.title="it ran"');
	await expect.poll(() => faults.splice(0).join()).toContain('script-src-elem data');
	await expect(page).not.toHaveTitle('it ran');
});

for (const path of ['', 'courses/17/']) {
	test(`opens again without a server, from /${path}`, async ({ page, host }) => {
		const { url, stop } = await host(path);
		await page.goto(url);
		await offlineReady(page);
		await stop();
		await expect(fetch(url)).rejects.toThrow();
		await page.reload();
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	});
}

test('a new version waits until the learner takes it in any tab, for all of them', async ({
	page,
	host
}) => {
	test.slow(); // browsers take their time to notice a new worker
	const { url, folder } = await host('');
	await page.goto(url);
	await offlineReady(page);
	const worker = join(folder, 'service-worker.js');
	const { version } = JSON.parse(readFileSync(join(folder, '_app/version.json'), 'utf8'));
	writeFileSync(worker, readFileSync(worker, 'utf8').replaceAll(version, 'newer'));
	await page.reload();
	const second = await page.context().newPage();
	await second.goto(url);
	const tabs = [page, second];
	const offer = (tab: Page) => tab.getByRole('button', { name: 'Use it now' });
	for (const tab of tabs) {
		await expect(offer(tab)).toBeVisible({ timeout: 30_000 });
		await tab.evaluate(() => document.body.setAttribute('data-older', ''));
	}
	const names = () => page.evaluate(() => caches.keys());
	expect(await names()).toHaveLength(2);
	await offer(second).click();
	for (const tab of tabs) {
		await expect(tab.locator('[data-older]')).toHaveCount(0);
		await expect(tab.getByRole('heading', { level: 1 })).toBeVisible();
		await expect(offer(tab)).toBeHidden();
	}
	await expect.poll(names).toEqual(['deskdrill / newer']);
});
