/**
 * Keeps news of the coach visible: new elements in `body` with `data-news` are scrolled into view, and a new step is shown from its start.
 * Initial elements do not scroll. News of a closed coach is scrolled to when it opens.
 */
export function showNews(body: HTMLElement): () => void {
	let unseen: Element | undefined;
	let begun = body.querySelector('article') !== null;
	const show = () => {
		if (!unseen || body.clientHeight === 0) return;
		unseen.scrollIntoView({ block: 'nearest' });
		unseen = undefined;
	};
	const added = new MutationObserver((changes) => {
		const nodes = changes
			.flatMap(({ addedNodes }) => [...addedNodes])
			.filter((node) => node instanceof Element);
		const step = nodes.find((node) => node.matches('article'));
		if (step) {
			unseen = undefined;
			body.scrollTop = 0;
			if (begun) goOn(step);
			begun = true;
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

/** Moves the focus to the step's title after the focused button was removed. */
function goOn(step: Element) {
	const title = step.querySelector('h2');
	if (!title || document.activeElement !== document.body) return;
	title.tabIndex = -1;
	title.focus({ preventScroll: true });
}
