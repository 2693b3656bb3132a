import {
	dateParts,
	dayNumber,
	daysInMonth,
	weekday,
	type DateParts
} from '#lib/kernel/time/calendar-day.ts';
import type { ScheduleEntry } from './schedule.ts';

/** Whether an entry falls on a day (counted from 1970-01-01). */
export type FallsOn = (day: number) => boolean;

/** Working time, step 2: an entry recurs from its first date on. For its end see `Shift.stops`. */
export function compileRecurrence(entry: ScheduleEntry): FallsOn {
	const first = dayNumber(entry.startsOn);
	const matches = patternOf(entry, first);
	return (day) => day >= first && matches(day);
}

function patternOf(entry: ScheduleEntry, first: number): FallsOn {
	switch (entry.repeats) {
		case 'never':
			return (day) => day === first;
		case 'daily':
			return () => true;
		case 'weekdays':
			return (day) => weekday(day) <= 5;
		case 'weekends':
			return (day) => weekday(day) >= 6;
		case 'weekly': {
			const wanted = entry.day ?? weekday(first);
			return (day) => weekday(day) === wanted;
		}
		case 'monthly':
			return dayOfMonth(entry, first);
		case 'yearly': {
			const month = entry.month ?? dateParts(first).month;
			const matches = dayOfMonth(entry, first);
			return (day) => dateParts(day).month === month && matches(day);
		}
	}
}

/** A date ("the 15th") or the nth weekday ("the last Friday") of a month. */
function dayOfMonth({ day: wanted, week }: ScheduleEntry, first: number): FallsOn {
	if (week === null) {
		const date = wanted ?? dateParts(first).day;
		return (day) => dateParts(day).day === date;
	}
	const onWeekday = wanted ?? weekday(first);
	return (day) => weekday(day) === onWeekday && isNth(week, dateParts(day));
}

function isNth(week: number, date: DateParts): boolean {
	return week > 0
		? Math.ceil(date.day / 7) === week
		: Math.ceil((daysInMonth(date) - date.day + 1) / 7) === -week;
}
