/** The list with the entry moved one place up (-1) or down (1); past either end nothing changes. */
export function moved<T>(list: readonly T[], entry: T, by: 1 | -1): T[] {
	const from = list.indexOf(entry);
	const to = from + by;
	if (from < 0 || to < 0 || to >= list.length) return [...list];
	const rest = list.filter((other) => other !== entry);
	return [...rest.slice(0, to), entry, ...rest.slice(to)];
}

/** The list with the entry at this place. */
export function movedTo<T>(list: readonly T[], entry: T, place: number): T[] {
	const rest = list.filter((other) => other !== entry);
	return [...rest.slice(0, place), entry, ...rest.slice(place)];
}
