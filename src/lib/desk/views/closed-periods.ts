import type { ClosedPeriod, Instant } from '../model/index.ts';
import { dateParts } from '#lib/kernel/time/calendar-day.ts';
import { dayOf, wallClockAt } from '#lib/kernel/time/zone.ts';

/** Days since 1970 that the calendar in the zone shows. */
export function localDay(instant: Instant, zone: string): number {
	return dayOf(wallClockAt(instant, zone));
}

/** Does the day lie in the period that "today" is in? Weeks begin on Monday. */
export function inPeriod(period: ClosedPeriod, day: number, today: number): boolean {
	if (period === 'td') return day === today;
	if (period === 'yd') return day === today - 1;
	if (period === 'tw') return weekOf(day) === weekOf(today);
	const [one, other] = [dateParts(day), dateParts(today)];
	if (one.year !== other.year) return false;
	if (period === 'ty') return true;
	if (period === 'tm') return one.month === other.month;
	return quarterOf(one.month) === quarterOf(other.month);
}

/** Weeks are numbered from the one of 1 January 1970, which was a Thursday. */
export function weekOf(day: number): number {
	return Math.floor((day + 3) / 7);
}

/** From 0 to 3, of months from 1 to 12. */
export function quarterOf(month: number): number {
	return Math.floor((month - 1) / 3);
}
