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

export function didYouMean(given: string, known: readonly string[]): string | undefined {
	const name = nearest(given, known);
	if (name) return `Did you mean "${name}"?`;
	if (known.length === 0) return undefined;
	const shown = known.slice(0, 12).map((one) => `"${one}"`);
	return `Known: ${shown.join(', ')}${known.length > shown.length ? ', ...' : ''}.`;
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
