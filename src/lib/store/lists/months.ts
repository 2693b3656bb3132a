import { dateParts } from '#lib/kernel/time/calendar-day.ts';

const DAY = 86_400_000;

/** The months since the year 0; days count from 1970. */
export function monthOf(day: number): number {
	const { year, month } = dateParts(day);
	return year * 12 + month - 1;
}

export function firstDayOf(month: number): number {
	return Date.UTC(Math.floor(month / 12), month % 12, 1) / DAY;
}

/** The months that lie wholly in a range of days, the first and the last included; none where `from` comes after `to`. */
export function wholeMonths({ first, last }: { first: number; last: number }) {
	const [month, after] = [monthOf(first), monthOf(last + 1)];
	return { from: first === firstDayOf(month) ? month : month + 1, to: after - 1 };
}
