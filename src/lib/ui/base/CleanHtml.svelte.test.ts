import { expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { html, plain } from '#lib/kernel/text/written.ts';
import { TOO_LONG } from './bound.ts';
import CleanHtml from './CleanHtml.svelte';
import LinkedText from './LinkedText.testkit.svelte';

const links =
	'<a href="#/">out of the desk</a> <a href="/osTicket/view.php?id=1">inside</a> ' +
	'<a href="https://example.org/a?b" target="_top">outside</a>';

it('opens links in the simulated browser, and asks before it leaves it', async () => {
	const inside = vi.fn();
	const outside = vi.fn();
	await render(LinkedText, { text: html(links), follower: { inside, outside } });
	const before = location.href;
	await page.getByText('out of the desk').click();
	await page.getByRole('link', { name: 'inside' }).click();
	await page.getByRole('link', { name: 'outside' }).click();
	await page.getByRole('link', { name: 'outside' }).click({ button: 'middle' });
	expect(inside.mock.calls).toEqual([['http://localhost/osTicket/view.php?id=1']]);
	expect(outside.mock.calls).toEqual([['https://example.org/a?b'], ['https://example.org/a?b']]);
	expect(location.href).toBe(before);
	await expect.element(page.getByRole('link', { name: 'out of the desk' })).not.toBeInTheDocument();
});

it('shows links into the simulated machine as text where there is none', async () => {
	await render(CleanHtml, { text: html(links) });
	await expect.element(page.getByText('inside')).toBeVisible();
	await expect.element(page.getByRole('link', { name: 'inside' })).not.toBeInTheDocument();
});

it('shows plain text as it is', async () => {
	await render(CleanHtml, { text: plain('<no route to host>\n&amp;') });
	await expect.element(page.getByText('<no route to host>')).toHaveTextContent('&amp;');
});

it.each([plain, html])('says where a text is cut', async (kind) => {
	await render(CleanHtml, { text: kind('A'.repeat(200_001)) });
	await expect.element(page.getByText(TOO_LONG)).toBeVisible();
});
