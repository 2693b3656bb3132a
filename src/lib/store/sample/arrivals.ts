import type { Instant } from '#lib/desk/model/index.ts';
import { SECONDS_PER_DAY, weekday } from '#lib/kernel/time/calendar-day.ts';
import { dayOf, instantOf, wallClock, wallClockAt } from '#lib/kernel/time/zone.ts';
import type { Chance } from '#lib/kernel/chance.ts';

const WEEKEND = 0.12;
/** Shares of a day's tickets by hours of the wall clock. */
const hours: readonly (readonly [from: number, to: number, share: number])[] = [
	[0, 7, 0.05],
	[7, 9, 0.2],
	[9, 12, 0.34],
	[12, 14, 0.14],
	[14, 17, 0.2],
	[17, 24, 0.07]
];

/** Days over which so many tickets come in: a small desk is young, a big one has been busy for years. */
function daysOf(tickets: number): number {
	return Math.round(Math.min(1000, 2.5 * Math.max(1, tickets / 100) ** 0.82));
}

/** When the first ticket can come in, at the earliest. */
export function firstDay(tickets: number, until: Instant, zone: string): Instant {
	return instantOf(wallClock(dayOf(wallClockAt(until, zone)) - daysOf(tickets), 0), zone);
}

/** The instants at which tickets come in, earliest first, all before `until`: mostly in the mornings of working days. */
export function* arrivals(
	tickets: number,
	until: Instant,
	zone: string,
	chance: Chance
): Generator<Instant> {
	const last = dayOf(wallClockAt(until, zone));
	const first = last - daysOf(tickets);
	const weights = Array.from({ length: last - first }, (_, at) => weightOf(first + at));
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	let day = 0;
	let before = 0;
	for (let n = 0; n < tickets; n++) {
		const at = ((n + chance.next()) / tickets) * total;
		while (day < weights.length - 1 && before + (weights[day] ?? 0) <= at)
			before += weights[day++] ?? 0;
		const share = Math.min((at - before) / (weights[day] ?? 1), 0.999_999);
		yield instantOf(wallClock(first + day, secondAt(share)), zone);
	}
}

/** Few work on weekends: most of what falls on one waits for two days. */
export function whenWorked(at: Instant, zone: string, chance: Chance): Instant {
	const free = weekday(dayOf(wallClockAt(at, zone))) >= 6 && !chance.happens(WEEKEND);
	return free ? at + 2 * SECONDS_PER_DAY * 1000 : at;
}

function weightOf(day: number): number {
	const week = weekday(day);
	return week >= 6 ? WEEKEND : 1;
}

function secondAt(share: number): number {
	let rest = share;
	for (const [from, to, part] of hours) {
		if (rest < part) return Math.floor((from + ((to - from) * rest) / part) * 3600);
		rest -= part;
	}
	return SECONDS_PER_DAY - 1;
}
