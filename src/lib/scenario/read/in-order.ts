import type { Problem } from '#lib/kernel/problem.ts';

/** A problem whose advice is only looked for when the problem is shown: that can take long. */
export type Found = Omit<Problem, 'hint'> & { hint?: Advice };
export type Advice = string | undefined | (() => string | undefined);

const MOST = 50;

/** Problems from top to bottom, each once, and no more than anybody would read. */
export function inOrder(problems: readonly Found[]): Problem[] {
	const seen = new Set<string>();
	return problems
		.toSorted((a, b) => a.line - b.line || a.column - b.column)
		.filter(({ line, column, message }) => {
			const key = `${line}:${column}:${message}`;
			return !seen.has(key) && seen.add(key);
		})
		.slice(0, MOST)
		.map(({ hint, ...problem }) => {
			const advice = typeof hint === 'function' ? hint() : hint;
			return { ...problem, ...(advice ? { hint: advice } : {}) };
		});
}
