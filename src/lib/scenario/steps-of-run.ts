import type { RunState } from './attempt.ts';
import { reachableFrom } from './language/route.ts';
import type { Scenario } from './language/scenario.ts';

/** Indexes of the steps of this run: those that were begun, and those that can still come. */
export function stepsOfRun({ steps }: Scenario, run: RunState | null): readonly number[] {
	const toCome = run?.phase === 'debrief' ? null : reachableFrom(steps, run?.step ?? 0);
	return steps.flatMap(({ id }, at) => (run?.steps[id] || toCome?.has(at) ? [at] : []));
}
