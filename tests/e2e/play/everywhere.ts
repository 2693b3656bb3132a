import axe from 'axe-core';
import type { Page } from '@playwright/test';
import { expect } from '../fixtures.ts';
import { newPaints } from './paints.ts';

const wide = { width: 1280, height: 800 };
const narrow = { width: 360, height: 740 };
const widest = { width: 1600, height: 900 };
/** Continues after a violation, so that one run finds all. */
const softly = expect.configure({ soft: true });

interface Asked {
	/** The one rule about colours. It takes five times as long as all others together. */
	colours: boolean;
	others: boolean;
}

/** Where each screen is looked at. A phone differs in its layout only, dark from light in its colours only. */
const looks = [
	{ size: narrow, colorScheme: 'light', asked: { colours: false, others: true } },
	{ size: wide, colorScheme: 'light', asked: { colours: true, others: true } },
	{ size: wide, colorScheme: 'dark', asked: { colours: true, others: false } }
] as const;

/**
 * The screen that is shown has no barrier that axe can find, light and dark, on a wide window and on a phone, and neither on a
 * phone nor on the widest screen does it scroll to the side.
 * @param part a selector, when the rest of the screen was looked at before
 */
export async function expectAccessibleEverywhere(page: Page, screen: string, part?: string) {
	await page.setViewportSize(widest);
	await expectUpright(page, `${screen}, ${widest.width} px`);
	for (const { size, colorScheme, asked } of looks) {
		await page.setViewportSize(size);
		await page.emulateMedia({ colorScheme });
		if (size === narrow) await expectUpright(page, `${screen}, ${size.width} px`);
		await atRest(page);
		const found = await barriers(page, part, asked);
		softly(found, `${screen}, ${colorScheme}, ${size.width} px`).toEqual([]);
	}
}

/** Expects no accessibility violations on the current screen. */
export async function expectAccessible(page: Page): Promise<void> {
	expect(await barriers(page)).toEqual([]);
}

/** Violations found by axe, each with its elements. axe is injected once per page. */
async function barriers(
	page: Page,
	part?: string,
	asked: Asked = { colours: true, others: true }
): Promise<string[]> {
	const given = await page.evaluate(() => 'axe' in globalThis);
	if (!given) await page.evaluate(axe.source);
	const others = asked.others ? await page.evaluate(otherBarriers, part) : [];
	return [...others, ...(asked.colours ? await colourBarriers(page, part) : [])];
}

/** Runs in the page. */
async function otherBarriers(part?: string): Promise<string[]> {
	const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
	const { violations } = await run(part ?? document, {
		resultTypes: ['violations'],
		rules: { 'color-contrast': { enabled: false } }
	});
	return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** The paints of words that this worker has found readable: what looks the same is measured once. */
const readable = new Set<string>();

async function colourBarriers(page: Page, part = 'body'): Promise<string[]> {
	const fresh = (await page.evaluate(newPaints, part)).filter((paint) => !readable.has(paint));
	const found = await page.evaluate(tooFaint, { part, fresh });
	if (found.length === 0) for (const paint of fresh) readable.add(paint);
	return found;
}

/** Runs in the page: one element of each of these paints is measured. */
async function tooFaint({ part, fresh }: { part: string; fresh: string[] }): Promise<string[]> {
	const { axe: tool, paints } = globalThis as unknown as {
		axe: typeof axe;
		paints: Map<string, Element>;
	};
	const include = fresh.flatMap((paint) => paints.get(paint) ?? []);
	if (include.length === 0 || !document.querySelector(part)) return [];
	const { violations } = await tool.run(
		{ include: include as never },
		{ resultTypes: ['violations'], runOnly: ['color-contrast'] }
	);
	return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** On a phone and in a wide window, no text overflows, however long it is. */
export async function expectRoomForWords(page: Page, screen: string): Promise<void> {
	for (const size of [narrow, wide]) {
		await page.setViewportSize(size);
		const where = `${screen}, ${size.width} px`;
		await expectUpright(page, where);
		await softly.poll(() => page.evaluate(spills), `${where}: words leave their place`).toEqual([]);
	}
}

/** On a dark phone, every word can be read. */
export async function expectReadableOnDarkPhone(page: Page, screen: string): Promise<void> {
	await page.setViewportSize(narrow);
	await page.emulateMedia({ colorScheme: 'dark' });
	await atRest(page);
	const found = await barriers(page, undefined, { colours: true, others: false });
	softly(found, `${screen}, dark, ${narrow.width} px`).toEqual([]);
}

/** Runs in the page: text that is cut off or overflows, without "..." or scrolling. */
function spills(): string[] {
	const clipper = (element: Element): Element => {
		let box = element.parentElement;
		while (box && getComputedStyle(box).overflowX === 'visible') box = box.parentElement;
		return box ?? document.documentElement;
	};
	const found = new Set<string>();
	for (const element of document.querySelectorAll('body *')) {
		const says = [...element.childNodes].some(
			(node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()
		);
		const { width, height, right } = element.getBoundingClientRect();
		if (!says || width < 3 || height < 3 || element.closest('option, svg, .unseen')) continue;
		const style = getComputedStyle(element);
		const box = clipper(element);
		const { overflowX, textOverflow } = getComputedStyle(box);
		const scrolls = /auto|scroll/.test(overflowX) && box.scrollWidth > box.clientWidth;
		const cut =
			right > box.getBoundingClientRect().right + 1 && !scrolls && textOverflow !== 'ellipsis';
		const out =
			style.overflowX === 'visible' &&
			style.display !== 'inline' &&
			element.scrollWidth > element.clientWidth + 1;
		if (style.visibility !== 'hidden' && (cut || out)) found.add(element.outerHTML.slice(0, 160));
	}
	return [...found];
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

/** No horizontal scrolling. */
function expectUpright(page: Page, screen: string): Promise<void> {
	return softly.poll(() => sideways(page), `${screen}: scrolls sideways`).toEqual([]);
}

/**
 * Elements wider than their container, by how many pixels: the window, the page in the simulated browser, an open dialog. A table that
 * scrolls in its own box does not count.
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
