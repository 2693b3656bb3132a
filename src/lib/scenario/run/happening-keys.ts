import type { Happening } from '../language/happening.ts';
import type { Step } from '../language/step.ts';

/** Key of a happening in the state of the run. */
export function keyOf(step: Step | null, happening: Happening, at: number): string {
	return `${step?.id ?? 'run'}/${happening.id ?? at}`;
}
