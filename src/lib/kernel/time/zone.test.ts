import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { instantOf, instantsOf, isZone, offsetAt, wallClockAt, type WallClock } from './zone.ts';

const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);
const runs = { seed, numRuns: 5_000 };

/** Whole, half and quarter hours, both hemispheres, clock changes for Ramadan and of half an hour. */
const zones = fc.constantFrom(
	'UTC',
	'America/New_York',
	'America/St_Johns',
	'Europe/Berlin',
	'Asia/Kolkata',
	'Asia/Kathmandu',
	'Africa/Casablanca',
	'Australia/Lord_Howe',
	'Pacific/Apia'
);
const instants = fc.integer({ min: Date.UTC(1975, 0, 1), max: Date.UTC(2060, 0, 1) });

function clockOf(text: string): WallClock {
	return (Date.parse(`${text}Z`) / 1000) as WallClock;
}

describe(`wall clock and instant (seed ${seed})`, () => {
	it('has the same offset as Temporal', () => {
		fc.assert(
			fc.property(instants, zones, (instant, zone) => {
				const there = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
				expect(offsetAt(instant, zone)).toBe(there.offsetNanoseconds / 1e6);
			}),
			runs
		);
	});

	it('finds the same instant as Temporal, in gaps and overlaps too', () => {
		fc.assert(
			fc.property(clocksNearChanges(), zones, (clock, zone) => {
				const plain = new Temporal.PlainDateTime(1970, 1, 1).add({ seconds: clock });
				expect(instantOf(clock, zone)).toBe(plain.toZonedDateTime(zone).epochMilliseconds);
			}),
			runs
		);
	});

	it('reads a time that occurs twice as the first of the two', () => {
		expect(instantOf(clockOf('2026-11-01T01:30:00'), 'America/New_York')).toBe(
			Date.parse('2026-11-01T05:30:00Z')
		);
	});

	it('reads a skipped time with the offset before the change', () => {
		const instant = instantOf(clockOf('2026-03-08T02:30:00'), 'America/New_York');
		expect(instant).toBe(Date.parse('2026-03-08T07:30:00Z'));
		expect(wallClockAt(instant, 'America/New_York')).toBe(clockOf('2026-03-08T03:30:00'));
	});

	it.each([
		['in New York, once', 'America/New_York', '2026-07-01T12:00:00', ['2026-07-01T16:00:00Z']],
		['in Kolkata, once', 'Asia/Kolkata', '2026-07-01T12:00:00', ['2026-07-01T06:30:00Z']],
		['never: the clock goes forward', 'America/New_York', '2026-03-08T02:30:00', []],
		[
			'twice, in order: the clock goes back',
			'America/New_York',
			'2026-11-01T01:30:00',
			['2026-11-01T05:30:00Z', '2026-11-01T06:30:00Z']
		]
	])('finds when a clock shows a time: %s', (_, zone, clock, instants) => {
		expect(instantsOf(clockOf(clock), zone)).toEqual(instants.map((text) => Date.parse(text)));
	});

	it('refuses a zone that does not exist', () => {
		expect(() => offsetAt(0, 'Mars/Phobos')).toThrow(RangeError);
		expect([isZone('Mars/Phobos'), isZone('Europe/Berlin')]).toEqual([false, true]);
	});

	it('gives the same answers after more offsets were read than it caches', () => {
		const instant = Date.UTC(2026, 6, 1);
		const before = offsetAt(instant, 'Europe/Berlin');
		for (let year = 0; year < 3_000; year++) offsetAt(year * 34_359_738_368, 'UTC');
		expect(offsetAt(instant, 'Europe/Berlin')).toBe(before);
	});
});

/** Any second of the hours in which most zones change their clocks, on any day. */
function clocksNearChanges(): fc.Arbitrary<WallClock> {
	return fc
		.tuple(fc.integer({ min: 2_000, max: 30_000 }), fc.integer({ min: -3_600, max: 5 * 3_600 }))
		.map(([day, second]) => (day * 86_400 + second) as WallClock);
}
