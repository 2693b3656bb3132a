import { afterEach, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { pwa } from './pwa.svelte.ts';
import UpdateOffer from './UpdateOffer.svelte';

afterEach(() => {
	pwa.waiting = null;
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
	expect(sent).toEqual([{ type: 'SKIP_WAITING' }]);
});

it('is put off when asked', async () => {
	pwa.waiting = { postMessage: () => undefined } as unknown as ServiceWorker;
	const screen = await render(UpdateOffer);
	await screen.getByRole('button', { name: 'Later' }).click();
	await expect.element(screen.getByRole('status')).toBeEmptyDOMElement();
});
