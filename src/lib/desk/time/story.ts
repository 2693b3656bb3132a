import type { Instant } from '../model/ids.ts';
import { dateText } from '#lib/kernel/time/calendar-day.ts';
import type { Reckoned } from './reckon.ts';
import type { Schedule } from './schedule.ts';
import type { Stride } from './walk.ts';
import { dayOf, instantOf, wallClock, wallClockAt } from '#lib/kernel/time/zone.ts';

/** One step of the computation of a due date, in order. */
export interface DueStep {
	what: Stride['what'] | 'plain hours' | 'nothing that day' | 'nothing ahead' | 'stepped back';
	/** YYYY-MM-DD in the zone of the story. */
	date: string;
	from: Instant;
	to: Instant;
	/** Seconds counted, or taken off again when stepped back. */
	seconds: number;
	/** Name of the schedule's entry for that date. */
	entry: string | null;
	holiday: string | null;
}

/** How a due date came about. Counted seconds less those stepped back are the seconds wanted. */
export interface DueStory {
	due: Instant;
	/** Name of the schedule; null when the desk has none for the ticket. */
	schedule: string | null;
	timezone: string;
	wantedSeconds: number;
	/** False if the schedule ran out of hours: the due date is then where the counting stopped. */
	enough: boolean;
	steps: readonly DueStep[];
}

const NAMELESS = { entry: null, holiday: null };

/** What was reckoned and the dates that were handled on the way, in words for a screen. */
export function tellStory(
	start: Instant,
	schedule: Schedule | null,
	reckoned: Reckoned,
	strides: readonly Stride[]
): DueStory {
	const { due, zone, wantedSeconds, walked } = reckoned;
	return {
		due,
		schedule: schedule?.name ?? null,
		timezone: zone,
		wantedSeconds,
		enough: walked?.enough ?? true,
		steps: [...datesHandled(start, strides, zone), ...ending(start, reckoned)]
	};
}

/** The strides with the days between them, on which the schedule has no entry. */
function datesHandled(start: Instant, strides: readonly Stride[], zone: string): DueStep[] {
	let next = dayOf(wallClockAt(start, zone));
	return strides.flatMap((stride) => {
		const idle: DueStep[] = [];
		for (; next < stride.day; next++) idle.push(idleDay(next, zone));
		next = stride.day + 1;
		return [...idle, stepOf(stride, zone)];
	});
}

function ending(start: Instant, { due, zone, wantedSeconds, walked }: Reckoned): DueStep[] {
	if (walked === null) {
		const date = dateText(dayOf(wallClockAt(start, zone)));
		return [
			{ what: 'plain hours', date, from: start, to: due, seconds: wantedSeconds, ...NAMELESS }
		];
	}
	const { clock, at, surplus, enough } = walked;
	const step = { date: dateText(dayOf(clock)), from: at, to: due, seconds: surplus, ...NAMELESS };
	if (!enough) return [{ ...step, what: 'nothing ahead' }];
	return surplus > 0 ? [{ ...step, what: 'stepped back' }] : [];
}

function stepOf(stride: Stride, zone: string): DueStep {
	return {
		what: stride.what,
		date: dateText(stride.day),
		from: instantOf(stride.from, zone),
		to: instantOf(stride.to, zone),
		seconds: stride.seconds,
		entry: stride.shift.name,
		holiday: stride.holiday?.name ?? null
	};
}

function idleDay(day: number, zone: string): DueStep {
	const from = instantOf(wallClock(day, 0), zone);
	const to = instantOf(wallClock(day + 1, 0), zone);
	return { what: 'nothing that day', date: dateText(day), from, to, seconds: 0, ...NAMELESS };
}
