/**
 * "Jane Doe" is JaD and "John Doe" JoD, so that colleagues of one name are told apart; "Karen" is K; an address counts by its
 * first letter, an empty name is "?".
 */
export function initialsOf(name: string): string {
	const [first = '?', ...others] = name.trim().split(/\s+/).filter(Boolean);
	const last = [...(others.at(-1) ?? '')][0] ?? '';
	const [initial = '?', second = ''] = [...first];
	return initial.toUpperCase() + (last ? second.toLowerCase() + last.toUpperCase() : '');
}
