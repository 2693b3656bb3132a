import type { Happening } from '../language/happening.ts';
import type { Step } from '../language/step.ts';

/** What the run remembers a happening by. */
export function keyOf(step: Step | null, happening: Happening, at: number): string {
	return `${step?.id ?? 'run'}/${happening.id ?? at}`;
}
