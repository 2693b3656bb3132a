import { describe, expect, it } from 'vitest';
import { dateText, dayNumber, secondOfDay } from '#lib/kernel/time/calendar-day.ts';
import { compileRecurrence } from './recurrence.ts';
import { scheduleNamed } from './recorded-schedules.testkit.ts';
import type { ScheduleEntry } from './schedule.ts';

const HOLIDAYS = scheduleNamed('U.S. Holidays').entries;
const NEW_YEAR = HOLIDAYS[0]!;

/** The dates of a period on which an entry falls. */
function dates(fields: Partial<ScheduleEntry>, from: string, to: string): string[] {
	const fallsOn = compileRecurrence({ ...NEW_YEAR, day: null, week: null, month: null, ...fields });
	const found: string[] = [];
	for (let day = dayNumber(from); day <= dayNumber(to); day++) {
		if (fallsOn(day)) found.push(dateText(day));
	}
	return found;
}

describe('when an entry falls on a date', () => {
	it('never: once, on its first date', () => {
		expect(dates({ repeats: 'never', startsOn: '2026-05-15' }, '2025-01-01', '2028-01-01')).toEqual(
			['2026-05-15']
		);
	});

	it('daily: from its first date on', () => {
		expect(dates({ repeats: 'daily', startsOn: '2026-05-15' }, '2026-05-13', '2026-05-16')).toEqual(
			['2026-05-15', '2026-05-16']
		);
	});

	it('weekdays and weekends: Monday to Friday, Saturday and Sunday', () => {
		expect(dates({ repeats: 'weekdays' }, '2026-11-20', '2026-11-24')).toEqual([
			'2026-11-20',
			'2026-11-23',
			'2026-11-24'
		]);
		expect(dates({ repeats: 'weekends' }, '2026-11-20', '2026-11-24')).toEqual([
			'2026-11-21',
			'2026-11-22'
		]);
	});

	it('weekly: on a weekday, 7 being Sunday', () => {
		expect(dates({ repeats: 'weekly', day: 7 }, '2026-11-20', '2026-11-30')).toEqual([
			'2026-11-22',
			'2026-11-29'
		]);
	});

	it('weekly without a weekday: on that of its first date', () => {
		expect(
			dates({ repeats: 'weekly', startsOn: '2026-11-20' }, '2026-11-20', '2026-11-30')
		).toEqual(['2026-11-20', '2026-11-27']);
	});

	it('monthly: on a day of the month, left out where the month is shorter', () => {
		expect(dates({ repeats: 'monthly', day: 31 }, '2026-03-01', '2026-06-30')).toEqual([
			'2026-03-31',
			'2026-05-31'
		]);
	});

	it('monthly: on the last such weekday', () => {
		expect(dates({ repeats: 'monthly', day: 5, week: -1 }, '2026-10-01', '2026-12-31')).toEqual([
			'2026-10-30',
			'2026-11-27',
			'2026-12-25'
		]);
	});

	it('yearly: on a date, 29 February only in leap years', () => {
		expect(dates({ repeats: 'yearly', day: 29, month: 2 }, '2026-01-01', '2032-12-31')).toEqual([
			'2028-02-29',
			'2032-02-29'
		]);
	});

	it('yearly: the stock holidays of 2026', () => {
		const of2026 = HOLIDAYS.flatMap((entry) => dates(entry, '2026-01-01', '2026-12-31'));
		expect(of2026).toEqual([
			'2026-01-01',
			'2026-01-19',
			'2026-05-25',
			'2026-07-04',
			'2026-09-07',
			'2026-10-12',
			'2026-11-11',
			'2026-11-26',
			'2026-12-25'
		]);
	});
});

describe('invalid dates and times', () => {
	it('are refused with a sentence', () => {
		expect(() => dayNumber('2026-11')).toThrow('"2026-11" is not a date. Write YYYY-MM-DD.');
		expect(() => dayNumber('2026-13-01')).toThrow(RangeError);
		expect(() => dayNumber('on 2026-11-01')).toThrow(RangeError);
		expect(() => dayNumber('2026-11-01 08:00')).toThrow(RangeError);
		expect(() => secondOfDay('8:00')).toThrow('"8:00" is not a time of day. Write HH:MM:SS.');
	});

	it.each(['24:00:00', '12:60:00', '12:00:60', '8:00:00', 'at 08:00:00', '08:00:00 or so', ''])(
		'are not accepted as a time: %s',
		(time) => {
			expect(() => secondOfDay(time)).toThrow(RangeError);
		}
	);

	it('are distinguished from valid ones, in seconds since midnight', () => {
		expect(secondOfDay('00:00:00')).toBe(0);
		expect(secondOfDay('01:02:03')).toBe(3_723);
		expect(secondOfDay('23:59:59')).toBe(86_399);
	});
});
