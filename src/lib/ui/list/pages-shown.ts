/**
 * Page numbers to show, from 0: the first, the last, and those around the current one; null is a gap. `pages` is the total, null if
 * unknown.
 */
export function pagesShown(page: number, pages: number | null, more: boolean): (number | null)[] {
	const last = pages === null ? page + Number(more) : Math.max(page, pages - 1);
	const shown = new Set([0, page - 2, page - 1, page, page + 1, page + 2, last]);
	const inOrder = [...shown].filter((at) => at >= 0 && at <= last).sort((a, b) => a - b);
	return inOrder.flatMap((at, place) => {
		const before = inOrder[place - 1];
		return before !== undefined && at - before > 1 ? [null, at] : [at];
	});
}
