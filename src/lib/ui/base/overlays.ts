/** Container of dialogs and menus, with the persona's colours. */
export function overlays(): Element {
	return document.querySelector('#overlays') ?? document.body;
}
