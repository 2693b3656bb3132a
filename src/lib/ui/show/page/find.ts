import { computeAccessibleName } from 'dom-accessibility-api';
import type { Control, Ground, Role } from '../acts.ts';

/** Elements that can have a role; the native ones first. */
const selectors: Record<Role, string> = {
	article: 'article, [role="article"]',
	button: 'button:not([role]), summary, [role="button"], input[type="submit"]',
	checkbox: 'input[type="checkbox"], [role="checkbox"]',
	combobox: 'select, [role="combobox"]',
	dialog: '[role="dialog"], [role="alertdialog"], dialog',
	field:
		'input:not([type="checkbox"], [type="radio"], [type="file"], [type="hidden"], [type="submit"]), textarea, [role="textbox"]',
	file: 'input[type="file"]',
	form: 'form',
	group: 'fieldset, [role="group"], details',
	link: 'a[href]:not([role]), [role="link"]',
	menuitem: '[role="menuitem"]',
	navigation: 'nav, [role="navigation"]',
	option: '[role="option"]',
	radio: 'input[type="radio"], [role="radio"]',
	region: 'section, [role="region"]',
	row: 'tr, [role="row"], li',
	tab: '[role="tab"]',
	table: 'table, [role="table"]'
};

const grounds: Record<Exclude<Ground, 'page'>, string> = {
	coach: 'aside[aria-label="Coach"]',
	phone: 'section[aria-label="Phone and chat"]',
	bar: 'nav[aria-label="Deskdrill"]',
	window: 'nav[aria-label="Simulated browser"]'
};
/** What is not the page: the other parts of the app, and what shows the play itself. */
const notPage = [...Object.values(grounds), '[data-show]'].join(', ');

/** The elements that somebody sees and would call so, in the order of the page. */
export function findAll(control: Control): HTMLElement[] {
	const roots = control.within ? findAll(control.within) : groundOf(control.on ?? 'page');
	const isOff = control.on === undefined || control.on === 'page';
	const wanted = wordsOf(control.name);
	const found = roots
		.flatMap((root) => [...root.querySelectorAll<HTMLElement>(selectors[control.role])])
		.filter((one) => !(isOff && !control.within && one.closest(notPage)))
		.filter((one) => isSeen(one, control.role) && fits(nameOf(one, control.role), wanted, control));
	return [...new Set(found)];
}

/** The one that is meant; of several the first, which screens put on top. undefined: there is none. */
export function find(control: Control): HTMLElement | undefined {
	const found = findAll(control);
	// A dialog that was opened later lies above.
	return control.role === 'dialog' ? found.at(-1) : found[0];
}

function groundOf(ground: Ground): Element[] {
	return ground === 'page' ? [document.body] : [...document.querySelectorAll(grounds[ground])];
}

const wordsOf = (text: string) => text.replace(/\s+/g, ' ').trim();

/** A row is told by what stands in it. */
function nameOf(element: HTMLElement, role: Role): string {
	if (role === 'row') return wordsOf(element.textContent);
	return wordsOf(computeAccessibleName(element));
}

function fits(name: string, wanted: string, { match }: Control): boolean {
	if (wanted === '') return true;
	if (match === 'part') return name.includes(wanted);
	return match === 'start' ? name.startsWith(wanted) : name === wanted;
}

function isSeen(element: HTMLElement, role: Role): boolean {
	if (element.closest('[inert], [aria-hidden="true"]')) return false;
	// Boxes and places for files may be drawn by their labels.
	if (role === 'file') return element.parentElement?.checkVisibility() ?? false;
	return element.checkVisibility({ visibilityProperty: true });
}
