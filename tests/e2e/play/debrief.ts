import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import type { Count, Tally } from './tally.ts';

interface Expected {
	steps: number;
	tickets: { subject: string; sla: string }[];
}

/** The debrief of a lab that was completed without help and on time. */
export async function expectDebrief(page: Page, { steps, tickets }: Expected) {
	const term = (name: string) =>
		page.getByRole('term').filter({ hasText: name }).first().locator('..');
	await expect(page.getByText('Complete: you did everything yourself, and on time.')).toBeVisible();
	await expect(term('Steps done by you')).toContainText(`${steps} of ${steps}`);
	await expect(term('Mistakes')).toContainText('0');
	for (const { subject, sla } of tickets) {
		const report = page.getByRole('article').filter({ hasText: subject });
		await expect(report).toContainText('Resolved');
		await expect(report).toContainText(sla);
		for (const time of ['First response', 'Resolution', 'Due'])
			await expect(report.getByText(time, { exact: true })).toBeVisible();
	}
	await expect(page.getByRole('group', { name: 'Timeline' })).toBeVisible();
	await page.getByText('The timeline as a table').click();
	await expect(page.getByRole('table', { name: 'Timeline' })).toContainText('Reply');
	await page
		.getByRole('group')
		.filter({ hasText: /^\s*1.*done by you/ })
		.first()
		.click();
	await expect(page.getByRole('img', { name: 'Done' }).first()).toBeVisible();
}

/** Adds the counts to the report, and compares them with those of the real product. */
export function expectNoMoreThan({ desk, beyond, coach }: Tally, product: Count) {
	const words = ({ clicks, pages }: Count) => `${clicks} clicks, ${pages} page changes`;
	const description = `${words(desk)} (the product: ${words(product)}); beyond its recording ${words(beyond)}; on the coach ${coach} clicks`;
	test.info().annotations.push({ type: 'clicks', description });
	process.stdout.write(`${test.info().title}: ${description}\n`);
	expect(desk.clicks).toBeLessThanOrEqual(product.clicks);
	expect(desk.pages).toBeLessThanOrEqual(product.pages);
}
