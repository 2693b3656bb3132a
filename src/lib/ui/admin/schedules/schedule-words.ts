import type { Schedule, ScheduleEntry } from '#lib/desk/time/schedule.ts';
import { weekdays } from '#lib/desk/world.ts';

export const kindWords: Readonly<Record<Schedule['kind'], string>> = {
	'business hours': 'Business Hours',
	holidays: 'Holiday Hours'
};

export const months = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December'
];
export const weeks: Readonly<Record<number, string>> = {
	1: 'first',
	2: 'second',
	3: 'third',
	4: 'fourth',
	[-1]: 'last'
};

/** "weekdays", "weekly on Sunday", "yearly on the fourth Thursday of November", "yearly on July 4" */
export function whenWords({ repeats, day, week, month, startsOn }: ScheduleEntry): string {
	const weekday = weekdays[(day ?? 0) - 1] ?? '';
	const monthName = months[(month ?? 0) - 1] ?? '';
	const nth = week === null ? '' : `the ${weeks[week] ?? `${week}th`} ${weekday}`;
	switch (repeats) {
		case 'never':
			return `on ${startsOn}`;
		case 'weekly':
			return weekday ? `weekly on ${weekday}` : 'weekly';
		case 'monthly':
			return `monthly on ${nth || `day ${day ?? 1}`}`;
		case 'yearly':
			return nth ? `yearly on ${nth} of ${monthName}` : `yearly on ${monthName} ${day ?? 1}`;
		default:
			return repeats;
	}
}

/** "8:00 - 17:00", "all day" */
export function hoursWords({ startsAt, endsAt, startsOn, endsOn }: ScheduleEntry): string {
	if (startsAt.startsWith('00:00') && endsAt === '23:59:59') return 'all day';
	const night = endsOn > startsOn ? ' the next day' : '';
	return `${short(startsAt)} - ${short(endsAt)}${night}`;
}

/** 24 hours without the seconds and the leading zero; the last second of a day is its end. */
function short(time: string): string {
	return time === '23:59:59' ? '24:00' : time.slice(0, 5).replace(/^0/, '');
}
