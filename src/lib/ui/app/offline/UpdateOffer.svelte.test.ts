import { afterEach, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { unsaved } from '#lib/ui/form/unsaved.ts';
import { pwa } from './pwa.svelte.ts';
import UpdateOffer from './UpdateOffer.svelte';

afterEach(() => {
	pwa.waiting = null;
	pwa.held = false;
});

it('says nothing while there is no newer version', async () => {
	const screen = await render(UpdateOffer);
	await expect.element(screen.getByRole('status')).toBeEmptyDOMElement();
});

it('lets the waiting version take over when asked', async () => {
	const sent: unknown[] = [];
	const postMessage = (message: unknown) => sent.push(message);
	pwa.waiting = { postMessage } as unknown as ServiceWorker;
	const screen = await render(UpdateOffer);
	await screen.getByRole('button', { name: 'Use it now' }).click();
	await expect.poll(() => sent).toEqual([{ type: 'SKIP_WAITING' }]);
});

it('is put off when asked', async () => {
	pwa.waiting = { postMessage: () => undefined } as unknown as ServiceWorker;
	const screen = await render(UpdateOffer);
	await screen.getByRole('button', { name: 'Later' }).click();
	await expect.element(screen.getByRole('status')).toBeEmptyDOMElement();
});

it('waits while something is unsaved in any tab, and says so', async () => {
	const sent: unknown[] = [];
	const postMessage = (message: unknown) => sent.push(message);
	pwa.waiting = { postMessage } as unknown as ServiceWorker;
	const screen = await render(UpdateOffer);
	const letGo = unsaved.hold();
	await screen.getByRole('button', { name: 'Use it now' }).click();
	await expect
		.element(screen.getByRole('status'), { timeout: 10_000 })
		.toHaveTextContent('Not yet');
	expect(sent).toEqual([]);
	letGo();
	await screen.getByRole('button', { name: 'Use it now' }).click();
	await expect.poll(() => sent).toEqual([{ type: 'SKIP_WAITING' }]);
});

it('continues automatically when the unsaved text is saved soon', async () => {
	const sent: unknown[] = [];
	const postMessage = (message: unknown) => sent.push(message);
	pwa.waiting = { postMessage } as unknown as ServiceWorker;
	const screen = await render(UpdateOffer);
	const letGo = unsaved.hold();
	await screen.getByRole('button', { name: 'Use it now' }).click();
	expect(sent).toEqual([]);
	letGo();
	await expect.poll(() => sent).toEqual([{ type: 'SKIP_WAITING' }]);
});
