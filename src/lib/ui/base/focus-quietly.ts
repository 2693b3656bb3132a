import { isTypingAddress } from './is-nowhere.ts';

/**
 * Brings the keyboard to the first field of a page that was just opened, without moving the page. Whoever is at a place outside of
 * the simulated page, as the coach, is not torn away from there; on a phone the keyboard on the screen would cover the page.
 */
export function focusQuietly(field: HTMLElement | undefined) {
	const { activeElement } = document;
	const elsewhere =
		activeElement !== null &&
		activeElement !== document.body &&
		(isTypingAddress(activeElement) || !field?.closest('.simulated')?.contains(activeElement));
	if (elsewhere || matchMedia('(pointer: coarse)').matches) return;
	field?.focus({ preventScroll: true });
}
