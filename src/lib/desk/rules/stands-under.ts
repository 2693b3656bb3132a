/**
 * Does something stand under this one, directly or further below, or is it this one? A new one (0) has nothing below it.
 *
 * @param start what it would stand under; null for the top
 * @param parentOf what a row stands under
 */
export function standsUnder<Id extends number>(
	start: Id | null,
	self: Id,
	parentOf: (id: Id) => Id | null
): boolean {
	const seen = new Set<Id>();
	for (let id = start; id !== null && !seen.has(id); id = parentOf(id)) {
		if (id === self) return self !== 0;
		seen.add(id);
	}
	return false;
}
