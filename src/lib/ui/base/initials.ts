/** "Jane Doe" is JD, "Karen" is K; an address counts by its first letter, an empty name is "?". */
export function initialsOf(name: string): string {
	const words = name.trim().split(/\s+/).filter(Boolean);
	const [first = '?'] = words;
	const last = words.length > 1 ? (words.at(-1) ?? '') : '';
	return ([...first][0] ?? '?').toUpperCase() + ([...last][0] ?? '').toUpperCase();
}
