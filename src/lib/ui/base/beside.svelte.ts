import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';

/** What stays usable while a dialog is open, such as a conversation. Dialogs leave its place free. */
class Beside {
	/** How many such things there are. */
	count = $state(0);

	/** Keeps dialogs from taking the focus back from the element, and from closing when it is clicked. */
	readonly dialogs: Attachment<HTMLElement> = (element) => {
		const end = this.keepDialogs(element);
		const measured = new ResizeObserver(() => leaveRoom(element));
		measured.observe(element);
		measured.observe(document.documentElement);
		return () => {
			end();
			measured.disconnect();
			leaveRoom(null);
		};
	};

	/** The same for what has its own room above all dialogs. */
	readonly keepDialogs = (element: HTMLElement): (() => void) => {
		untrack(() => (this.count += 1));
		const isInside = ({ target }: Event) => target instanceof Node && element.contains(target);
		// Dialogs listen on the document; a listener on the window comes first.
		const keep = (event: Event) => isInside(event) && event.stopPropagation();
		const keepEscape = (event: KeyboardEvent) => event.key === 'Escape' && keep(event);
		const capture = { capture: true };
		window.addEventListener('focusin', keep, capture);
		window.addEventListener('pointerdown', keep, capture);
		window.addEventListener('keydown', keepEscape, capture);
		return () => {
			untrack(() => (this.count -= 1));
			window.removeEventListener('focusin', keep, capture);
			window.removeEventListener('pointerdown', keep, capture);
			window.removeEventListener('keydown', keepEscape, capture);
		};
	};
}
export const beside = new Beside();

/** Room that dialogs leave: at the end of the line for a column, below for a row as wide as the window. */
function leaveRoom(element: HTMLElement | null) {
	const { style, clientWidth, clientHeight } = document.documentElement;
	const place = element?.getBoundingClientRect();
	const isColumn =
		place !== undefined && place.height > clientHeight / 2 && place.width < clientWidth / 2;
	const end = place && isColumn ? place.width : 0;
	const below = place && !isColumn ? clientHeight - place.top : 0;
	style.setProperty('--beside-end', `${Math.round(end)}px`);
	style.setProperty('--beside-below', `${Math.round(below)}px`);
}
