import { isTypingAddress } from './is-nowhere.ts';

/**
 * Focuses the first field of a page that was just opened, without scrolling. Focus outside of the simulated page, as in the coach, is not
 * moved; on phones the on-screen keyboard would cover the page.
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
