import type { Locator, Page } from '@playwright/test';
import { expect } from '../fixtures.ts';

/** More presses than any way through a list takes. */
const MOST = 120;
/** What stands in between may have been counted wrong, as radio buttons, which are one stop together. */
const TRIES = 20;

/** Somebody who has no mouse. */
export class Keyboard {
	constructor(readonly page: Page) {}

	async press(key: string) {
		await this.page.keyboard.press(key);
	}

	/** Moves to an element with Tab or Shift+Tab; the focus must be visible. */
	async to(wanted: Locator) {
		await expect(wanted).toBeVisible();
		for (let tries = 0; tries < TRIES; tries++) {
			const steps = await wanted.evaluate(stepsTo);
			for (let step = 0; step < Math.abs(steps); step++)
				await this.press(steps < 0 ? 'Shift+Tab' : 'Tab');
			if (steps === 0) break;
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

	/** Replaces the text of an input. */
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

	/** The focus is on a visible, usable element, not only on the page. */
	async hasAPlace(after: string) {
		const place = () =>
			this.page.evaluate(() => {
				const { activeElement } = document;
				return activeElement?.matches('body, .viewport') ? 'nowhere' : 'somewhere';
			});
		await expect.poll(place, `the focus after ${after}`).toBe('somewhere');
	}
}

/** Runs in the page: how many presses of Tab away the wanted element should be; less than 0 with Shift. */
function stepsTo(wanted: Element): number {
	const { activeElement } = document;
	if (activeElement === null || activeElement === wanted) return 0;
	const stops =
		'a[href], button, input, select, textarea, summary, [tabindex="0"], [contenteditable]';
	const between = [...document.querySelectorAll<HTMLElement>(stops)].filter(
		(stop) =>
			stop.tabIndex >= 0 &&
			!stop.matches(':disabled, [type=radio]:not(:checked)') &&
			stop.checkVisibility()
	);
	const isAfter = (one: Node, other: Node) =>
		Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
	const back = isAfter(wanted, activeElement) && !wanted.contains(activeElement);
	const [from, to] = back ? [wanted, activeElement] : [activeElement, wanted];
	const count = between.filter((stop) => isAfter(from, stop) && isAfter(stop, to)).length + 1;
	return back ? -count : count;
}

/** Runs in the page: why the focus on the element is not visible; null if it is. */
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
