import type { Check } from './check.ts';
import type { Step } from './step.ts';
import { partsOf } from './task.ts';

/** Every check that a step may ask for: of itself, of its tasks, and of its happenings. */
export function allChecksOf(step: Step): readonly Check[] {
	return [
		...partsOf(step).flatMap(({ part }) => part.checks ?? []),
		...(step.happenings ?? []).flatMap(({ expect = [] }) => expect)
	];
}
