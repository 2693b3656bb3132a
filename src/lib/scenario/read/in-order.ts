import type { Problem } from '#lib/kernel/problem.ts';

/** A problem whose advice is computed only when shown, because that can take long. */
export type Found = Omit<Problem, 'hint'> & { hint?: Advice };
type Advice = string | undefined | (() => string | undefined);

const MOST = 50;

/** Problems from top to bottom, without duplicates, up to a limit. */
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
