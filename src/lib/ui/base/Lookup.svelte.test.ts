import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Lookup from './Lookup.testkit.svelte';

const box = () => page.getByRole('combobox', { name: 'Find the user' });

it.each(['mouse', 'keyboard'])('is empty again when somebody was chosen by %s', async (how) => {
	const found: string[] = [];
	await render(Lookup, { onfound: (person: { name: string }) => found.push(person.name) });
	for (const [typed, name] of [
		['Kar', 'Karen'],
		['Pri', 'Priya'],
		['Pri', 'Priya']
	] as const) {
		await userEvent.type(box(), typed);
		await expect.element(page.getByRole('option', { name })).toBeVisible();
		if (how === 'mouse') await page.getByRole('option', { name }).click();
		else await userEvent.keyboard('{ArrowDown}{Enter}');
		await expect.poll(() => found.at(-1)).toBe(name);
		await expect.element(box()).toHaveValue('');
	}
	expect(found).toEqual(['Karen', 'Priya', 'Priya']);
});

it('says that nobody was found, and keeps what was typed', async () => {
	await render(Lookup, { onfound: () => undefined });
	await userEvent.type(box(), 'Xav');
	await expect.element(page.getByText('No matching user')).toBeVisible();
	await userEvent.keyboard('{Enter}');
	await expect.element(box()).toHaveValue('Xav');
});
