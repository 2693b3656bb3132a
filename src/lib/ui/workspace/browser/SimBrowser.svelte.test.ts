import { createRawSnippet } from 'svelte';
import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { readAddress } from '#lib/ui/desk/address.ts';
import SimBrowser from './SimBrowser.svelte';

const bar = () => page.getByRole('textbox', { name: 'Address' });

function showing(path: string) {
	const address = readAddress(path);
	if ('outside' in address) throw new Error(`${path} is an address of the simulated machine.`);
	return { address, page: address.path };
}

function open(path: string, ongo: (typed: string) => void = () => undefined) {
	return render(SimBrowser, {
		...showing(path),
		ongo,
		persona: { name: 'Mia', kind: 'user', detail: '' },
		title: 'Support Center',
		bookmarks: [],
		back: null,
		forward: null,
		onreload: () => undefined,
		href: (to: string) => to,
		children: createRawSnippet(() => ({ render: () => '<p>The page</p>' }))
	});
}

it('keeps focus and text in the address bar while another page loads', async () => {
	const ongo = vi.fn();
	const { rerender } = await open('/osTicket/profile.php', ongo);
	await bar().fill('/osTicket/pwreset.php');
	await rerender(showing('/osTicket/'));
	await expect.element(bar()).toHaveFocus();
	await expect.element(bar()).toHaveValue('/osTicket/pwreset.php');
	await userEvent.keyboard('{Enter}');
	expect(ongo).toHaveBeenCalledExactlyOnceWith('/osTicket/pwreset.php');
});

it('shows where it is when the typed address is given up', async () => {
	const { rerender } = await open('/osTicket/profile.php');
	for (const giveUp of ['{Escape}', '{Tab}']) {
		await bar().fill('nowhere');
		await rerender(showing('/osTicket/open.php'));
		await userEvent.keyboard(giveUp);
		await expect.element(bar()).toHaveValue('http://localhost/osTicket/open.php');
	}
});

it('moves the focus to a new page when nobody types', async () => {
	const { rerender } = await open('/osTicket/profile.php');
	(bar().element() as HTMLElement).focus();
	await rerender(showing('/osTicket/'));
	await vi.waitFor(() => expect(document.activeElement?.className).toContain('viewport'));
});
