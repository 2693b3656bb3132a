/** Time after which a part counts as slow. Milliseconds. */
const PATIENCE = 12_000;

interface LoadListener {
	/** A part failed to arrive. */
	missing(): void;
	/** A part has not arrived for a long time. */
	slow(): void;
	/** All parts have arrived. */
	arrived(): void;
}

/**
 * Watches the parts of the program that are loaded on demand. Vite says `vite:preloadError` of every one that fails, and puts a
 * `<link>` for each of them into the head while it loads.
 * @param told what to do about it
 * @param patience in milliseconds
 * @returns ends the watch
 */
export function watchParts(told: LoadListener, patience = PATIENCE): () => void {
	const pending = new Map<Element, ReturnType<typeof setTimeout>>();
	const late = new Set<Element>();

	const settle = ({ target }: Event) => {
		if (!(target instanceof Element)) return;
		clearTimeout(pending.get(target));
		pending.delete(target);
		if (late.delete(target) && late.size === 0) told.arrived();
	};
	const follow = (link: Node) => {
		if (!(link instanceof HTMLLinkElement) || !/preload|stylesheet/.test(link.rel)) return;
		const tell = () => {
			late.add(link);
			told.slow();
		};
		pending.set(link, setTimeout(tell, patience));
		link.addEventListener('load', settle, { once: true });
		link.addEventListener('error', settle, { once: true });
	};
	const observer = new MutationObserver((records) => {
		for (const { addedNodes } of records) addedNodes.forEach(follow);
	});
	observer.observe(document.head, { childList: true });
	// The first page begins to load its parts before anything can watch: those without an entry are still on their way.
	for (const link of document.head.querySelectorAll('link'))
		if (performance.getEntriesByName(link.href).length === 0) follow(link);
	addEventListener('vite:preloadError', told.missing);
	return () => {
		observer.disconnect();
		removeEventListener('vite:preloadError', told.missing);
		for (const timer of pending.values()) clearTimeout(timer);
	};
}
