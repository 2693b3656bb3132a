import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-svelte';
import type { DraftMark } from '#lib/store/index.ts';
import { DeskDatabase } from '#lib/store/database/database.ts';
import { Drafts } from '#lib/store/ledger/drafts.ts';
import DraftForm from './DraftForm.testkit.svelte';
import { leftBehind } from './left-behind.svelte.ts';
import { unsaved } from '#lib/ui/form/unsaved.ts';

const place = 'agent 1 ticket 1 reply';
let db: DeskDatabase;
let drafts: Drafts;
let desk = 0;
let full = false;
let pages: (() => void)[] = [];

beforeEach(async () => {
	db = new DeskDatabase(`drafts ${Math.random()}`);
	desk += 1;
	await db.desks.add({ id: desk, title: 'Test', scenario: null, created: 0 });
	drafts = new Drafts(db, desk, Date.now);
	full = false;
	const noRoom = () => {
		if (full) throw new DOMException('full', 'QuotaExceededError');
	};
	db.drafts.hook('creating', noRoom);
	db.drafts.hook('updating', noRoom);
	pages = [];
});
afterEach(async () => {
	full = false;
	await cleanup();
	for (const left of leftBehind.lost) leftBehind.discard(left);
	await expect.poll(() => unsaved.any).toBe(false);
	for (const close of pages) close();
	db.close();
	await db.delete();
});

const kept = async () => (await drafts.at(place)).map(({ texts }) => texts.body);
const form = () => render(DraftForm, { session: { id: desk, drafts } });
const box = () => page.getByRole('textbox', { name: 'Text' });
const saved = () => page.getByText('all changes saved');

/** Another page writes, and stays open or not. */
async function elsewhere(body: string, { open = true, held = null as DraftMark | null } = {}) {
	const writer = `other ${Math.random()}`;
	if (open)
		await new Promise<void>((granted) => {
			void navigator.locks.request(`deskdrill page ${writer}`, () => {
				granted();
				return new Promise<void>((resolve) => pages.push(resolve));
			});
		});
	return drafts.save(place, { body }, held, writer);
}

describe('typed text', () => {
	it('is called saved when it is in the database, not before', async () => {
		let write = () => {};
		const mayWrite = new Promise<void>((resolve) => (write = resolve));
		const save = drafts.save.bind(drafts);
		drafts.save = async (...args) => (await mayWrite, save(...args));
		await form();
		await box().fill('Hello');
		await expect.element(page.getByText('saving …')).toBeVisible();
		expect(await kept()).toEqual([]);
		expect(unsaved.any).toBe(true);
		write();
		await expect.element(saved()).toBeVisible();
		expect(await kept()).toEqual(['Hello']);
		expect(unsaved.any).toBe(false);
	});

	it('is saved while one goes on typing', async () => {
		await form();
		for (let at = 0; at < 12; at++) {
			await box().fill('x'.repeat(at + 1));
			await new Promise((resolve) => setTimeout(resolve, 100));
		}
		expect(await kept()).toHaveLength(1);
	});

	it('is restored, and deleted on reset', async () => {
		await elsewhere('Hello', { open: false });
		await form();
		await expect.element(box()).toHaveValue('Hello');
		await page.getByRole('button', { name: 'Reset' }).click();
		await expect.poll(kept).toEqual([]);
		await expect.element(box()).toHaveValue('');
	});

	it('is not lost between two openings of a form, however soon', async () => {
		const first = await form();
		await box().fill('Hello');
		await first.unmount();
		await form();
		await expect.element(box()).toHaveValue('Hello');
		await expect.poll(kept).toEqual(['Hello']);
	});
});

describe('what cannot be saved', () => {
	it('is reported with the reason, blocks leaving the page, and can be retried', async () => {
		await form();
		full = true;
		await box().fill('Hello');
		await expect
			.element(page.getByRole('alert'))
			.toHaveTextContent(/What you typed is not saved: The browser has no storage left/);
		await expect.element(saved()).not.toBeInTheDocument();
		const leaving = new Event('beforeunload', { cancelable: true });
		dispatchEvent(leaving);
		expect(leaving.defaultPrevented).toBe(true);
		full = false;
		await page.getByRole('button', { name: 'Try again' }).click();
		await expect.element(saved()).toBeVisible();
		expect(await kept()).toEqual(['Hello']);
		const later = new Event('beforeunload', { cancelable: true });
		dispatchEvent(later);
		expect(later.defaultPrevented).toBe(false);
	});

	it('stays in the window when the form is left, and is there on coming back', async () => {
		const first = await form();
		full = true;
		await box().fill('Hello');
		await first.unmount();
		await expect.poll(() => leftBehind.lost.length).toBe(1);
		expect(unsaved.any).toBe(true);
		await form();
		await expect.element(box()).toHaveValue('Hello');
		expect(leftBehind.lost).toEqual([]);
		full = false;
		await page.getByRole('button', { name: 'Try again' }).click();
		await expect.poll(kept).toEqual(['Hello']);
	});
});

describe('two pages with the same form', () => {
	it('a page that typed nothing deletes nothing', async () => {
		await elsewhere('Hello');
		const first = await form();
		await expect.element(box()).toHaveValue('Hello');
		await page.getByRole('button', { name: 'Reset' }).click();
		await first.unmount();
		expect(await kept()).toEqual(['Hello']);
	});

	it('a page that typed nothing follows the text that it shows', async () => {
		const mark = await elsewhere('Hello');
		await form();
		await expect.element(box()).toHaveValue('Hello');
		await drafts.save(place, { body: 'Hello Karen' }, mark, 'other');
		await expect.element(box()).toHaveValue('Hello Karen');
	});

	it('keep both texts when both have typed, and offer the other one', async () => {
		await form();
		await box().fill('Mine');
		await expect.element(saved()).toBeVisible();
		await elsewhere('Theirs');
		await expect
			.element(page.getByText('Another tab has also written here'))
			.toHaveTextContent('Theirs');
		await page.getByRole('button', { name: 'Show that text' }).click();
		await expect.element(box()).toHaveValue('Theirs');
		await expect
			.element(page.getByText('Another tab has also written here'))
			.toHaveTextContent('Mine');
		expect((await kept()).sort()).toEqual(['Mine', 'Theirs']);
		await page.getByRole('button', { name: 'Discard that text' }).click();
		await expect.poll(kept).toEqual(['Theirs']);
	});

	it('does not write over a text whose page is open, even when it began with it', async () => {
		await elsewhere('Theirs');
		await form();
		await expect.element(box()).toHaveValue('Theirs');
		await box().fill('Mine');
		await expect.poll(kept).toEqual(['Mine', 'Theirs']);
		await expect.element(page.getByText('Another tab has also written here')).toBeVisible();
	});

	it('goes on with a text whose page is closed', async () => {
		await elsewhere('Before', { open: false });
		await form();
		await expect.element(box()).toHaveValue('Before');
		await box().fill('Before and after');
		await expect.poll(kept).toEqual(['Before and after']);
	});

	it('says that the other one has sent or discarded it, and keeps it again when it is changed', async () => {
		await form();
		await box().fill('Mine');
		await expect.element(saved()).toBeVisible();
		const [mine] = await drafts.at(place);
		// The page has heard of its own write by then.
		await new Promise((resolve) => setTimeout(resolve, 100));
		await drafts.save(place, {}, mine ?? null, 'other');
		await expect.element(page.getByText('Another tab has sent or discarded')).toBeVisible();
		await box().fill('Mine again');
		await expect.element(saved()).toBeVisible();
		expect(await kept()).toEqual(['Mine again']);
	});
});
