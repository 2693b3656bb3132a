import type { Problem } from '../problem.ts';

const MOST = 50;

/** Problems from top to bottom, each once, and no more than anybody would read. */
export function inOrder(problems: readonly Problem[]): Problem[] {
	const seen = new Set<string>();
	return problems
		.toSorted((a, b) => a.line - b.line || a.column - b.column)
		.filter(({ line, column, message }) => {
			const key = `${line}:${column}:${message}`;
			return !seen.has(key) && seen.add(key);
		})
		.slice(0, MOST);
}
