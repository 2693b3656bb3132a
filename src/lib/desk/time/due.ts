import type { Instant } from '../model/ids.ts';
import { reckon } from './reckon.ts';
import type { Schedule } from './schedule.ts';
import { tellStory, type DueStory } from './story.ts';
import type { Stride } from './walk.ts';

/**
 * The end of `graceHours` of working time from `start` on, as the product computes it (working time, steps 1 to 5).
 *
 * Without a schedule, or with one that has no entries, plain hours are counted. The product
 * stores whole seconds, so fractions of a second in `start` are dropped.
 *
 * @param start reopening, else creation
 * @param holidaySchedules every schedule that may be named in `schedule.holidays`
 * @param defaultTimezone IANA zone of the help desk, for schedules that float
 * @throws RangeError for a zone, date or time that does not exist
 */
export function reckonDue(
	start: Instant,
	graceHours: number,
	schedule: Schedule | null,
	holidaySchedules: readonly Schedule[],
	defaultTimezone: string
): Instant {
	return reckon(start, graceHours, schedule, holidaySchedules, defaultTimezone).due;
}

/** The same instant as `reckonDue` with the same arguments, and how it came about. */
export function explainDue(
	start: Instant,
	graceHours: number,
	schedule: Schedule | null,
	holidaySchedules: readonly Schedule[],
	defaultTimezone: string
): DueStory {
	const strides: Stride[] = [];
	const tell = (stride: Stride) => void strides.push(stride);
	const reckoned = reckon(start, graceHours, schedule, holidaySchedules, defaultTimezone, tell);
	return tellStory(start, schedule, reckoned, strides);
}
