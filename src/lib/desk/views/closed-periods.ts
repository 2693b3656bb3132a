import type { ClosedPeriod, Instant } from '../model/index.ts';
import { dateParts } from '../time/calendar-day.ts';
import { dayOf, wallClockAt } from '../time/zone.ts';

/** Days since 1970 that the calendar in the zone shows. */
export function localDay(instant: Instant, zone: string): number {
	return dayOf(wallClockAt(instant, zone));
}

/** Does the day lie in the period that "today" is in? Weeks begin on Monday. */
export function inPeriod(period: ClosedPeriod, day: number, today: number): boolean {
	if (period === 'td') return day === today;
	if (period === 'yd') return day === today - 1;
	if (period === 'tw') return week(day) === week(today);
	const [one, other] = [dateParts(day), dateParts(today)];
	if (one.year !== other.year) return false;
	if (period === 'ty') return true;
	if (period === 'tm') return one.month === other.month;
	return quarter(one.month) === quarter(other.month);
}

/** 1 January 1970 was a Thursday. */
function week(day: number): number {
	return Math.floor((day + 3) / 7);
}

function quarter(month: number): number {
	return Math.floor((month - 1) / 3);
}
