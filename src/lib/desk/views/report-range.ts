import { dateParts, SECONDS_PER_DAY } from '#lib/kernel/time/calendar-day.ts';

/** How long a report goes on from its first day. */
export const reportPeriods = {
	now: 'Up to today',
	week: 'One Week',
	'two weeks': 'Two Weeks',
	month: 'One Month',
	quarter: 'One Quarter'
} as const;
export type ReportPeriod = keyof typeof reportPeriods;

/** First and last day, as days since 1970. */
export interface ReportRange {
	readonly first: number;
	readonly last: number;
}

/** More days than these are not drawn one by one. */
const MOST_DAYS = 366;

/**
 * The days of a report. Without a first day it begins a month before today. It never ends before it begins, nor goes on for more
 * than a year.
 */
export function reportRange(
	start: number | null,
	period: ReportPeriod,
	today: number
): ReportRange {
	const first = start ?? monthsLater(today, -1);
	const last = Math.max(first, Math.min(endOf(first, period, today), first + MOST_DAYS - 1));
	return { first, last };
}

function endOf(first: number, period: ReportPeriod, today: number): number {
	if (period === 'week') return first + 7;
	if (period === 'two weeks') return first + 14;
	if (period === 'month') return monthsLater(first, 1);
	if (period === 'quarter') return monthsLater(first, 3);
	return today;
}

/** The same day of another month, or its last one. */
function monthsLater(day: number, months: number): number {
	const { year, month, day: date } = dateParts(day);
	const begin = firstOf(year, month + months);
	return begin + Math.min(date, firstOf(year, month + months + 1) - begin) - 1;
}

/** A month may lie outside of 1 to 12: it is one of another year. */
function firstOf(year: number, month: number): number {
	return Date.UTC(year, month - 1, 1) / 1000 / SECONDS_PER_DAY;
}
