import type { Instant } from '#lib/desk/model/index.ts';
import { dateParts } from '#lib/desk/time/calendar-day.ts';
import { dayOf, secondOf, wallClockAt } from '#lib/desk/time/zone.ts';

/**
 * Does what somebody typed mean this moment? "10:00", "10 am", "3/2/26 10:00 AM" and "2026-03-02 10:00" are all right for it;
 * a date alone is enough only together with the time. Seconds do not count.
 */
export function isSameTime(given: string, at: Instant, zone: string): boolean {
	const clock = wallClockAt(at, zone);
	const time = timeIn(given);
	if (!time || time.hour * 60 + time.minute !== Math.floor(secondOf(clock) / 60)) return false;
	const right = dateParts(dayOf(clock));
	const date = dateIn(given);
	if (!date) return true;
	const year = date.year === null || date.year % 100 === right.year % 100;
	return year && date.month === right.month && date.day === right.day;
}

function timeIn(text: string): { hour: number; minute: number } | null {
	const match =
		/\b(\d{1,2})[:.](\d{2})(?::\d{2})?\s*([ap])?\.?m?\b/i.exec(text) ??
		/\b(\d{1,2})()\s*([ap])\.?m\b/i.exec(text);
	if (!match) return /\bnoon\b/i.test(text) ? { hour: 12, minute: 0 } : null;
	const [, hours = '', minutes = '', half = ''] = match;
	const hour = Number(hours);
	const minute = Number(minutes || 0);
	if (!half) return { hour, minute };
	return { hour: (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0), minute };
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function dateIn(text: string): { year: number | null; month: number; day: number } | null {
	const iso = /\b(\d{4})-(\d{2})-(\d{2})\b/.exec(text);
	if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
	const slashed = /\b(\d{1,2})\/(\d{1,2})(?:\/(\d{2,4}))?\b/.exec(text);
	if (slashed) {
		const [, month, day, year] = slashed;
		return { year: year ? Number(year) : null, month: Number(month), day: Number(day) };
	}
	const worded =
		/\b([a-z]{3})[a-z]*\.? (\d{1,2})\b/i.exec(text) ??
		/\b(\d{1,2})\.? ([a-z]{3})[a-z]*\b/i.exec(text);
	if (!worded) return null;
	const parts = [worded[1] ?? '', worded[2] ?? ''].sort().map((part) => part.toLowerCase());
	const month = months.indexOf(parts[1] ?? '') + 1;
	return month ? { year: null, month, day: Number(parts[0]) } : null;
}
