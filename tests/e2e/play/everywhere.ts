import axe, { type RunOptions } from 'axe-core';
import type { Page } from '@playwright/test';
import { expect } from '../fixtures.ts';

const wide = { width: 1280, height: 800 };
const narrow = { width: 360, height: 740 };
const widest = { width: 1600, height: 900 };
/** Goes on after a barrier, so that one run finds them all. */
const softly = expect.configure({ soft: true });

type Rules = (typeof looks)[number]['rules'];

/** The one rule about colours. It takes five times as long as all others together. */
const COLOURS = 'color-contrast';

/** Where each screen is looked at. A phone differs in its layout only, dark from light in its colours only. */
const looks = [
	{ size: narrow, colorScheme: 'light', rules: { rules: { [COLOURS]: { enabled: false } } } },
	{ size: wide, colorScheme: 'light', rules: {} },
	{ size: wide, colorScheme: 'dark', rules: { runOnly: [COLOURS] } }
] as const;

/**
 * The screen that is shown has no barrier that axe can find, light and dark, on a wide window and on a phone, and neither on a
 * phone nor on the widest screen does it scroll to the side.
 * @param part a selector, when the rest of the screen was looked at before
 */
export async function expectAccessibleEverywhere(page: Page, screen: string, part?: string) {
	await page.setViewportSize(widest);
	await expectUpright(page, `${screen}, ${widest.width} px`);
	for (const { size, colorScheme, rules } of looks) {
		await page.setViewportSize(size);
		await page.emulateMedia({ colorScheme });
		if (size === narrow) await expectUpright(page, `${screen}, ${size.width} px`);
		await atRest(page);
		const found = await barriers(page, part, rules);
		softly(found, `${screen}, ${colorScheme}, ${size.width} px`).toEqual([]);
	}
}

/** The screen as it is now has no barrier that axe can find. */
export async function expectAccessible(page: Page): Promise<void> {
	expect(await barriers(page)).toEqual([]);
}

/** The barriers that axe finds, each with the elements that make it. A page is given axe once. */
async function barriers(page: Page, part?: string, rules: Rules = {}): Promise<string[]> {
	const given = await page.evaluate(() => 'axe' in globalThis);
	if (!given) await page.evaluate(axe.source);
	return page.evaluate(
		async ({ part, rules }) => {
			const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
			const { violations } = await run(part ?? document, {
				resultTypes: ['violations'],
				...rules
			} as RunOptions);
			return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
		},
		{ part, rules }
	);
}

/** Colours change over time, and are looked at as they are in the end. */
function atRest(page: Page): Promise<void> {
	return page.evaluate(async () => {
		// They begin with the frame in which the page has its new look.
		for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
		for (const animation of document.getAnimations())
			if (animation.effect?.getTiming().iterations !== Infinity) animation.finish();
	});
}

/** Nothing has to be scrolled to the side. */
function expectUpright(page: Page, screen: string): Promise<void> {
	return softly.poll(() => sideways(page), `${screen}: scrolls sideways`).toEqual([]);
}

/**
 * What is wider than its place, by how many pixels: the window, the page in the simulated browser, an open dialog. A table that
 * scrolls in a box of its own makes none of them wider.
 */
function sideways(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const bar = document.querySelector('nav[aria-label="Simulated browser"]');
		const dialogs = document.querySelectorAll('[role=dialog], [role=alertdialog]');
		const places: [string, Element | null | undefined][] = [
			['the window', document.documentElement],
			['the page in the simulated browser', bar?.nextElementSibling],
			...[...dialogs].flatMap((dialog) =>
				[dialog, ...dialog.children].map((part): [string, Element] => ['the dialog', part])
			)
		];
		return places.flatMap(([name, place]) => {
			const by = place ? place.scrollWidth - place.clientWidth : 0;
			return by > 0 ? [`${name}, by ${by} px`] : [];
		});
	});
}
