const OPEN_AFTER_MS = 160;
/** Long enough to cross the gap to what was opened. */
const CLOSE_AFTER_MS = 300;

export interface HoverDoor {
	open: () => void;
	close: () => void;
	/** It was opened by hovering, and still is. */
	isOpen: () => boolean;
}

export interface Hovering {
	/** The pointer is over what was opened. */
	stay: () => void;
	leave: () => void;
	stop: () => void;
}

/**
 * Opens something while the mouse rests on an element, and closes it when the mouse has left or a key is pressed elsewhere. Touch and pen
 * do not hover, nor does a page moving under a still mouse. After a click it does not open until the mouse returns.
 */
export function openOnHover(element: HTMLElement, door: HoverDoor): Hovering {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let opening = false;
	let decided = false;
	const after = (ms: number, run: () => void) => {
		clearTimeout(timer);
		timer = setTimeout(run, ms);
	};
	const stay = () => {
		clearTimeout(timer);
		opening = false;
	};
	const leave = () => {
		[opening, decided] = [false, false];
		after(CLOSE_AFTER_MS, () => door.isOpen() && door.close());
	};
	const move = ({ pointerType, movementX, movementY }: PointerEvent) => {
		if (pointerType !== 'mouse' || (movementX === 0 && movementY === 0)) return;
		if (door.isOpen()) return stay();
		if (opening || decided) return;
		opening = true;
		after(OPEN_AFTER_MS, () => {
			opening = false;
			door.open();
		});
	};
	const press = (event: PointerEvent) => {
		stay();
		decided = true;
		if (!door.isOpen()) return;
		// On the menu's own button, a click must not close what the same hand has just opened.
		const onButton = event.target instanceof Element && event.target.closest('button');
		if (onButton) event.stopPropagation();
		else door.close();
	};
	const key = (event: KeyboardEvent) => {
		const inside = event.target instanceof Element && event.target.closest('[role="menu"]');
		if (door.isOpen() && !inside) door.close();
	};
	element.addEventListener('pointermove', move);
	element.addEventListener('pointerleave', leave);
	element.addEventListener('pointerdown', press, true);
	document.addEventListener('keydown', key, true);
	return {
		stay,
		leave,
		stop() {
			stay();
			element.removeEventListener('pointermove', move);
			element.removeEventListener('pointerleave', leave);
			element.removeEventListener('pointerdown', press, true);
			document.removeEventListener('keydown', key, true);
		}
	};
}
