/**
 * The beginning of a text, at most so many UTF-16 units long, that ends between two characters as people see them: an emoji of
 * several parts, a letter with its accents and a flag are never torn. Decided by rules of its own and not by the browser's, which
 * differ between versions: what is cut can be kept in a desk's history.
 */
export function beginning(text: string, most: number): string {
	if (text.length <= most) return text;
	let end = most;
	while (end > 0 && isInside(text, end)) end--;
	return text.slice(0, end);
}

const joiner = '\u200d';
/** What belongs to the character before it. */
const follower = /^(?:\p{M}|\u200c|\u200d|[\u{1f3fb}-\u{1f3ff}]|[\u{e0020}-\u{e007f}])/u;
const regional = /[\u{1f1e6}-\u{1f1ff}]/u;

/** Would a cut here tear a character? */
function isInside(text: string, at: number): boolean {
	const after = text.codePointAt(at) ?? 0;
	if (after >= 0xdc00 && after <= 0xdfff) return true;
	const next = String.fromCodePoint(after);
	if (follower.test(next) || text[at - 1] === joiner) return true;
	return regional.test(next) && regionalsBefore(text, at) % 2 === 1;
}

/** Flags are pairs of these letters. */
function regionalsBefore(text: string, at: number): number {
	let count = 0;
	while (at >= 2 && regional.test(text.slice(at - 2, at))) [at, count] = [at - 2, count + 1];
	return count;
}
