import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from '../fixtures.ts';

const wide = { width: 1280, height: 800 };
const narrow = { width: 360, height: 740 };
/** Goes on after a barrier, so that one run finds them all. */
const softly = expect.configure({ soft: true });

/**
 * The screen that is shown has no barrier that axe can find, light and dark, on a wide window and on a phone, and on a
 * phone it does not scroll to the side. Dark differs from light in its colours only.
 * @param part a selector, when the rest of the screen was looked at before
 */
export async function expectAccessibleEverywhere(page: Page, screen: string, part?: string) {
	for (const size of [narrow, wide]) {
		await page.setViewportSize(size);
		if (size === narrow)
			await softly.poll(() => sideways(page), `${screen} scrolls sideways`).toBe(0);
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
			await atRest(page);
			// Legacy: in this page alone, without opening another one to sum up its frames. It has none.
			const axe = new AxeBuilder({ page }).setLegacyMode();
			if (part) axe.include(part);
			if (colorScheme === 'dark') axe.withRules('color-contrast');
			const { violations } = await axe.analyze();
			const found = violations.map(
				({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`
			);
			softly(found, `${screen}, ${colorScheme}, ${size.width} px`).toEqual([]);
		}
	}
}

/** Colours change over time, and are looked at when they have arrived. */
function atRest(page: Page): Promise<unknown> {
	return page.evaluate(() => {
		const ending = document
			.getAnimations()
			.filter(({ effect }) => effect?.getTiming().iterations !== Infinity);
		return Promise.allSettled(ending.map(({ finished }) => finished)).then(() => null);
	});
}

/** By how many pixels the page is wider than its window. */
function sideways(page: Page): Promise<number> {
	return page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		return Math.max(0, scrollWidth - clientWidth);
	});
}
