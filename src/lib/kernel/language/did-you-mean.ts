/** The known name that is nearest to a mistyped one, when one is near enough. */
export function nearest(given: string, known: readonly string[]): string | null {
	const wanted = given.toLowerCase();
	let best: string | null = null;
	let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
	for (const name of known) {
		const distance = edits(wanted, name.toLowerCase(), least);
		if (distance < least) [best, least] = [name, distance];
	}
	return best;
}

/** Maximum number of names shown; of more, only the nearest. */
const MOST_SHOWN = 24;
const NEAREST = 12;
/** More are not sorted, because that would take too long. */
const MOST_EVALUATED = 1000;

/**
 * Suggestions for an unknown name. A list is shown completely, unless `all` says where to read it: "the guide lists them under “action”".
 */
export function didYouMean(
	given: string,
	known: readonly string[],
	all?: string
): string | undefined {
	const name = nearest(given, known);
	if (name) return `Did you mean "${name}"?`;
	if (known.length === 0) return undefined;
	const isLong = all !== undefined && known.length > MOST_SHOWN;
	const shown = isLong ? byNearness(given, known).slice(0, NEAREST) : known;
	const words = shown.map((one) => `"${one}"`).join(', ');
	if (!isLong) return `Known: ${words}.`;
	return `Known: ${words} and ${known.length - shown.length} more; ${all}.`;
}

/** Those that share the most with what was given come first: whole words of it, then letters. */
function byNearness(given: string, known: readonly string[]): readonly string[] {
	if (known.length > MOST_EVALUATED) return known;
	const wanted = given.slice(0, 60).toLowerCase();
	const words = wordsOf(wanted);
	const distance = (name: string) => {
		const shared = wordsOf(name.toLowerCase()).filter((word) => words.includes(word)).length;
		return edits(wanted, name.toLowerCase(), 1000) - 1000 * shared;
	};
	const distances = new Map(known.map((name) => [name, distance(name)]));
	return known.toSorted((a, b) => (distances.get(a) ?? 0) - (distances.get(b) ?? 0));
}

function wordsOf(text: string): readonly string[] {
	return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Letters to insert, delete, change or swap; at least `limit` when there are more. */
function edits(a: string, b: string, limit: number): number {
	if (Math.abs(a.length - b.length) >= limit) return limit;
	let before: number[] = [];
	let row = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1];
			let cost = Math.min(at(row, j) + 1, at(next, j - 1) + 1, at(row, j - 1) + (same ? 0 : 1));
			const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
			if (swapped) cost = Math.min(cost, at(before, j - 2) + 1);
			next.push(cost);
		}
		[before, row] = [row, next];
	}
	return at(row, b.length);
}

function at(row: readonly number[], index: number): number {
	return row[index] ?? Infinity;
}
