/** Arithmetic on calendar dates that belong to no zone. A day is counted from 1970-01-01. */

export const SECONDS_PER_DAY = 86_400;
const MS_PER_DAY = SECONDS_PER_DAY * 1000;

export interface DateParts {
	year: number;
	/** 1 January to 12 December. */
	month: number;
	/** Day of the month. */
	day: number;
}

/** Parses YYYY-MM-DD. Throws a RangeError on anything else. */
export function dayNumber(date: string): number {
	const ms = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(date) : NaN;
	if (Number.isNaN(ms)) throw new RangeError(`"${date}" is not a date. Write YYYY-MM-DD.`);
	return ms / MS_PER_DAY;
}

/** YYYY-MM-DD. */
export function dateText(day: number): string {
	return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

export function dateParts(day: number): DateParts {
	const date = new Date(day * MS_PER_DAY);
	return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 1 Monday to 7 Sunday. 1970-01-01 was a Thursday. */
export function weekday(day: number): number {
	return ((((day + 3) % 7) + 7) % 7) + 1;
}

export function daysInMonth({ year, month }: DateParts): number {
	return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Parses HH:MM:SS into seconds since midnight. Throws a RangeError on anything else. */
export function secondOfDay(time: string): number {
	const found = /^([01]\d|2[0-3]):([0-5]\d):([0-5]\d)$/.exec(time);
	if (!found) throw new RangeError(`"${time}" is not a time of day. Write HH:MM:SS.`);
	return Number(found[1]) * 3600 + Number(found[2]) * 60 + Number(found[3]);
}
