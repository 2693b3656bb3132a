/**
 * Keeps in sight what the coach has just said: whatever appears in `body` and is marked `data-news` is scrolled to, and
 * another step is shown from its beginning. What stands there from the start moves nothing.
 */
export function showNews(body: HTMLElement): () => void {
	const watch = new MutationObserver((changes) => {
		const added = changes
			.flatMap(({ addedNodes }) => [...addedNodes])
			.filter((node) => node instanceof HTMLElement);
		if (added.some((node) => node.matches('article'))) {
			body.scrollTop = 0;
			return;
		}
		added.findLast((node) => node.matches('[data-news]'))?.scrollIntoView({ block: 'nearest' });
	});
	watch.observe(body, { childList: true, subtree: true });
	return () => watch.disconnect();
}
