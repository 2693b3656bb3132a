import { afterEach, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../app.css';
import { html, plain } from '#lib/kernel/text/written.ts';
import CleanHtml from './CleanHtml.svelte';
import './prose.css';

const cells = (tag: string, text: string, many: number) => `<${tag}>${text}</${tag}>`.repeat(many);
const texts: Record<string, string> = {
	'a table of 40 columns': `<table><tr>${cells('th', 'Head', 40)}</tr><tr>${cells('td', 'cell', 40)}</tr></table>`,
	'a table of given width':
		'<table width="3000"><tr><td width="2500">a</td><td>b</td></tr></table>',
	'a table in a table': `<table><tr><td><table width=2000><tr>${cells('td', 'x', 30)}</tr></table></td></tr></table>`,
	'a cell of one long word': `<table><tr><td>${'W'.repeat(500)}</td><td>b</td></tr></table>`,
	'a column of given width':
		'<table><colgroup><col width="4000"></colgroup><tr><td>a</td></tr></table>',
	'lines of code': `<pre>${'code '.repeat(200)}</pre>`,
	'code in a line': `<p><code>${'c'.repeat(500)}</code></p>`,
	'a deep list': `${'<ul><li>item'.repeat(24)}`,
	'a deep numbered list': `${'<ol start=100000><li>item'.repeat(24)}`,
	'a quotation of quotations': `${'<blockquote>said'.repeat(24)}`,
	'deep definitions': `${'<dl><dd>so'.repeat(12)}`,
	'a wide rule': '<hr width="3000" size="9">',
	'a wide picture': '<img width=3000 height=10 src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">',
	'a heading': `<h1>${'W'.repeat(300)}</h1>`
};

async function emulate(media: string) {
	await cdp().send('Emulation.setEmulatedMedia', { media });
}
afterEach(() => emulate(''));

function boxOf(width: number): HTMLElement {
	const box = document.createElement('div');
	box.style.width = `${width}px`;
	document.body.append(box);
	return box;
}

it.each(
	Object.keys(texts).flatMap((name) =>
		(['screen', 'print'] as const).flatMap((media) =>
			[media === 'print' ? 600 : 340, 800].map((width) => ({ name, media, width }))
		)
	)
)('$name stays in its place: $media, $width px', async ({ name, media, width }) => {
	await emulate(media);
	const target = boxOf(width);
	await render(CleanHtml, { target, props: { text: html(texts[name] ?? '') } });
	expect(target.scrollWidth).toBeLessThanOrEqual(width);
	// Words keep some room: no line holds one letter only.
	for (const item of target.querySelectorAll('li, blockquote'))
		expect(item.getBoundingClientRect().width).toBeGreaterThan(width / 3);
	target.remove();
});

it('breaks plain text without spaces', async () => {
	const target = boxOf(340);
	await render(CleanHtml, { target, props: { text: plain('W'.repeat(2_000)) } });
	expect(target.scrollWidth).toBe(340);
	target.remove();
});
