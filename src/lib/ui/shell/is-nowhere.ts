/** Whether the keyboard has lost its place: what had it is gone, so that only the page or the simulated browser is left. */
export function isNowhere(focused: Element | null): boolean {
	return focused === null || focused.matches('body, .viewport');
}
