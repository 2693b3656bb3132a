/** What stays on top of the page of a ticket (px). */
const HEADROOM = 110;

/**
 * Brings something below into view in the box that scrolls around it; nothing further out moves, and the focus stays where it is.
 * Of what is larger than the box its beginning is shown.
 */
export function showInside(element: Element) {
	let box = element.parentElement;
	while (box && !/auto|scroll/.test(getComputedStyle(box).overflowY)) box = box.parentElement;
	if (!box) return;
	const [inner, outer] = [element.getBoundingClientRect(), box.getBoundingClientRect()];
	const below = inner.bottom - outer.bottom;
	if (below > 0) box.scrollTop += Math.min(below + 12, inner.top - outer.top - HEADROOM);
}
