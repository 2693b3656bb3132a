import type { Instant } from '../ids.ts';
import { dateParts, weekday } from '#lib/kernel/time/calendar-day.ts';
import { dayOf, secondOf, wallClockAt } from '#lib/kernel/time/zone.ts';
import { readTimeWords, type SaidDate } from './time-words.ts';

/**
 * Does a typed text mean this moment? "10:00", "10 am", "3/2/26 10:00 AM", "2 March 10:00" and "today at 10" are all accepted. The time is
 * required; all other parts must be right, and an unknown part makes it wrong.
 *
 * @param now what "today" is counted from
 */
export function isSameTime(given: string, at: Instant, zone: string, now: Instant): boolean {
	const said = readTimeWords(given);
	if (!said || said.minutes.length === 0) return false;
	const clock = wallClockAt(at, zone);
	const day = dayOf(clock);
	const minute = Math.floor(secondOf(clock) / 60);
	const today = dayOf(wallClockAt(now, zone));
	return (
		said.minutes.every((one) => one === minute) &&
		said.halves.every((half) => half === (minute < 12 * 60 ? 'am' : 'pm')) &&
		said.dates.every((date) => isDay(date, day)) &&
		said.weekdays.every((one) => one === weekday(day)) &&
		said.fromToday.every((days) => today + days === day)
	);
}

function isDay({ year, month, day }: SaidDate, right: number): boolean {
	const parts = dateParts(right);
	const isYear = year === null || year === parts.year || year === parts.year % 100;
	return isYear && month === parts.month && day === parts.day;
}
