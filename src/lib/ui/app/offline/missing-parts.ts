/*
 * Parts of the program that were loaded on demand and did not arrive. The first page may fail before anything of the app is there to
 * tell it, so this listens from the very beginning (src/hooks.client.ts).
 */

const errors = new WeakSet<object>();

/** Listens to what Vite says of every part that fails. @returns ends it */
export function noteMissingParts(on: EventTarget = globalThis): () => void {
	const note = ({ payload }: Event & { payload?: unknown }) => {
		if (typeof payload === 'object' && payload !== null) errors.add(payload);
	};
	on.addEventListener('vite:preloadError', note);
	return () => on.removeEventListener('vite:preloadError', note);
}

/** Whether this is the error of such a part. */
export function isOfMissingPart(error: unknown): boolean {
	return typeof error === 'object' && error !== null && errors.has(error);
}
