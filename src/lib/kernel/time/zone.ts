import type { Instant } from '../ids.ts';
import { SECONDS_PER_DAY } from './calendar-day.ts';

/**
 * What a clock on the wall shows, in seconds since it showed 1970-01-01 00:00:00.
 * Branded: it must never be taken for an instant.
 */
export type WallClock = number & { readonly [wall]: true };
declare const wall: unique symbol;

/** From `since` on, the wall clock is `offset` milliseconds ahead of UTC. */
interface OffsetChange {
	since: Instant;
	offset: number;
}

/** A zone's offsets in one stretch of time, in order; the first holds from its beginning. */
type Stretch = readonly OffsetChange[];

/** A little over a year (2 ** 35 ms): few zones change their clocks more than twice in it. */
const STRETCH_MS = 34_359_738_368;
/** No zone has changed its clocks and changed them back within so few days; the quickest took a week. */
const GLANCE_MS = 4 * SECONDS_PER_DAY * 1000;
const REMEMBERED_STRETCHES = 2_000;

let stretches = new Map<string, Map<number, Stretch>>();
let rememberedStretches = 0;

/** Is it the name of a time zone that this machine knows? */
export function isZone(name: string): boolean {
	try {
		offsetAt(0, name);
		return true;
	} catch {
		return false;
	}
}

/** Milliseconds that the wall clock of a zone is ahead of UTC at an instant. */
export function offsetAt(instant: Instant, zone: string): number {
	let current = 0;
	for (const { since, offset } of stretchOf(instant, zone)) {
		if (since > instant) break;
		current = offset;
	}
	return current;
}

/** What the clock shows; fractions of a second are dropped, as the product stores none. */
export function wallClockAt(instant: Instant, zone: string): WallClock {
	return Math.floor((instant + offsetAt(instant, zone)) / 1000) as WallClock;
}

/**
 * When the clock shows that. Of a time that comes twice, the first; a time that a clock change
 * leaves out is read with the offset before the change, and so lies as far behind the gap.
 */
export function instantOf(clock: WallClock, zone: string): Instant {
	const asUtc = clock * 1000;
	const before = asUtc - offsetAt(asUtc - SECONDS_PER_DAY * 1000, zone);
	if (offsetAt(before, zone) === asUtc - before) return before;
	const after = asUtc - offsetAt(asUtc + SECONDS_PER_DAY * 1000, zone);
	return offsetAt(after, zone) === asUtc - after ? after : before;
}

/** Every instant at which the clock shows that: none when a change of the clock leaves it out, two when it comes twice. */
export function instantsOf(clock: WallClock, zone: string): Instant[] {
	const around = [-1, 1].map((days) =>
		offsetAt(clock * 1000 + days * SECONDS_PER_DAY * 1000, zone)
	);
	return [...new Set(around)]
		.map((offset) => clock * 1000 - offset)
		.filter((instant) => wallClockAt(instant, zone) === clock)
		.sort((a, b) => a - b);
}

export function wallClock(day: number, second: number): WallClock {
	return (day * SECONDS_PER_DAY + second) as WallClock;
}

export function secondOf(clock: WallClock): number {
	return clock - dayOf(clock) * SECONDS_PER_DAY;
}

export function dayOf(clock: WallClock): number {
	return Math.floor(clock / SECONDS_PER_DAY);
}

function stretchOf(instant: Instant, zone: string): Stretch {
	const index = Math.floor(instant / STRETCH_MS);
	return stretches.get(zone)?.get(index) ?? remember(zone, index);
}

function remember(zone: string, index: number): Stretch {
	if (rememberedStretches >= REMEMBERED_STRETCHES) {
		stretches = new Map();
		rememberedStretches = 0;
	}
	const stretch = readStretch(zone, index);
	const ofZone = stretches.get(zone) ?? new Map<number, Stretch>();
	stretches.set(zone, ofZone.set(index, stretch));
	rememberedStretches++;
	return stretch;
}

/** The clock is looked at every few days; between two looks that differ, the second of the change is searched for. */
function readStretch(zone: string, index: number): Stretch {
	const begin = index * STRETCH_MS;
	const end = begin + STRETCH_MS;
	const read = offsetReader(zone);
	let offset = read(begin);
	const stretch: OffsetChange[] = [{ since: begin, offset }];
	for (let look = begin; look < end; look += GLANCE_MS) {
		const next = Math.min(look + GLANCE_MS, end - 1);
		if (read(next) === offset) continue;
		const since = firstAfter(look, next, (at) => read(at) !== offset);
		offset = read(since);
		stretch.push({ since, offset });
	}
	return stretch;
}

/** The first whole second after `before` at which something holds that holds at `after`. */
function firstAfter(before: Instant, after: Instant, holds: (at: Instant) => boolean): Instant {
	let no = Math.floor(before / 1000);
	let yes = Math.ceil(after / 1000);
	while (yes - no > 1) {
		const middle = Math.floor((no + yes) / 2);
		if (holds(middle * 1000)) yes = middle;
		else no = middle;
	}
	return yes * 1000;
}

/** Asks the platform what the clocks of a zone show. Throws a RangeError when there is no such zone. */
function offsetReader(zone: string): (instant: Instant) => number {
	const clock = new Intl.DateTimeFormat('en-US', {
		timeZone: zone,
		calendar: 'iso8601',
		hourCycle: 'h23',
		year: 'numeric',
		month: 'numeric',
		day: 'numeric',
		hour: 'numeric',
		minute: 'numeric',
		second: 'numeric'
	});
	return (instant) => {
		const second = Math.floor(instant / 1000) * 1000;
		const shown = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 };
		for (const { type, value } of clock.formatToParts(second))
			if (type in shown) shown[type as keyof typeof shown] = Number(value);
		const { year, month, day, hour, minute, second: at } = shown;
		return Date.UTC(year, month - 1, day, hour, minute, at) - second;
	};
}
