/**
 * Is the row this one, or one of its descendants? A new row (0) has none.
 *
 * @param start its parent; null for the top level
 * @param parentOf the parent of a row
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
