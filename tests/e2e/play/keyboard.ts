import type { Locator, Page } from '@playwright/test';
import { expect } from '../fixtures.ts';

/** More presses than any way through a page takes. */
const MOST = 120;

/** Somebody who has no mouse. */
export class Keyboard {
	constructor(readonly page: Page) {}

	async press(key: string) {
		await this.page.keyboard.press(key);
	}

	/** Goes to something with Tab, or back with Shift+Tab; there, one sees where one is. */
	async to(wanted: Locator) {
		await expect(wanted).toBeVisible();
		for (let presses = 0; presses < MOST; presses++) {
			const way = await wanted.evaluate(wayTo);
			if (way === 'here') break;
			await this.press(way === 'back' ? 'Shift+Tab' : 'Tab');
		}
		await expect(wanted).toBeFocused();
		expect(await wanted.evaluate(hidden), 'the focus is seen').toBeNull();
	}

	/** Goes to a button, a link or a tab, and presses it. */
	async presses(wanted: Locator) {
		await this.to(wanted);
		await this.press('Enter');
	}

	async ticks(box: Locator) {
		await this.to(box);
		await this.press('Space');
		await expect(box).toBeChecked();
	}

	/** Writes into a box, over what stands in it. */
	async writes(box: Locator, text: string) {
		await this.to(box);
		await this.press('ControlOrMeta+a');
		await this.page.keyboard.type(text);
	}

	/** Goes down a list until what begins with these words is chosen. */
	async chooses(list: Locator, wanted: string) {
		await this.to(list);
		await expect(list.locator('option', { hasText: wanted }).first()).toBeAttached();
		await this.press('Home');
		for (let presses = 0; presses < MOST; presses++) {
			const chosen = await list.locator('option:checked').textContent();
			if (chosen?.trim().startsWith(wanted)) return;
			await this.press('ArrowDown');
		}
		throw new Error(`"${wanted}" is not in the list.`);
	}

	/** Opens a menu, and takes an entry. */
	async picks(menu: Locator, item: string) {
		await this.presses(menu);
		const entry = this.page.getByRole('menuitem', { name: item, exact: true });
		await this.downTo(entry);
		await this.press('Enter');
	}

	/** Goes down a menu. */
	async downTo(entry: Locator) {
		await expect(this.page.getByRole('menuitem').first()).toBeVisible();
		for (let presses = 0; presses < MOST; presses++) {
			if (await entry.evaluate((element) => element === document.activeElement)) return;
			await this.press('ArrowDown');
		}
		await expect(entry).toBeFocused();
	}

	/** The keyboard has a place: something that can be seen and used, not only the page around it. */
	async hasAPlace(after: string) {
		const place = () =>
			this.page.evaluate(() => {
				const { activeElement } = document;
				return activeElement?.matches('body, .viewport') ? 'nowhere' : 'somewhere';
			});
		await expect.poll(place, `the focus after ${after}`).toBe('somewhere');
	}
}

/** Runs in the page: which way the wanted element lies. */
function wayTo(wanted: Element): 'here' | 'on' | 'back' {
	const { activeElement } = document;
	if (activeElement === wanted) return 'here';
	const before = activeElement?.compareDocumentPosition(wanted) ?? 0;
	return before & Node.DOCUMENT_POSITION_PRECEDING && !(before & Node.DOCUMENT_POSITION_CONTAINS)
		? 'back'
		: 'on';
}

/** Runs in the page: why one does not see that the element has the focus; null where one does. */
function hidden(element: Element): string | null {
	const outlined = (at: Element | null) =>
		at !== null && getComputedStyle(at).outlineStyle !== 'none';
	const ring =
		outlined(element) ||
		outlined(element.parentElement) ||
		outlined(element.closest('.control, .editor, label'));
	if (!ring) return 'it has no outline';
	const { left, top, width, height } = element.getBoundingClientRect();
	const over = document.elementFromPoint(
		left + Math.min(width / 2, 12),
		top + Math.min(height / 2, 12)
	);
	const seen =
		over !== null &&
		(element.contains(over) || over.contains(element) || over.closest('label') !== null);
	return seen ? null : `it is under ${over?.outerHTML.slice(0, 120) ?? 'the edge of the window'}`;
}
