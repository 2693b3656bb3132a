import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { LEFT_OUT, MOST } from './bound.ts';
import RichText from './RichText.svelte';

async function paste(kind: 'text/html' | 'text/plain', body: string) {
	await render(RichText, { label: 'Response' });
	const box = page.getByRole('textbox', { name: 'Response' }).element();
	if (!(box instanceof HTMLElement)) throw new Error('There is no editor.');
	box.focus();
	const clipboardData = new DataTransfer();
	clipboardData.setData(kind, body);
	box.dispatchEvent(
		new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
	);
	return { box };
}

it.each([
	['text/html', '<div>'.repeat(6_000) + 'x'],
	['text/html', '<b>'.repeat(6_000) + 'x'],
	['text/html', '<p>A</p>'.repeat(20_000)],
	['text/html', '<ul><li>A'.repeat(2_000)],
	['text/html', ('<div><b>'.repeat(40) + 'A' + '</b></div>'.repeat(40)).repeat(60)],
	['text/plain', 'A\n'.repeat(20_000)],
	['text/plain', '\n'.repeat(20_000)],
	['text/plain', 'A'.repeat(20_000)]
] as const)(
	'takes no more of a large %s than the browser can insert at once',
	async (kind, body) => {
		const { box } = await paste(kind, body);
		expect(box.querySelectorAll('*').length).toBeLessThanOrEqual(2 * MOST.tags);
		expect(box.querySelector(`:scope ${'* '.repeat(MOST.depth + 3)}`)).toBeNull();
	}
);

it('says what of it was left out', async () => {
	const { box } = await paste('text/html', '<p>A</p>'.repeat(5_001));
	await expect.element(page.getByRole('status')).toHaveTextContent(LEFT_OUT);
	expect(box.querySelectorAll('p').length).toBe(5_000);
});

it('keeps lines, and what looks like HTML in them', async () => {
	const { box } = await paste('text/plain', 'One <b>\r\n\nthree &amp;');
	expect([...box.querySelectorAll('p')].map(({ textContent }) => textContent)).toEqual([
		'One <b>',
		'',
		'three &amp;'
	]);
	await expect.element(page.getByText(LEFT_OUT)).not.toBeInTheDocument();
});
