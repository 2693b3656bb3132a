/** Whether the keyboard has lost its place: what had it is gone, so that only the page or the simulated browser is left. */
export function isNowhere(focused: Element | null): boolean {
	return focused === null || focused.matches('body, .viewport');
}

/** Whether somebody is typing into the simulated browser's address bar: pages that arrive meanwhile leave the keyboard there. */
export function isTypingAddress(focused: Element | null): boolean {
	return focused?.matches('[data-typing]') ?? false;
}
