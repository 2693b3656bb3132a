import { afterEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { attempt } from './action.svelte.ts';
import { PlainError } from './sentence.ts';
import { troubles } from './troubles.svelte.ts';
import Handlers from './Handlers.testkit.svelte';
import { watchErrors } from './watch-errors.ts';

const alert = page.getByRole('alert');
const broken = () => Promise.reject(new TypeError('x is not a function'));

afterEach(() => {
	for (const trouble of troubles.all) troubles.dismiss(trouble);
});

it('shows an unexpected error, and frees the button', async () => {
	await render(Handlers, { work: broken });
	const button = page.getByRole('button', { name: 'Save' });
	await button.click();
	await expect
		.element(alert)
		.toHaveTextContent('An unexpected error occurred: x is not a function. Your saved work');
	await expect.element(button).not.toHaveAttribute('aria-busy');
	await expect.element(page.getByRole('button', { name: 'Reload the page' })).toBeVisible();
	await page.getByRole('button', { name: 'Dismiss' }).click();
	await expect.element(alert).not.toBeInTheDocument();
});

it('is busy while the work runs, and clears its error when it starts again', async () => {
	let attempts = 0;
	let finish: () => void = () => undefined;
	const work = () => {
		attempts += 1;
		return attempts === 1 ? broken() : new Promise<void>((resolve) => (finish = resolve));
	};
	await render(Handlers, { work });
	const button = page.getByRole('button', { name: 'Save' });
	await button.click();
	await expect.element(alert).toBeVisible();
	await button.click();
	await expect.element(button).toHaveAttribute('aria-busy', 'true');
	await expect.element(alert).not.toBeInTheDocument();
	finish();
	await expect.element(button).not.toHaveAttribute('aria-busy');
});

it('shows it only inside the open dialog', async () => {
	await render(Handlers, { work: broken });
	await page.getByRole('button', { name: 'Ask' }).click();
	const dialog = page.getByRole('dialog');
	const button = dialog.getByRole('button', { name: 'Do it' });
	await button.click();
	await expect.element(dialog.getByRole('alert')).toHaveTextContent('x is not a function');
	await expect.element(button).not.toHaveAttribute('aria-busy');
	expect(document.querySelectorAll('[role="alert"]')).toHaveLength(1);
	await dialog.getByRole('button', { name: 'Dismiss' }).first().click();
	await expect.element(alert).not.toBeInTheDocument();
});

it('keeps the sentence of a known error, and does not ask to reload', async () => {
	await render(Handlers, { work: () => Promise.reject(new PlainError('The clock stands still.')) });
	await page.getByRole('button', { name: 'Save' }).click();
	await expect.element(alert).toHaveTextContent('The clock stands still.');
	await expect
		.element(page.getByRole('button', { name: 'Reload the page' }))
		.not.toBeInTheDocument();
});

it('reports a read error that nothing else reports, and reads again', async () => {
	let times = 0;
	const read = () => (++times === 1 ? broken() : Promise.resolve('It is read.'));
	await render(Handlers, { work: broken, read: read as () => Promise<string> });
	await expect.element(alert).toHaveTextContent('x is not a function');
	await page.getByRole('button', { name: 'Try again' }).click();
	await expect.element(page.getByText('It is read.')).toBeVisible();
	await expect.element(alert).not.toBeInTheDocument();
});

it('reports errors in work that nobody waits for, and nothing else', async () => {
	attempt(Promise.resolve());
	attempt(Promise.reject(new TypeError('third')));
	await expect.poll(() => troubles.all.map(({ sentence }) => sentence)).toHaveLength(1);
	expect(troubles.all[0]?.sentence).toContain('third');
});

it('reports uncaught errors, and ignores what is not an error', async () => {
	const target = new EventTarget();
	const end = watchErrors(target);
	const rejected = (reason: unknown) => {
		const promise = Promise.reject(reason);
		promise.catch(() => undefined);
		target.dispatchEvent(new PromiseRejectionEvent('unhandledrejection', { promise, reason }));
	};
	const missing = new Error('Failed to fetch a part');
	target.dispatchEvent(Object.assign(new Event('vite:preloadError'), { payload: missing }));
	rejected(missing);
	rejected(new DOMException('given up', 'AbortError'));
	target.dispatchEvent(new ErrorEvent('error', { message: 'ResizeObserver loop completed' }));
	expect(troubles.all).toEqual([]);
	rejected(new TypeError('first'));
	target.dispatchEvent(new ErrorEvent('error', { error: new TypeError('second') }));
	expect(troubles.all.map(({ sentence }) => /: (\w+)\./.exec(sentence)?.[1])).toEqual([
		'first',
		'second'
	]);
	end();
});
