/** The columns whose values differ, with the new ones. */
export function changesOf<T extends object>(before: T, now: T): Partial<T> {
	const changed = Object.entries(now).filter(
		([column, value]) =>
			JSON.stringify(value) !== JSON.stringify((before as Record<string, unknown>)[column])
	);
	return Object.fromEntries(changed) as Partial<T>;
}
