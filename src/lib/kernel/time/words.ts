import type { Instant } from '../ids.ts';
import { dateText, dayNumber, secondOfDay } from '#lib/kernel/time/calendar-day.ts';
import {
	dayOf,
	instantOf,
	instantsOf,
	secondOf,
	wallClock,
	wallClockAt,
	type WallClock
} from '#lib/kernel/time/zone.ts';

const units: Record<string, number> = {
	second: 1_000,
	minute: 60_000,
	hour: 3_600_000,
	day: 86_400_000,
	week: 604_800_000
};

/** "20 minutes" in milliseconds; 0 if it is not a length of time. */
export function millisecondsOf(words: string): number {
	const [, count, unit = ''] = /^(\d{1,5}) ([a-z]+?)s?$/.exec(words.trim()) ?? [];
	return Number(count ?? 0) * (units[unit] ?? 0);
}

/** "2026-03-02 09:00" on the wall clock of a zone; null for what no calendar or clock shows. */
export function instantOfWords(words: string, zone: string): Instant | null {
	const clock = clockOfWords(words);
	return clock === null ? null : instantOf(clock, zone);
}

/** How often the clocks of a zone show it: never on the night on which they go forward, twice when they go back. */
export function timesShown(words: string, zone: string): number {
	const clock = clockOfWords(words);
	return clock === null ? 0 : instantsOf(clock, zone).length;
}

/** "2026-03-02 09:00": what the clock of a zone shows at an instant. */
export function momentWords(instant: Instant, zone: string): string {
	const shown = wallClockAt(instant, zone);
	const time = new Date(secondOf(shown) * 1000).toISOString().slice(11, 16);
	return `${dateText(dayOf(shown))} ${time}`;
}

function clockOfWords(words: string): WallClock | null {
	const [date = '', time = ''] = words.trim().split(' ');
	try {
		const day = dayNumber(date);
		// Some engines read 30 February as 2 March.
		return dateText(day) === date ? wallClock(day, secondOfDay(`${time}:00`)) : null;
	} catch {
		return null;
	}
}
