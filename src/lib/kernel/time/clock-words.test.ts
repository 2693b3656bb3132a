import { describe, expect, it } from 'vitest';
import { formatDate, formatDateTime, formatFullDate, relative, yearOf } from './clock-words.ts';

const DAY = 86_400;
const NEW_YORK = 'America/New_York';

describe('dates and times on the screens', () => {
	it.each([
		['2026-11-22T22:19:30Z', '11/22/26 5:19 PM'],
		['2026-09-14T15:50:03Z', '9/14/26 11:50 AM'],
		['2026-03-05T05:00:00Z', '3/5/26 12:00 AM'],
		['2027-01-07T17:05:00Z', '1/7/27 12:05 PM']
	])('shows %s as %s in New York', (instant, words) => {
		expect(formatDateTime(Date.parse(instant), NEW_YORK)).toBe(words);
	});

	it('takes the date from the zone, not from UTC', () => {
		expect(formatDate(Date.parse('2026-11-23T03:00:00Z'), NEW_YORK)).toBe('11/22/26');
		expect(formatDate(Date.parse('2005-11-23T03:00:00Z'), 'Asia/Kolkata')).toBe('11/23/05');
	});
});

describe('a date in full (kind canned, .full)', () => {
	it.each([
		['2026-03-04T14:00:00Z', 'Wednesday, March 4, 2026 at 9:00 AM'],
		['2026-03-05T04:59:00Z', 'Wednesday, March 4, 2026 at 11:59 PM']
	])('shows %s as %s in New York', (instant, words) => {
		expect(formatFullDate(Date.parse(instant), NEW_YORK)).toBe(words);
	});

	it('has the year of the zone', () => {
		const evening = Date.parse('2027-01-01T04:59:59Z');
		expect([yearOf(evening, NEW_YORK), yearOf(evening, 'UTC')]).toEqual([2026, 2027]);
	});
});

describe('how long ago', () => {
	// Recorded in the Overdue queue and, the seconds, in the list of agents.
	it.each([
		[16, '16 seconds ago'],
		[2, 'just now'],
		[3, '3 seconds ago'],
		[59, '59 seconds ago'],
		[60, 'about a minute ago'],
		[119, 'about a minute ago'],
		[120, '2 minutes ago'],
		[3_599, '59 minutes ago'],
		[3_600, 'about an hour ago'],
		[7_199, 'about an hour ago'],
		[7_200, '2 hours ago'],
		[18_840, '5 hours ago'],
		[42_826, '11 hours ago'],
		[84_600, '23 hours ago'],
		[DAY - 1, '23 hours ago'],
		[DAY, '1 days ago'],
		[113_400, '1 days ago'],
		[137_654, '2 days ago'],
		[172_796, '2 days ago'],
		[199_800, '2 days ago'],
		[862_200, '10 days ago'],
		[1_367_144, '16 days ago'],
		[29 * DAY - 1, '29 days ago'],
		[29 * DAY, 'about a month ago'],
		[60 * DAY - 1, 'about a month ago'],
		[60 * DAY, '2 months ago']
	])('says of %i seconds %s', (seconds, words) => {
		const now = Date.parse('2026-11-20T20:30:00Z');
		expect(relative(now - seconds * 1000, now)).toBe(words);
	});

	it('looks ahead with the same units', () => {
		expect(relative(3 * 3_600_000, 0)).toBe('in 3 hours');
		expect(relative(90_000, 0)).toBe('in about a minute');
		expect(relative(1000, 0)).toBe('just now');
	});

	// From two months on the calendar counts, not the days.
	it.each([
		['2026-01-03T13:00:00Z', '2 months ago'],
		['2025-12-01T00:00:00Z', '3 months ago'],
		['2025-04-05T00:00:00Z', '11 months ago'],
		['2025-03-31T00:00:00Z', 'a year ago'],
		['2025-01-01T00:00:00Z', 'a year ago'],
		['2024-12-31T00:00:00Z', '2 years ago'],
		['2026-08-01T00:00:00Z', 'in 5 months']
	])('says of %s on 4 March 2026 %s', (instant, words) => {
		expect(relative(Date.parse(instant), Date.parse('2026-03-04T14:00:00Z'))).toBe(words);
	});
});
