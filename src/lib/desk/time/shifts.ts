import { dayNumber, secondOfDay, SECONDS_PER_DAY } from '#lib/kernel/time/calendar-day.ts';
import { compileRecurrence, type FallsOn } from './recurrence.ts';
import type { Schedule, ScheduleEntry } from './schedule.ts';

/** What an entry means on any one of its dates: times in seconds since midnight. */
export interface Shift {
	name: string;
	begins: number;
	/** A time of day, also where it belongs to the next morning. */
	ends: number;
	/** Seconds from beginning to end, over midnight where the entry spans it. */
	length: number;
	/** 00:00:00 to 23:59:59 counts as a full day (working time, step 4). */
	fullDay: boolean;
	/** The stop date as a day number; Infinity without one. */
	stops: number;
}

interface Compiled {
	entries: readonly { shift: Shift; fallsOn: FallsOn }[];
	byDay: Map<number, readonly Shift[]>;
}

/** About eleven years of dates: more than most due dates look at, small enough to keep. */
const REMEMBERED_DAYS = 4_000;

const compiledSchedules = new WeakMap<Schedule, Compiled>();

/**
 * The entry of a schedule for a day; the first wins if several share it (working time, step 2).
 * The stop date is held against the day on which the look-ahead begins: an entry that has not
 * stopped then is listed for the whole of it. sla-1527, sla-3555 and sla-3633 count a Tuesday
 * after a Monday's stop date, and nothing from the look-ahead that begins after both.
 */
export function shiftOn(schedule: Schedule, day: number, lookAheadBegins: number): Shift | null {
	for (const shift of shiftsFallingOn(schedule, day)) {
		if (shift.stops >= lookAheadBegins) return shift;
	}
	return null;
}

function shiftsFallingOn(schedule: Schedule, day: number): readonly Shift[] {
	const { entries, byDay } = compiledFor(schedule);
	const known = byDay.get(day);
	if (known) return known;
	const found = entries.filter(({ fallsOn }) => fallsOn(day)).map(({ shift }) => shift);
	if (byDay.size >= REMEMBERED_DAYS) byDay.clear();
	byDay.set(day, found);
	return found;
}

function compiledFor(schedule: Schedule): Compiled {
	const known = compiledSchedules.get(schedule);
	if (known) return known;
	const entries = schedule.entries.map((entry) => ({
		shift: shiftOf(entry),
		fallsOn: compileRecurrence(entry)
	}));
	const compiled = { entries, byDay: new Map<number, readonly Shift[]>() };
	compiledSchedules.set(schedule, compiled);
	return compiled;
}

function shiftOf(entry: ScheduleEntry): Shift {
	const begins = secondOfDay(entry.startsAt);
	const ends = secondOfDay(entry.endsAt);
	const nights = dayNumber(entry.endsOn) - dayNumber(entry.startsOn);
	const length = Math.max(0, ends - begins + nights * SECONDS_PER_DAY);
	return {
		name: entry.name,
		begins,
		ends,
		length,
		fullDay: length + 1 >= SECONDS_PER_DAY,
		stops: entry.stopsOn === null ? Infinity : dayNumber(entry.stopsOn)
	};
}
