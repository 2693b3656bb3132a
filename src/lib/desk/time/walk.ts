import { lookAhead, type Calendar, type WorkingDate } from './look-ahead.ts';
import type { Shift } from './shifts.ts';
import { dayOf, secondOf, wallClock, type WallClock } from '#lib/kernel/time/zone.ts';

/** The effect of one date on the computation. */
export interface Stride {
	what: 'hours counted' | 'partial holiday' | 'holiday skipped' | 'closed already';
	day: number;
	from: WallClock;
	/** The clock afterwards. */
	to: WallClock;
	/** Seconds counted: a difference of wall clocks, so a clock change is not noticed. */
	seconds: number;
	shift: Shift;
	holiday: Shift | null;
}

/** Where the walk ended, and how far to step back from there. */
export interface Walked {
	clock: WallClock;
	surplus: number;
	/** False if the schedule ran out of hours before enough were counted. */
	enough: boolean;
}

/**
 * Holidays that cover every hour would make the five steps endless. This limit is ours, no case
 * of it was recorded: after so many days without a second counted the walk stops where it is.
 */
const LONGEST_PAUSE_DAYS = 366;

/**
 * Working time, steps 1 to 5: collects `wanted` seconds of the calendar from a wall clock on,
 * and tells each date that it handles, in order.
 */
export function walk(
	start: WallClock,
	wanted: number,
	calendar: Calendar,
	tell?: (stride: Stride) => void
): Walked {
	let clock = start;
	let collected = 0;
	let first = dayOf(start);
	let lastWorked = first;
	while (collected < wanted && first - lastWorked <= LONGEST_PAUSE_DAYS) {
		const dates = lookAhead(calendar, first);
		if (dates.length === 0) break;
		for (const date of dates) {
			const stride = strideOver(date, clock);
			tell?.(stride);
			clock = stride.to;
			collected += stride.seconds;
			if (stride.seconds > 0) lastWorked = date.day;
			// Strictly more: a quota used up at closing time goes on to the next listed date.
			if (collected > wanted) return { clock, surplus: collected - wanted, enough: true };
			first = date.day + 1;
		}
	}
	return { clock, surplus: 0, enough: collected >= wanted };
}

/** Time of day on a later date of the walk. */
const BEFORE_MIDNIGHT = -1;

/** Steps 3 to 5 for one date. */
function strideOver({ day, shift, holiday }: WorkingDate, clock: WallClock): Stride {
	const now = day === dayOf(clock) ? secondOf(clock) : BEFORE_MIDNIGHT;
	if (now > shift.ends) {
		return { what: 'closed already', day, from: clock, to: clock, seconds: 0, shift, holiday };
	}
	if (holiday?.fullDay) {
		const from = wallClock(day, holiday.begins);
		const to = wallClock(day, holiday.ends);
		return { what: 'holiday skipped', day, from, to, seconds: 0, shift, holiday };
	}
	const to = wallClock(day, shift.ends);
	if (holiday) {
		const from = (to - shift.length) as WallClock;
		const seconds = secondsBeside(holiday, shift);
		return { what: 'partial holiday', day, from, to, seconds, shift, holiday };
	}
	const seconds = now >= shift.begins ? shift.ends - now : shift.length;
	const from = (to - seconds) as WallClock;
	return { what: 'hours counted', day, from, to, seconds, shift, holiday };
}

/**
 * Step 4: the rest of the shift after the holiday and the time between the two beginnings.
 * The time of day does not matter: who starts after the holiday gets both parts all the same.
 */
function secondsBeside(holiday: Shift, shift: Shift): number {
	const closing = shift.begins + shift.length;
	const after = Math.max(0, closing - Math.max(holiday.ends, shift.begins));
	const before = Math.max(0, holiday.begins - shift.begins);
	return after + before;
}
