import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { Learner } from './play/learner.ts';

const row = (cell: string) => `|${` ${cell} |`.repeat(30)}`;
const markdown = [
	...[row('Head'), row('---'), row('cell'), ''],
	...Array.from({ length: 20 }, (_, depth) => `${'  '.repeat(depth)}- item ${depth}`)
];
const indented = (lines: readonly string[]) => lines.map((line) => `    ${line}`).join('\n');
const lab = readFileSync(join(import.meta.dirname, 'files', 'printer.yaml'), 'utf8').replace(
	'  text: It was the paper.',
	`  text: |\n${indented(markdown)}`
);

const wide =
	`<table width="3000"><tr>${'<td width="300">cell</td>'.repeat(30)}</tr></table>` +
	`${'<ul><li>item'.repeat(22)}${'</li></ul>'.repeat(22)}<pre>${'code '.repeat(100)}</pre>` +
	'<p><a href="#/">Home of the app</a> <a href="https://example.org/a">Elsewhere</a></p>';

/** No container of a text scrolls sideways, except its tables and lines of code. */
async function fits(page: Page, where: string, medias: readonly ('screen' | 'print')[]) {
	for (const media of medias)
		for (const width of [390, 1280]) {
			await page.emulateMedia({ media });
			await page.setViewportSize({ width, height: 800 });
			const tooWide = await page.evaluate(() =>
				[document.documentElement, ...document.querySelectorAll('body *')]
					.filter((box) => box.scrollWidth > box.clientWidth && box.clientWidth > 0)
					.filter(
						(box) => /auto|scroll/.test(getComputedStyle(box).overflowX) || !box.parentElement
					)
					.filter((box) => box.querySelector('.prose'))
					.map((box) => `${box.tagName}.${box.className} ${box.scrollWidth} > ${box.clientWidth}`)
			);
			expect(tooWide, `${where}, ${media}, ${width} px`).toEqual([]);
		}
	await page.emulateMedia({ media: 'screen' });
	await page.setViewportSize({ width: 1280, height: 800 });
}

test('wide tables and deep lists scroll in their own place, and links ask before they lead out', async ({
	page
}) => {
	test.slow();
	const learner = new Learner(page);
	const { coach, browser, john } = learner;
	await page.goto('./');
	await page
		.getByLabel('Choose a scenario file')
		.setInputFiles({ name: 'printer.yaml', mimeType: 'text/yaml', buffer: Buffer.from(lab) });
	await coach.getByRole('button', { name: 'Begin', exact: true }).click();
	await learner.isShown();
	await learner.continues('Look at it');
	await john.logsIn();
	await browser.main.getByRole('link', { name: /The printer/ }).click();
	await john.draft.focus();
	await john.draft.evaluate((box, html) => {
		const clipboardData = new DataTransfer();
		clipboardData.setData('text/html', html);
		box.dispatchEvent(
			new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
		);
	}, wide);
	await browser.main.getByRole('button', { name: 'Post Reply' }).click();
	await expect(john.entry('Reply')).toContainText('Elsewhere');
	await fits(page, 'the ticket', ['screen']);

	await expect(john.entry('Reply').getByRole('link', { name: 'Home of the app' })).toBeHidden();
	const before = page.url();
	await john.entry('Reply').getByRole('link', { name: 'Elsewhere' }).click();
	const question = page.getByRole('dialog', { name: 'Leave Deskdrill?' });
	await expect(question).toContainText('https://example.org/a');
	await question.getByRole('button', { name: 'Stay here' }).click();
	await expect(question).toBeHidden();
	expect(page.url()).toBe(before);

	await page.goto(`${page.url()}&a=print`);
	await expect(page.getByRole('article', { name: /Print view/ })).toContainText('Elsewhere');
	await fits(page, 'the print view', ['screen', 'print']);

	const mailbox = learner.mailboxOf('Karen');
	await mailbox.opens();
	await mailbox.reads(/^(?!.*Opened).*printer/);
	await expect(page.getByRole('region', { name: 'Open mail' })).toContainText('Elsewhere');
	await fits(page, 'the mail', ['screen', 'print']);

	await coach.getByRole('button', { name: 'Finish and see the debrief' }).click();
	await expect(page.getByRole('heading', { name: 'What to remember' })).toBeVisible();
	await fits(page, 'the debrief', ['screen', 'print']);
});
