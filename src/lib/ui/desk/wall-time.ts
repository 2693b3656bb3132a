import type { Instant } from '#lib/desk/model/index.ts';
import { dateText, dayNumber, secondOfDay } from '#lib/kernel/time/calendar-day.ts';
import { dayOf, instantOf, secondOf, wallClock, wallClockAt } from '#lib/kernel/time/zone.ts';

/** What a datetime-local input holds for an instant on the desk's wall clock: `2026-11-22T17:19`; '' for none. */
export function wallTime(at: Instant | null, zone: string): string {
	if (at === null) return '';
	const clock = wallClockAt(at, zone);
	const minutes = Math.floor(secondOf(clock) / 60);
	const time = [Math.floor(minutes / 60), minutes % 60].map((n) => String(n).padStart(2, '0'));
	return `${dateText(dayOf(clock))}T${time.join(':')}`;
}

/** The instant at which the desk's wall clock shows that; null for an empty or unfinished input. */
export function instantOfWallTime(text: string, zone: string): Instant | null {
	const [, date, time] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/.exec(text) ?? [];
	if (!date || !time) return null;
	return instantOf(wallClock(dayNumber(date), secondOfDay(`${time}:00`)), zone);
}
