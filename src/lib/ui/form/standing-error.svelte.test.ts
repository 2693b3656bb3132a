import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import StandingErrors from './StandingErrors.testkit.svelte';

const send = () => page.getByRole('button', { name: 'Send' }).click();
const said = (field: string) => page.getByText(`${field} is required`);

it('goes when its field is filled, field by field', async () => {
	await render(StandingErrors);
	await send();
	for (const field of ['Name', 'Notes', 'Topic', 'Text'])
		await expect.element(said(field)).toBeVisible();
	await page.getByRole('textbox', { name: 'Name' }).fill('Karen');
	await expect.element(said('Name')).not.toBeInTheDocument();
	await expect
		.element(page.getByRole('textbox', { name: 'Name' }))
		.not.toHaveAttribute('aria-invalid');
	await expect.element(said('Notes')).toBeVisible();
	await page.getByRole('textbox', { name: 'Notes' }).fill('x');
	await expect.element(said('Notes')).not.toBeInTheDocument();
	await page.getByRole('combobox', { name: 'Topic' }).selectOptions('Feedback');
	await expect.element(said('Topic')).not.toBeInTheDocument();
	await page.getByRole('textbox', { name: 'Text' }).click();
	await userEvent.keyboard('x');
	await expect.element(said('Text')).not.toBeInTheDocument();
});

it('is shown again when the same value is refused again', async () => {
	await render(StandingErrors);
	await send();
	await page.getByRole('textbox', { name: 'Name' }).fill(' ');
	await expect.element(said('Name')).not.toBeInTheDocument();
	await send();
	await expect.element(said('Name')).toBeVisible();
});
