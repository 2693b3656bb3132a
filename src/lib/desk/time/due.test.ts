import { describe, expect, it } from 'vitest';
import { explainDue, reckonDue } from './due.ts';
import { helpDeskZone, scheduleNamed, schedules } from './recorded-schedules.testkit.ts';
import type { Schedule, ScheduleEntry } from './schedule.ts';
import { instantOf, wallClockAt } from '#lib/kernel/time/zone.ts';

const OFFICE = 'Monday - Friday 8am - 5pm with U.S. Holidays';

/** Reckons from and to the clock on the wall: `2026-11-20 17:00`, all in the schedule's zone. */
function due(from: string, hours: number, of: string | Schedule): string {
	const schedule = typeof of === 'string' ? scheduleNamed(of) : of;
	const zone = schedule.timezone ?? helpDeskZone;
	const start = at(from, zone);
	return shown(reckonDue(start, hours, schedule, schedules, helpDeskZone), zone);
}

function at(text: string, zone: string = helpDeskZone): number {
	const seconds = Date.parse(`${text.replace(' ', 'T')}Z`) / 1000;
	return instantOf(seconds as Parameters<typeof instantOf>[0], zone);
}

function shown(instant: number, zone: string): string {
	const text = new Date(wallClockAt(instant, zone) * 1000).toISOString();
	return text.slice(0, 19).replace('T', ' ').replace(/:00$/, '');
}

function withEntries(entries: readonly Partial<ScheduleEntry>[]): Schedule {
	const daily = { ...scheduleNamed('24/7').entries[0]! };
	return {
		...scheduleNamed('24/7'),
		entries: entries.map((entry) => ({ ...daily, ...entry }))
	};
}

describe('step 1: where the counting begins', () => {
	it('counts in the zone of the schedule, else in that of the help desk', () => {
		const start = Date.parse('2026-11-23T08:30:00Z');
		const reckon = (name: string) =>
			new Date(reckonDue(start, 1, scheduleNamed(name), schedules, helpDeskZone)).toISOString();
		expect(reckon('C Berlin Mon-Fri 9-18')).toBe('2026-11-23T09:30:00.000Z');
		expect(reckon(OFFICE)).toBe('2026-11-23T14:00:00.000Z');
	});

	it('counts plain hours without a schedule', () => {
		expect(reckonDue(at('2026-11-20 17:00'), 18, null, schedules, helpDeskZone)).toBe(
			at('2026-11-21 11:00')
		);
	});

	it('counts plain hours in a schedule without entries', () => {
		expect(due('2026-11-20 17:00', 18, 'C Empty')).toBe('2026-11-21 11:00');
	});

	it('drops fractions of a second', () => {
		const start = at('2026-11-23 09:00:07') + 900;
		expect(reckonDue(start, 1, scheduleNamed(OFFICE), schedules, helpDeskZone)).toBe(
			at('2026-11-23 10:00:07')
		);
		expect(reckonDue(start, 1, null, schedules, helpDeskZone)).toBe(at('2026-11-23 10:00:07'));
	});
});

describe('step 2: the look-ahead of 72 hours', () => {
	it('stops where it is when nothing is listed', () => {
		expect(due('2026-11-02 10:00', 8, 'C Monthly last Friday 9-17')).toBe('2026-11-02 10:00');
	});

	it('stops at closing time when nothing is listed after it', () => {
		expect(due('2026-11-27 08:00', 20, 'C Monthly last Friday 9-17')).toBe('2026-11-27 17:00');
	});

	it('reaches the third date after today, also late in its day', () => {
		expect(due('2026-11-20 07:00', 10, OFFICE)).toBe('2026-11-23 09:00');
		expect(due('2026-11-20 18:00', 1, OFFICE)).toBe('2026-11-23 09:00');
	});

	it('keeps the exact instant then, also in the hour that occurs twice', () => {
		const schedule = scheduleNamed('C Monthly last Friday 9-17');
		const second = Date.parse('2026-11-01T06:30:00Z');
		expect(reckonDue(second, 8, schedule, schedules, helpDeskZone)).toBe(second);
	});

	it('lists only the first of two entries that share a date', () => {
		expect(due('2026-11-23 08:00', 5, 'C Split shift 8-12 13-17')).toBe('2026-11-24 09:00');
	});

	it('lists nothing before the first date of an entry', () => {
		expect(due('2026-10-30 10:00', 2, 'C Mon-Fri 8-17 starts 2026-11-02')).toBe('2026-11-02 10:00');
	});

	it('lists an entry for the whole look-ahead if it had not stopped when that began', () => {
		expect(due('2026-11-20 08:00', 88, 'C Mon-Fri 8-17 stops 2026-11-30')).toBe('2026-12-01 17:00');
		expect(due('2026-11-30 07:00', 1, 'C Mon-Fri 8-17 stops 2026-11-30')).toBe('2026-11-30 09:00');
		expect(due('2026-12-02 10:00', 1, 'C Mon-Fri 8-17 stops 2026-11-30')).toBe('2026-12-02 10:00');
	});

	it('takes the next entry of a date when the first one has stopped', () => {
		const changed = withEntries([
			{ startsAt: '08:00:00', endsAt: '12:00:00', stopsOn: '2026-11-22' },
			{ startsAt: '09:00:00', endsAt: '13:00:00' }
		]);
		expect(due('2026-11-20 07:00', 1, changed)).toBe('2026-11-20 09:00');
		expect(due('2026-11-23 07:00', 1, changed)).toBe('2026-11-23 10:00');
	});
});

describe('step 3: the current date', () => {
	it('counts from the opening time on when it starts before it', () => {
		expect(due('2026-11-23 06:00', 1, OFFICE)).toBe('2026-11-23 09:00');
	});

	it('counts only the rest of the shift that it starts in', () => {
		expect(due('2026-11-23 16:00', 2, OFFICE)).toBe('2026-11-24 09:00');
	});

	it('goes to the next date after closing time', () => {
		expect(due('2026-11-23 17:30', 1, OFFICE)).toBe('2026-11-24 09:00');
	});

	it('treats the end of a night shift as a time of the same day', () => {
		// sla-0448: the night that ends this morning is counted whole, so the due date is yesterday.
		expect(due('2028-03-01 02:30', 0.1, 'C Night one entry 22-06 next day')).toBe(
			'2028-02-29 22:06'
		);
	});
});

describe('step 4: holidays', () => {
	it('skips a full day', () => {
		expect(due('2026-11-25 10:00', 8, OFFICE)).toBe('2026-11-27 09:00');
	});

	it('counts what lies before and after a partial holiday, from the end of the shift back', () => {
		expect(due('2026-11-23 08:00', 1, 'C Mon-Fri 8-17 lunch holiday')).toBe('2026-11-23 10:00');
		expect(due('2026-11-25 08:00', 1, 'C Wed mornings closed')).toBe('2026-11-25 11:00');
	});

	it('counts both parts even for a start after the holiday', () => {
		// sla-3859: at closing time eight hours are found nevertheless, and the due date is past.
		expect(due('2026-11-20 17:00', 4, 'C Mon-Fri 8-17 lunch holiday')).toBe('2026-11-20 13:00');
	});

	it('ends with a holiday when that is the last date listed', () => {
		// sla-1910: nine hours on Friday, then Memorial Day closes the look-ahead.
		expect(due('2026-05-22 02:00', 9, 'C Mon-Fri 8-17 half days')).toBe('2026-05-25 23:59:59');
	});

	it('uses the first holiday schedule that has the date', () => {
		const noon = { ...scheduleNamed('H Lunch 12-13 daily') };
		const office = {
			...scheduleNamed(OFFICE),
			holidays: [noon.id, scheduleNamed('U.S. Holidays').id]
		};
		expect(due('2026-11-26 08:00', 1, office)).toBe('2026-11-26 10:00');
	});

	it('stops after a year in which holidays cover every hour', () => {
		const closed = { ...scheduleNamed('24/7'), holidays: [scheduleNamed('24/7').id] };
		expect(due('2026-11-23 08:00', 1, closed)).toMatch(/^2027-11-\d\d 23:59:59$/);
	});
});

describe('step 5: the end', () => {
	it('steps back by the excess', () => {
		expect(due('2026-11-23 08:00', 3, OFFICE)).toBe('2026-11-23 11:00');
	});

	it('rolls a quota used up exactly at closing time to the next opening', () => {
		expect(due('2026-11-23 09:00', 8, OFFICE)).toBe('2026-11-24 08:00');
		expect(due('2026-11-22 16:32', 18, OFFICE)).toBe('2026-11-25 08:00');
	});

	it('stays at closing time when no other date is listed', () => {
		expect(due('2026-11-21 12:00', 18, OFFICE)).toBe('2026-11-24 17:00');
		const lastFriday = scheduleNamed('C Monthly last Friday 9-17');
		expect(
			explainDue(at('2026-11-27 08:00'), 8, lastFriday, schedules, helpDeskZone)
		).toMatchObject({ due: at('2026-11-27 17:00'), enough: true });
	});

	it('counts for more than a year, where there are hours to count', () => {
		// 400 days, less a second for each midnight.
		expect(due('2026-01-01 00:00', 400 * 24, '24/7')).toBe('2027-02-05 00:06:40');
	});

	it('loses a second at each midnight of entries that end 23:59:59', () => {
		expect(due('2026-11-23 23:30', 1, '24/7')).toBe('2026-11-24 00:30:01');
	});

	it('counts by wall-clock time but steps back in elapsed time', () => {
		// 2026-03-08 has no 02:00: 01:00 to 23:59:59 counts as 22:59:59 but lasts an hour less.
		const zone = 'C New York 24/7 explicit zone';
		expect(due('2026-03-08 01:00', 2, zone)).toBe('2026-03-08 03:00');
		expect(due('2026-03-08 01:00', 0.5, zone)).toBe('2026-03-08 00:30');
	});
});

describe('the explanation', () => {
	const tell = (from: string, hours: number, name: string) =>
		explainDue(at(from), hours, scheduleNamed(name), schedules, helpDeskZone);

	it('lists every date between the start and the due date', () => {
		const { steps, schedule, timezone, wantedSeconds, enough } = tell(
			'2026-11-25 10:00',
			18,
			OFFICE
		);
		expect({ schedule, timezone, wantedSeconds, enough }).toEqual({
			schedule: OFFICE,
			timezone: 'America/New_York',
			wantedSeconds: 64_800,
			enough: true
		});
		expect(steps.map(({ date, what, seconds }) => [date, what, seconds])).toEqual([
			['2026-11-25', 'hours counted', 25_200],
			['2026-11-26', 'holiday skipped', 0],
			['2026-11-27', 'hours counted', 32_400],
			['2026-11-28', 'nothing that day', 0],
			['2026-11-29', 'nothing that day', 0],
			['2026-11-30', 'hours counted', 32_400],
			['2026-11-30', 'stepped back', 25_200]
		]);
	});

	it('names the entry and the holiday', () => {
		const { steps } = tell('2026-11-25 18:00', 1, OFFICE);
		expect(steps.map(({ what, entry, holiday }) => [what, entry, holiday])).toEqual([
			['closed already', 'Wednesday', null],
			['holiday skipped', 'Thursday', 'Thanksgiving Day'],
			['hours counted', 'Friday', null],
			['stepped back', null, null]
		]);
	});

	it('gives the instants between which the hours were counted', () => {
		const [first] = tell('2026-11-23 09:00', 2, OFFICE).steps;
		expect(first).toMatchObject({ from: at('2026-11-23 09:00'), to: at('2026-11-23 17:00') });
	});

	it('says when the schedule ran out of hours', () => {
		const { steps, enough } = tell('2026-11-27 08:00', 20, 'C Monthly last Friday 9-17');
		expect(enough).toBe(false);
		expect(steps.at(-1)).toMatchObject({ what: 'nothing ahead', date: '2026-11-27' });
	});

	it('says that plain hours were counted', () => {
		const start = at('2026-11-20 17:00');
		expect(explainDue(start, 18, null, schedules, helpDeskZone)).toMatchObject({
			schedule: null,
			steps: [{ what: 'plain hours', from: start, to: at('2026-11-21 11:00'), seconds: 64_800 }]
		});
	});
});
