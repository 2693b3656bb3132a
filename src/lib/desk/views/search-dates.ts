import type { Instant, SearchPeriod, SearchRule, SearchUnit } from '../model/index.ts';
import { dateParts, dayNumber } from '#lib/kernel/time/calendar-day.ts';
import { inPeriod, localDay } from './closed-periods.ts';

/** Is the instant as the rule wants it? Days are those of the zone's calendar. */
export function dateHolds(
	{ how, values }: SearchRule,
	at: Instant | null,
	now: Instant,
	zone: string
): boolean {
	if (at === null) return how === 'does not have a value';
	const [first, second] = values;
	const day = localDay(at, zone);
	switch (how) {
		case 'has a value':
			return true;
		case 'on':
			return day === dayOf(first);
		case 'not on':
			return day !== dayOf(first);
		case 'before':
			return day < dayOf(first);
		case 'after':
			return day > dayOf(first);
		case 'between':
			return day >= dayOf(first) && day <= dayOf(second);
		case 'period':
			return inSearchPeriod(String(first) as SearchPeriod, day, localDay(now, zone));
		case 'in the past':
			return at < now;
		case 'in the future':
			return at > now;
		default:
			return spanHolds(how, at - now, spanOf(first, second));
	}
}

const byTheClock: ReadonlySet<string> = new Set([
	'in the past',
	'in the future',
	'in the last n days',
	'in the next n days',
	'more than n days from now',
	'more than n days ago'
]);

/** Does the rule hold for other tickets from one minute to the next? All others change with the day at the most. */
export function followsClock({ how }: SearchRule): boolean {
	return byTheClock.has(how);
}

function spanHolds(how: string, ahead: number, span: number): boolean {
	if (how === 'in the last n days') return ahead <= 0 && ahead >= -span;
	if (how === 'in the next n days') return ahead >= 0 && ahead <= span;
	if (how === 'more than n days from now') return ahead > span;
	return how === 'more than n days ago' && ahead < -span;
}

/** A date as forms give it ("2026-11-22"); what is none comes after every day and before none. */
function dayOf(value: string | number | undefined): number {
	return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? dayNumber(value) : NaN;
}

const HOUR = 3_600_000;
const units: Record<SearchUnit, number> = {
	minutes: HOUR / 60,
	hours: HOUR,
	days: 24 * HOUR,
	weeks: 7 * 24 * HOUR,
	months: 30 * 24 * HOUR
};

function spanOf(count: string | number | undefined, unit: string | number | undefined): number {
	return Number(count ?? NaN) * (units[unit as SearchUnit] ?? NaN);
}

function inSearchPeriod(period: SearchPeriod, day: number, today: number): boolean {
	const last = lastPeriods[period as keyof typeof lastPeriods];
	if (!last) return inPeriod(period as Parameters<typeof inPeriod>[0], day, today);
	return last(day) === last(today) - 1;
}

/** Numbers of weeks, months, quarters, years: the last one is one less. */
const lastPeriods = {
	lw: (day: number) => Math.floor((day + 3) / 7),
	lm: (day: number) => monthOf(day),
	lq: (day: number) => Math.floor(monthOf(day) / 3),
	ly: (day: number) => dateParts(day).year
};

function monthOf(day: number): number {
	const { year, month } = dateParts(day);
	return year * 12 + month - 1;
}
