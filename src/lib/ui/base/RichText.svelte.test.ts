import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import RichText from './RichText.svelte';
import SpacedText from './SpacedText.testkit.svelte';

it('is named by its label and announces its error', async () => {
	await render(RichText, { label: 'Response', error: 'Message required', required: true });
	const box = page.getByRole('textbox', { name: 'Response' });
	await expect.element(box).toHaveAccessibleDescription('Message required');
	await expect.element(box).toHaveAttribute('aria-invalid', 'true');
});

it('returns typed text as paragraphs', async () => {
	let value = '';
	await render(RichText, {
		label: 'Response',
		get value() {
			return value;
		},
		set value(next: string) {
			value = next;
		}
	});
	await page.getByRole('textbox', { name: 'Response' }).click();
	await userEvent.keyboard('We are on it.{Enter}Jane');
	await expect.poll(() => value).toBe('<p>We are on it.</p><p>Jane</p>');
});

it.each(['single', 'double'] as const)(
	'begins with Enter what %s spacing means',
	async (spacing) => {
		let value = '';
		await render(SpacedText, {
			spacing,
			get value() {
				return value;
			},
			set value(next: string) {
				value = next;
			}
		});
		await page.getByRole('textbox', { name: 'Response' }).click();
		await userEvent.keyboard('We are on it.{Enter}Jane{Enter}Doe');
		const written = {
			single: '<p>We are on it.<br>Jane<br>Doe</p>',
			double: '<p>We are on it.</p><p>Jane</p><p>Doe</p>'
		};
		await expect.poll(() => value).toBe(written[spacing]);
	}
);

it('takes a whole text at once', async () => {
	let value = '';
	await render(RichText, {
		label: 'Response',
		get value() {
			return value;
		},
		set value(next: string) {
			value = next;
		}
	});
	await page.getByRole('textbox', { name: 'Response' }).fill('It works again.');
	await expect.poll(() => value).toBe('<p>It works again.</p>');
});

it('makes the selected words bold', async () => {
	let value = '<p>now</p>';
	await render(RichText, {
		label: 'Response',
		get value() {
			return value;
		},
		set value(next: string) {
			value = next;
		}
	});
	await page.getByRole('textbox', { name: 'Response' }).click();
	await userEvent.keyboard('{Control>}a{/Control}');
	await page.getByRole('button', { name: 'Bold' }).click();
	await expect.poll(() => value).toMatch(/<p><(b|strong)>now<\/(b|strong)><\/p>/);
});

it('underlines and strikes out the selected words, and what is read keeps it', async () => {
	let value = '<p>now</p>';
	await render(RichText, {
		label: 'Response',
		get value() {
			return value;
		},
		set value(next: string) {
			value = next;
		}
	});
	await page.getByRole('textbox', { name: 'Response' }).click();
	await userEvent.keyboard('{Control>}a{/Control}');
	await page.getByRole('button', { name: 'Underline' }).click();
	await page.getByRole('button', { name: 'Strikethrough' }).click();
	await expect.poll(() => value).toMatch(/<u>/);
	expect(value).toMatch(/<(s|strike|del)>/);
});

it('quotes the paragraph of the caret, and goes on below the quotation', async () => {
	let value = '<p>said</p>';
	await render(RichText, {
		label: 'Response',
		get value() {
			return value;
		},
		set value(next: string) {
			value = next;
		}
	});
	const quote = page.getByRole('button', { name: 'Quote' });
	await page.getByRole('textbox', { name: 'Response' }).click();
	await quote.click();
	await expect.poll(() => value).toBe('<blockquote><p>said</p></blockquote>');
	await userEvent.keyboard('{End}{Enter}');
	await quote.click();
	await userEvent.keyboard('answer');
	await expect.poll(() => value).toBe('<blockquote><p>said</p></blockquote><p>answer</p>');
	await userEvent.keyboard('{Home}{Backspace}');
	await quote.click();
	await expect.poll(() => value).not.toContain('blockquote');
});

it('cleans a value before it shows it', async () => {
	await render(RichText, { label: 'Response', value: '<p>Hi<img src=x onerror=alert(1)></p>' });
	const box = page.getByRole('textbox', { name: 'Response' });
	await expect.element(box).toHaveTextContent('Hi');
	expect(box.element().innerHTML).not.toContain('onerror');
});

it('puts HTML where the caret stood, and at the end when it stood nowhere', async () => {
	const screen = await render(RichText, { label: 'Reply', value: '<p>One two</p>' });
	const box = screen.getByRole('textbox', { name: 'Reply' });
	screen.component.insert('<blockquote><p>said</p></blockquote>');
	await expect.element(box.getByText('said')).toBeVisible();
	expect(box.element().textContent).toBe('One twosaid');
	await box.fill('New text');
	screen.component.insert('<p>more</p>');
	await expect.element(box).toHaveTextContent('New textmore');
	expect(box.element().innerHTML).toContain('<p>more</p>');
});
