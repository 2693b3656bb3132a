import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../model/ids.ts';
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
const REMEMBERED_STRETCHES = 2_000;

let stretches = new Map<string, Map<number, Stretch>>();
let rememberedStretches = 0;

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

function readStretch(zone: string, index: number): Stretch {
	const begin = Temporal.Instant.fromEpochMilliseconds(index * STRETCH_MS);
	const end = (index + 1) * STRETCH_MS;
	let at = begin.toZonedDateTimeISO(zone);
	const stretch: OffsetChange[] = [];
	for (;;) {
		stretch.push({ since: at.epochMilliseconds, offset: at.offsetNanoseconds / 1e6 });
		const next = at.getTimeZoneTransition('next');
		if (next === null || next.epochMilliseconds >= end) return stretch;
		at = next;
	}
}
