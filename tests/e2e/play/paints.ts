/**
 * Runs in the page: how its words are painted. Two elements with one paint have one contrast: colour, size and weight of the letters, and
 * everything behind them up to the first ground that covers all. `globalThis.paints` keeps the first element of each.
 */
export function newPaints(part: string): string[] {
	const paints = new Map<string, Element>();
	(globalThis as unknown as { paints: typeof paints }).paints = paints;
	const groundOf = (from: Element): string => {
		const layers: string[] = [];
		for (let element: Element | null = from; element; element = element.parentElement) {
			const style = getComputedStyle(element);
			const { backgroundColor, backgroundImage, opacity, position, filter, mixBlendMode } = style;
			const isClear = backgroundColor === 'rgba(0, 0, 0, 0)' && backgroundImage === 'none';
			// What is placed freely may lie on anything: it is its own kind of ground.
			const free = position === 'static' || position === 'relative' ? '' : position;
			if (!isClear || opacity !== '1' || free || filter !== 'none' || mixBlendMode !== 'normal')
				layers.push(`${backgroundColor} ${backgroundImage} ${opacity} ${free} ${filter}`);
			if (/^rgb\(/.test(backgroundColor) && opacity === '1' && !free) break;
		}
		return layers.join(' / ');
	};
	for (const element of document.querySelectorAll(`${part}, ${part} *`)) {
		const isWord =
			element instanceof HTMLInputElement ||
			element instanceof HTMLTextAreaElement ||
			[...element.childNodes].some(
				({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent?.trim()
			);
		if (!isWord || !element.checkVisibility()) continue;
		const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element);
		const isOff = element.closest(':disabled, [aria-disabled=true]') ? 'off' : '';
		const letters = `${color} ${fontSize} ${fontWeight} ${textShadow} ${isOff}`;
		const paint = `${letters} on ${groundOf(element)}`;
		if (!paints.has(paint)) paints.set(paint, element);
	}
	return [...paints.keys()];
}
