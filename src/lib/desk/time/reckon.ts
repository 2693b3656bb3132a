import type { Instant } from '../model/ids.ts';
import { calendarOf } from './look-ahead.ts';
import type { Schedule } from './schedule.ts';
import { walk, type Stride, type Walked } from './walk.ts';
import { instantOf, wallClockAt } from '#lib/kernel/time/zone.ts';

/** A due date, with the data to explain it. */
export interface Reckoned {
	due: Instant;
	zone: string;
	wantedSeconds: number;
	/** Null: plain hours were counted. */
	walked: (Walked & { at: Instant }) | null;
}

/**
 * The one reckoning behind `reckonDue` and `explainDue`; `tell` hears of every date handled.
 * Parameters and errors: see `reckonDue`.
 */
export function reckon(
	start: Instant,
	graceHours: number,
	schedule: Schedule | null,
	holidaySchedules: readonly Schedule[],
	defaultTimezone: string,
	tell?: (stride: Stride) => void
): Reckoned {
	const zone = schedule?.timezone ?? defaultTimezone;
	const wantedSeconds = Math.round(graceHours * 3600);
	const begin = Math.floor(start / 1000) * 1000;
	if (schedule === null || schedule.entries.length === 0) {
		return { due: begin + wantedSeconds * 1000, zone, wantedSeconds, walked: null };
	}
	const calendar = calendarOf(schedule, holidaySchedules);
	const startClock = wallClockAt(begin, zone);
	const walked = walk(startClock, wantedSeconds, calendar, tell);
	// An unmoved clock may be in an hour that occurs twice: keep which of the two.
	const at = walked.clock === startClock ? begin : instantOf(walked.clock, zone);
	// Stepping back is elapsed time, unlike counting: hence an hour's slip over a clock change.
	const due = at - walked.surplus * 1000;
	return { due, zone, wantedSeconds, walked: { ...walked, at } };
}
