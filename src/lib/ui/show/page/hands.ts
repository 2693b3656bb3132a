import type { WrittenFile } from '../acts.ts';

/** The events that a mouse makes; controls that open by pressing and links that follow a click get what they listen for. */
export function click(element: HTMLElement) {
	const { left, top, width, height } = element.getBoundingClientRect();
	const at = {
		bubbles: true,
		cancelable: true,
		composed: true,
		clientX: left + width / 2,
		clientY: top + height / 2,
		button: 0
	};
	const pointer = { ...at, pointerId: 1, pointerType: 'mouse', isPrimary: true };
	const down = { ...at, buttons: 1, detail: 1 };
	element.dispatchEvent(new PointerEvent('pointerover', pointer));
	element.dispatchEvent(new PointerEvent('pointerenter', { ...pointer, bubbles: false }));
	element.dispatchEvent(new PointerEvent('pointermove', pointer));
	element.dispatchEvent(new PointerEvent('pointerdown', { ...pointer, buttons: 1 }));
	element.dispatchEvent(new MouseEvent('mousedown', down));
	element.focus({ preventScroll: true });
	element.dispatchEvent(new PointerEvent('pointerup', pointer));
	element.dispatchEvent(new MouseEvent('mouseup', { ...at, detail: 1 }));
	if (element.isConnected) element.dispatchEvent(new MouseEvent('click', { ...at, detail: 1 }));
}

/** Empties what is typed into, and gives a function that adds text to it as if typed. */
export function typist(field: HTMLElement): (text: string) => void {
	field.focus({ preventScroll: true });
	if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
		put(field, '');
		return (text) => put(field, field.value + text);
	}
	getSelection()?.selectAllChildren(field);
	document.execCommand('delete');
	return writer();
}

/** Of dates and times the whole value at once: half of one is none. */
export const isWhole = (field: HTMLElement) =>
	field instanceof HTMLInputElement && /^(?:datetime-local|date|time|number)$/.test(field.type);

function put(field: HTMLInputElement | HTMLTextAreaElement, value: string) {
	field.value = value;
	field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
}

/** What was typed is done. */
export function leaveField(field: HTMLElement) {
	field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Into an editor of formatted text: a line end begins a paragraph. */
function writer() {
	return (text: string) => {
		for (const [at, line] of text.split('\n').entries()) {
			if (at > 0) document.execCommand('insertParagraph');
			if (line) document.execCommand('insertText', false, line);
		}
	};
}

/** Chooses from a native list. */
export function select(list: HTMLSelectElement, option: HTMLOptionElement) {
	list.focus({ preventScroll: true });
	list.selectedIndex = option.index;
	for (const event of ['input', 'change']) list.dispatchEvent(new Event(event, { bubbles: true }));
}

export function attach(input: HTMLInputElement, files: readonly WrittenFile[]) {
	const data = new DataTransfer();
	for (const { name, text } of files)
		data.items.add(new File([text], name, { type: 'text/plain' }));
	input.files = data.files;
	input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Submits as Enter does. */
export function enter(field: HTMLInputElement) {
	const key = { key: 'Enter', bubbles: true, cancelable: true };
	if (field.dispatchEvent(new KeyboardEvent('keydown', key))) field.form?.requestSubmit();
	field.dispatchEvent(new KeyboardEvent('keyup', key));
}

export function escape() {
	const target = document.activeElement ?? document.body;
	target.dispatchEvent(
		new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true })
	);
}
