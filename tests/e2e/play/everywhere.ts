import axe from 'axe-core';
import type { Page } from '@playwright/test';
import { expect } from '../fixtures.ts';

const wide = { width: 1280, height: 800 };
const narrow = { width: 360, height: 740 };
/** Goes on after a barrier, so that one run finds them all. */
const softly = expect.configure({ soft: true });

/** Where each screen is looked at. Dark differs from light in its colours only. */
const looks = [
	{ size: narrow, colorScheme: 'light' },
	{ size: wide, colorScheme: 'light' },
	{ size: wide, colorScheme: 'dark', only: ['color-contrast'] }
] as const;

/**
 * The screen that is shown has no barrier that axe can find, light and dark, on a wide window and on a phone, and on a
 * phone it does not scroll to the side.
 * @param part a selector, when the rest of the screen was looked at before
 */
export async function expectAccessibleEverywhere(page: Page, screen: string, part?: string) {
	for (const { size, colorScheme, ...rules } of looks) {
		await page.setViewportSize(size);
		await page.emulateMedia({ colorScheme });
		if (size === narrow)
			await softly.poll(() => sideways(page), `${screen} scrolls sideways`).toBe(0);
		await atRest(page);
		const found = await barriers(page, part, 'only' in rules ? [...rules.only] : undefined);
		softly(found, `${screen}, ${colorScheme}, ${size.width} px`).toEqual([]);
	}
}

/** The screen as it is now has no barrier that axe can find. */
export async function expectAccessible(page: Page): Promise<void> {
	expect(await barriers(page)).toEqual([]);
}

/** The barriers that axe finds, each with the elements that make it. A page is given axe once. */
async function barriers(page: Page, part?: string, only?: string[]): Promise<string[]> {
	const given = await page.evaluate(() => 'axe' in globalThis);
	if (!given) await page.evaluate(axe.source);
	return page.evaluate(
		async ({ part, only }) => {
			const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
			const { violations } = await run(part ?? document, {
				resultTypes: ['violations'],
				...(only && { runOnly: only })
			});
			return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
		},
		{ part, only }
	);
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
