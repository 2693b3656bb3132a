import type { ScheduleId } from '../model/ids.ts';

/**
 * When the desk works, or when it is closed for a holiday. A schedule is replaced when it
 * changes, never changed in place: compiled calendars are remembered by its identity.
 */
export interface Schedule {
	id: ScheduleId;
	name: string;
	kind: 'business hours' | 'holidays';
	/** IANA name; null floats to the zone of the help desk. */
	timezone: string | null;
	/** Schedules of kind 'holidays'. Where two name the same date, the first one wins. */
	holidays: readonly ScheduleId[];
	entries: readonly ScheduleEntry[];
}

export type Recurrence =
	'never' | 'daily' | 'weekdays' | 'weekends' | 'weekly' | 'monthly' | 'yearly';

/** One shift or one holiday, with the rule by which it comes again. */
export interface ScheduleEntry {
	name: string;
	repeats: Recurrence;
	/** First date, YYYY-MM-DD. */
	startsOn: string;
	/** Time of day, HH:MM:SS. */
	startsAt: string;
	/** The date after `startsOn` makes it a night shift. */
	endsOn: string;
	/** Time of day, HH:MM:SS; a full day ends at 23:59:59. */
	endsAt: string;
	/** Last date, YYYY-MM-DD; null recurs for ever. */
	stopsOn: string | null;
	/** With `week` or weekly: the weekday, 1 Monday to 7 Sunday. Otherwise the day of the month. */
	day: number | null;
	/** Which such weekday of the month: 1 is the first, -1 the last. Null: `day` is a date. */
	week: number | null;
	/** Yearly only: 1 January to 12 December. */
	month: number | null;
}
