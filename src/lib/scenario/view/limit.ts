import { millisecondsOf } from '#lib/kernel/time/words.ts';
import type { Instant } from '#lib/kernel/ids.ts';
import type { StepRecord } from '../attempt.ts';
import type { Step } from '../language/step.ts';
import type { LimitView } from './types.ts';

/** How much of a step's time limit was used; null where it has none, or the step was not begun, skipped or left out. */
export function limitView(step: Step, record: StepRecord | null, now: Instant): LimitView | null {
	const limit = step['time limit'];
	if (!limit || !record || record.outcome === 'skipped' || record.outcome === 'left') return null;
	const used = (record.done ?? record.ended ?? now) - record.began;
	return { of: limit.of, left: millisecondsOf(limit.of) - used, late: limit.late };
}
