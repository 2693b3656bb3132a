/*
 * Lazily loaded parts that could not be loaded. The first page may fail before the app can report it, so this listens from the start
 * (src/hooks.client.ts).
 */

const errors = new WeakSet<object>();

/** Listens to Vite's preload errors. @returns stops listening */
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
