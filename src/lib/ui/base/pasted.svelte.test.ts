import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { LEFT_OUT } from './bound.ts';
import RichText from './RichText.svelte';

async function paste(kind: 'text/html' | 'text/plain', body: string) {
	await render(RichText, { label: 'Response' });
	const box = page.getByRole('textbox', { name: 'Response' }).element();
	if (!(box instanceof HTMLElement)) throw new Error('There is no editor.');
	box.focus();
	const clipboardData = new DataTransfer();
	clipboardData.setData(kind, body);
	const begin = performance.now();
	box.dispatchEvent(
		new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
	);
	return { box, took: performance.now() - begin };
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
] as const)('takes a large %s in bounded time', async (kind, body) => {
	const { took } = await paste(kind, body);
	expect(took).toBeLessThan(4_000);
});

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
