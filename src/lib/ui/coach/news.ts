/**
 * Keeps in sight what the coach has just said: whatever appears in `body` and is marked `data-news` is scrolled to, and
 * another step is shown from its beginning. What stands there from the start moves nothing. News of a closed coach is
 * scrolled to when it opens.
 */
export function showNews(body: HTMLElement): () => void {
	let unseen: Element | undefined;
	const show = () => {
		if (!unseen || body.clientHeight === 0) return;
		unseen.scrollIntoView({ block: 'nearest' });
		unseen = undefined;
	};
	const added = new MutationObserver((changes) => {
		const nodes = changes
			.flatMap(({ addedNodes }) => [...addedNodes])
			.filter((node) => node instanceof Element);
		if (nodes.some((node) => node.matches('article'))) {
			unseen = undefined;
			body.scrollTop = 0;
			return;
		}
		unseen = nodes.findLast((node) => node.matches('[data-news]')) ?? unseen;
		show();
	});
	const opened = new ResizeObserver(show);
	added.observe(body, { childList: true, subtree: true });
	opened.observe(body);
	return () => {
		added.disconnect();
		opened.disconnect();
	};
}
