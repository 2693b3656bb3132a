import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Lines from './LongLines.testkit.svelte';

const numbers = (many: number) => Array.from({ length: many }, (_, n) => n + 1);
const lines = () => page.getByRole('listitem').elements().length;

it('draws the newest part of a long list, and all of it on request', async () => {
	const screen = await render(Lines, { items: numbers(500) });
	expect(lines()).toBe(50);
	await expect.element(page.getByText('line 500')).toBeVisible();
	const button = page.getByRole('button', { name: 'Show 450 earlier lines' });
	await button.click();
	await expect.element(page.getByRole('status')).toHaveTextContent('All lines are shown.');
	expect(lines()).toBe(500);
	expect(page.getByRole('listitem').elements()[0]?.textContent).toBe('line 1');
	await expect.element(page.getByRole('list')).toHaveFocus();
	await expect.element(button).not.toBeInTheDocument();
	await screen.rerender({ items: numbers(501) });
	expect(lines()).toBe(501);
});

it('keeps what is shown when a line comes to it', async () => {
	const screen = await render(Lines, { items: numbers(100) });
	await screen.rerender({ items: numbers(101) });
	expect(lines()).toBe(51);
	await screen.rerender({ items: numbers(20) });
	expect(lines()).toBe(20);
});

it('draws a list whole that is a little longer', async () => {
	await render(Lines, { items: numbers(75) });
	expect(lines()).toBe(75);
	await expect.element(page.getByRole('button')).not.toBeInTheDocument();
});

it('shows all of it for printing, and for searching in the page', async () => {
	const screen = await render(Lines, { items: numbers(200) });
	window.dispatchEvent(new Event('beforeprint'));
	expect(lines()).toBe(200);
	await screen.unmount();
	await render(Lines, { items: numbers(200) });
	await userEvent.keyboard('{Control>}f{/Control}');
	await expect.poll(lines).toBe(200);
});
