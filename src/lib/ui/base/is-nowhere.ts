/** Whether focus was lost: only the page or the simulated browser has it. */
export function isNowhere(focused: Element | null): boolean {
	return focused === null || focused.matches('body, .viewport');
}

/** Whether the user is typing into the simulated browser's address bar: loading pages then do not take the focus. */
export function isTypingAddress(focused: Element | null): boolean {
	return focused?.matches('[data-typing]') ?? false;
}
