import { createRawSnippet } from 'svelte';
import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { live } from './live.svelte.ts';
import Reading from './Reading.svelte';

const children = createRawSnippet((read: () => string) => ({
	render: () => `<p>${read()}</p>`
}));

it('says why nothing could be read, and reads it when asked to try again', async () => {
	let broken = true;
	const of = live(() =>
		broken ? Promise.reject(new Error('The disk is gone.')) : Promise.resolve('Ken and Karen')
	);
	const screen = await render(Reading<string>, { of, label: 'Loading users', children });
	await expect.element(screen.getByRole('alert')).toHaveTextContent('The disk is gone.');
	broken = false;
	await screen.getByRole('button', { name: 'Try again' }).click();
	await expect.element(screen.getByText('Ken and Karen')).toBeVisible();
	await expect.element(screen.getByRole('alert')).not.toBeInTheDocument();
});
