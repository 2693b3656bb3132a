import type { Way } from '../language/route.ts';
import type { Step } from '../language/step.ts';

/** How a step is gone through in a proof when it is not by its solution. */
export type Detour =
	| { kind: 'way'; way: Way; n: number }
	/** Without this step, which is optional. */
	| { kind: 'left' }
	/** Without one of its tasks, which is optional. */
	| { kind: 'without'; task: string; n: number }
	/** Its tasks from the last to the first. */
	| { kind: 'reverse' };

/** Which detour is taken at which step, by the step's id. */
export type Plan = ReadonlyMap<string, Detour>;

/** All detours of a step. */
export function detoursOf({ ways = [], optional, tasks = [] }: Step): readonly Detour[] {
	return [
		...ways.map((way, n): Detour => ({ kind: 'way', way, n })),
		...(optional ? [{ kind: 'left' } as const] : []),
		...(tasks.length > 1 ? [{ kind: 'reverse' } as const] : []),
		...tasks.flatMap(({ id, optional: may }, n): Detour[] =>
			may ? [{ kind: 'without', task: id, n }] : []
		)
	];
}

/** "the way "claim" of the step "route"", for sentences about what no longer works after it. */
export function detourWords(step: string, detour: Detour): string {
	switch (detour.kind) {
		case 'way':
			return `the way "${detour.way.id}" of the step "${step}"`;
		case 'left':
			return `leaving the optional step "${step}"`;
		case 'without':
			return `leaving the optional task "${detour.task}" of the step "${step}"`;
		case 'reverse':
			return `the tasks of the step "${step}" in the reverse order`;
	}
}

/** Where the detour stands in its step. */
export function detourPath(detour: Detour): readonly (string | number)[] {
	switch (detour.kind) {
		case 'way':
			return ['ways', detour.n];
		case 'left':
			return ['optional'];
		case 'without':
			return ['tasks', detour.n, 'optional'];
		case 'reverse':
			return ['tasks'];
	}
}
