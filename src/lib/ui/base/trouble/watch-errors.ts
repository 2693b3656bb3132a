import { troubles } from './troubles.svelte.ts';

/**
 * The last net: whatever was thrown and caught by nothing is told. Left out are the browser's own remarks and scripts of extensions
 * (they come without an error), and what was given up on purpose.
 * @param on where errors are reported: the window
 * @returns ends the watch
 */
export function watchErrors(on: EventTarget = globalThis): () => void {
	const thrown = (event: Event) => tell((event as ErrorEvent).error);
	const rejected = (event: Event) => tell((event as PromiseRejectionEvent).reason);
	// LoadTroubleBar speaks of it.
	const missing = (event: Event & { payload?: unknown }) => troubles.leave(event.payload);
	on.addEventListener('error', thrown);
	on.addEventListener('unhandledrejection', rejected);
	on.addEventListener('vite:preloadError', missing);
	return () => {
		on.removeEventListener('error', thrown);
		on.removeEventListener('unhandledrejection', rejected);
		on.removeEventListener('vite:preloadError', missing);
	};
}

function tell(error: unknown) {
	if (error === null || error === undefined) return;
	if (error instanceof DOMException && error.name === 'AbortError') return;
	troubles.tell(error);
}
