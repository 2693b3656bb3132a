import { captionOf, controlWords, named, type Act, type Control } from '../acts.ts';
import { PlainError } from '#lib/ui/base/trouble/sentence.ts';
import { find, findAll } from './find.ts';
import * as hands from './hands.ts';
import type { Pace } from './pace.ts';
import { settled, soon } from './settle.ts';

/** What an act needs to be seen, and to end. */
export interface Stagehand {
	readonly pace: Pace;
	/** Says what is being done. */
	say(caption: string): void;
	/** How long a control may take to come; milliseconds. */
	readonly patience: number;
	/** Moves the pointer there. */
	point(element: Element): void;
	/** Resolves when everything that was written so far is kept. */
	written(): Promise<unknown>;
}

/** A label that is not on the screen. */
export class NotThere extends PlainError {}

/** How long a page may take to settle; milliseconds. */
const PATIENCE = 8000;
const LOOK_AGAIN = 40;
/** How long an entry of a menu may take to come. */
const MENU_PATIENCE = 1500;

/** Does one act, with its caption and pointer, and waits until the page has settled. */
export async function perform(act: Act, hand: Stagehand): Promise<void> {
	const { pace } = hand;
	pace.begin();
	await settle(hand);
	if (act.if && !find(act.if)) return;
	if (act.unless && find(act.unless)) return;
	await bringOut(groundOf(act), hand);
	const element = await elementOf(act, hand);
	hand.say(captionOf(act));
	if (element) show(element, hand);
	await pace.wait(readingTime(captionOf(act)));
	await carryOut(act, element, hand);
	await settle(hand);
	await pace.wait(200);
}

const settle = (hand: Stagehand) => settled(() => hand.written(), PATIENCE);

/** Reading takes a fifth of a second for a word or so. */
function readingTime(caption: string): number {
	return 700 + 45 * caption.length;
}

function show(element: HTMLElement, { point, pace }: Stagehand) {
	const behavior = pace.isSlow && !isStill() ? 'smooth' : 'instant';
	const { top, bottom } = element.getBoundingClientRect();
	const isInView = top >= 60 && bottom <= innerHeight - 60;
	if (!isInView) element.scrollIntoView({ block: 'center', inline: 'nearest', behavior });
	// Only what scrolls inside of the app: the app itself stays where it is.
	scrollTo({ top: 0, left: 0, behavior: 'instant' });
	point(element);
}

const isStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

function targetOf(act: Act): Control | null {
	switch (act.do) {
		case 'go':
			return named('field', 'Address', { on: 'window' });
		case 'press':
			return act.control;
		case 'type':
			return act.into;
		case 'choose':
			return act.from;
		case 'tick':
			return act.box;
		case 'attach':
			return act.to;
		case 'read':
			return null;
	}
}

function groundOf(act: Act): NonNullable<Control['on']> | null {
	let control = targetOf(act);
	while (control?.within) control = control.within;
	return control ? (control.on ?? 'page') : null;
}

/** On narrow screens the coach is a sheet above the page: it opens for its own acts only. */
async function bringOut(ground: Control['on'] | null, hand: Stagehand) {
	if (ground === null) return;
	const peek = document.querySelector<HTMLElement>('[aria-controls="coach-content"]');
	if (!peek?.checkVisibility()) return;
	const isOpen = peek.getAttribute('aria-expanded') === 'true';
	if (isOpen === (ground === 'coach')) return;
	hands.click(peek);
	await settle(hand);
}

async function elementOf(act: Act, hand: Stagehand): Promise<HTMLElement | null> {
	const control = targetOf(act);
	if (!control) return null;
	const end = performance.now() + hand.patience;
	do {
		hand.pace.check();
		const found = find(control) ?? (await inMenus(act, hand));
		if (found) return found;
		await soon(LOOK_AGAIN);
	} while (performance.now() < end);
	throw new NotThere(`There is no ${controlWords(control).replace(/^the /, '')} here.`);
}

/** A button that may be an entry of a menu, or in a part that is folded. */
async function inMenus(act: Act, hand: Stagehand): Promise<HTMLElement | null> {
	if (act.do !== 'press' || act.menus === undefined) return null;
	const { control, menus } = act;
	const item = named('menuitem', control.name);
	for (const menu of findAll({ ...control, role: 'button', name: menus })) {
		hand.say(`Open “${menus}”.`);
		show(menu, hand);
		await hand.pace.wait(700);
		hands.click(menu);
		const end = performance.now() + MENU_PATIENCE;
		while (performance.now() < end) {
			await settle(hand);
			const found = find(item) ?? find(control);
			if (found) return found;
		}
		hands.escape();
		await settle(hand);
	}
	return null;
}

async function carryOut(act: Act, element: HTMLElement | null, hand: Stagehand): Promise<void> {
	if (!element) return;
	switch (act.do) {
		case 'go':
			await write(element, `http://localhost${act.address}`, hand);
			return hands.enter(element as HTMLInputElement);
		case 'press':
			return hands.click(element);
		case 'type':
			await write(element, act.text, hand);
			if (act.enter) hands.enter(element as HTMLInputElement);
			return;
		case 'choose':
			return choose(act, hand);
		case 'tick':
			if ((element as HTMLInputElement).checked !== act.on) hands.click(element);
			return;
		case 'attach':
			return hands.attach(element as HTMLInputElement, act.files);
		case 'read':
			return;
	}
}

/** Milliseconds for a letter, and for a whole text at most. */
const LETTER = 28;
const LONGEST = 6000;

async function write(field: HTMLElement, text: string, { pace }: Stagehand) {
	const add = hands.typist(field);
	const whole = hands.isWhole(field) || isStill();
	const chunk = Math.max(1, Math.ceil((text.length * LETTER) / LONGEST));
	for (let at = 0; at < text.length;) {
		const size = whole || !pace.isSlow ? text.length : chunk;
		add(text.slice(at, at + size));
		at += size;
		if (at < text.length) await pace.wait(LETTER);
	}
	hands.leaveField(field);
}

/** Lists may be filled a moment after their page is there. */
async function choose(act: Act & { do: 'choose' }, hand: Stagehand): Promise<void> {
	const end = performance.now() + OPTION_PATIENCE;
	do {
		const list = find(act.from);
		const option = list instanceof HTMLSelectElement && optionOf(list, act);
		if (option) return hands.select(list as HTMLSelectElement, option);
		hand.pace.check();
		await soon(LOOK_AGAIN);
	} while (performance.now() < end);
	throw new NotThere(`The list “${act.from.name}” does not offer “${act.option}”.`);
}
const OPTION_PATIENCE = 3000;

function optionOf(list: HTMLSelectElement, { option, match }: Act & { do: 'choose' }) {
	const wanted = option.trim();
	const open = [...list.options].filter((one) => !one.disabled);
	return (
		open.find((one) => one.label.trim() === wanted) ??
		open.find((one) => match === 'start' && one.label.trim().startsWith(wanted))
	);
}
