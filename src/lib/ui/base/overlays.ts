/** Where dialogs and menus are put: a place of their own in the page, which carries the persona's colours. */
export function overlays(): Element {
	return document.querySelector('#overlays') ?? document.body;
}
