import type { NameProblem } from '#lib/desk/found.ts';
import { dateText, dayNumber, secondOfDay } from '#lib/kernel/time/calendar-day.ts';
import { didYouMean } from '#lib/kernel/language/did-you-mean.ts';
import { isZone } from '#lib/kernel/time/zone.ts';
import type { WorldScheduleEntry } from '#lib/desk/world.ts';
import type { World } from '#lib/kernel/world.ts';

/** Time zones that nobody knows, and dates and times that no calendar or clock has. */
export function* clockProblems(world: World): Generator<NameProblem> {
	yield* zoneProblems(world['time zone'], ['time zone']);
	for (const [at, schedule] of (world.schedules ?? []).entries()) {
		yield* zoneProblems(schedule['time zone'], ['schedules', at, 'time zone']);
		for (const [n, entry] of (schedule.entries ?? []).entries())
			for (const [key, message] of entryProblems(entry))
				yield { path: ['schedules', at, 'entries', n, key], message, name: '', known: [] };
	}
}

function* zoneProblems(
	zone: string | null | undefined,
	path: NameProblem['path']
): Generator<NameProblem> {
	if (zone === null || zone === undefined || isZone(zone)) return;
	const message = `There is no time zone "${zone}".`;
	const known = ['UTC', ...Intl.supportedValuesOf('timeZone')];
	const city = zone.trim().toLowerCase().replaceAll(' ', '_');
	const place = known.find((one) => one.toLowerCase().endsWith(`/${city}`));
	const remedy = place
		? `Did you mean "${place}"?`
		: (didYouMean(zone, known, 'all names of the IANA database count') ?? '');
	yield { path, message, name: zone, known, remedy };
}

function* entryProblems(entry: WorldScheduleEntry): Generator<[key: string, message: string]> {
	for (const key of ['starts on', 'ends on', 'stops on'] as const) {
		const date = entry[key];
		if (date && !isDate(date)) yield [key, `The date ${date} does not exist.`];
	}
	for (const key of ['starts at', 'ends at'] as const) {
		const time = entry[key];
		if (time && !isTime(time)) yield [key, `${time} is not a time of day.`];
	}
}

/** The 31st of February would silently become the 3rd of March. */
function isDate(date: string): boolean {
	try {
		return dateText(dayNumber(date)) === date;
	} catch {
		return false;
	}
}

function isTime(time: string): boolean {
	try {
		secondOfDay(time.length === 5 ? `${time}:00` : time);
		return true;
	} catch {
		return false;
	}
}
