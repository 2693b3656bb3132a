import type { Instant } from '../../model/index.ts';
import {
	formatDate,
	formatDateTime,
	formatFullDate,
	formatTime,
	relative
} from '#lib/kernel/time/clock-words.ts';
import { thing, type Value } from './value.ts';

/** A point in time in the forms that texts ask for, in the desk's zone; nothing where there is none. */
export function dateThing(at: Instant | null, zone: string, now: Instant): Value {
	if (at === null) return null;
	const dateTime = () => narrow(formatDateTime(at, zone));
	return thing(dateTime(), {
		short: () => formatDate(at, zone),
		long: dateTime,
		full: () => narrow(formatFullDate(at, zone)),
		time: () => narrow(formatTime(at, zone)),
		humanize: () => relative(at, now),
		date: () => String(Math.floor(at / 1000)),
		system: dateTime,
		user: dateTime
	});
}

/** With the narrow space before AM and PM that the product writes (`filter-046`). */
function narrow(text: string): string {
	return text.replace(/ (?=[AP]M$)/, '\u202f');
}
