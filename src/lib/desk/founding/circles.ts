import type { NameProblem } from './directory.ts';

/**
 * Rows that are their own ancestors; each circle is reported once, at its first member.
 *
 * @param list their list in the world, also their name in messages
 * @param parents the index of each parent; null for the top level
 */
export function circles(
	list: string,
	names: readonly string[],
	parents: readonly (number | null)[]
): NameProblem[] {
	const problems: NameProblem[] = [];
	const told = new Set<number>();
	for (const start of names.keys()) {
		const circle = circleFrom(start, parents);
		if (!circle || circle.some((at) => told.has(at))) continue;
		for (const at of circle) told.add(at);
		const way = [...circle, start].map((at) => `"${names[at]}"`).join(' under ');
		problems.push({
			path: [list, start, 'parent'],
			message: `These ${list} are their own ancestors: ${way}.`,
			name: names[start] ?? '',
			known: [],
			remedy: 'Remove the parent of one of them.'
		});
	}
	return problems;
}

/** The path back to its start; null when it ends at the top, or in a circle that does not contain the start. */
function circleFrom(start: number, parents: readonly (number | null)[]): number[] | null {
	const way: number[] = [];
	for (let at: number | null = start; at !== null && !way.includes(at); at = parents[at] ?? null)
		way.push(at);
	const last = way.at(-1);
	return last !== undefined && parents[last] === start ? way : null;
}
