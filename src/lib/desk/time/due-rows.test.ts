import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainDue } from './due.ts';
import { dueRows } from './due-rows.ts';
import { scheduleNamed, schedules } from './recorded-schedules.testkit.ts';
import type { Schedule } from './schedule.ts';

const NEW_YORK = 'America/New_York';
const OFFICE = scheduleNamed('Monday - Friday 8am - 5pm with U.S. Holidays');

/** What each line says: what happened, its minutes, and the hour up to which it counts. */
function lines(start: string, hours: number, schedule: Schedule) {
	const story = explainDue(Date.parse(start), hours, schedule, schedules, NEW_YORK);
	const { rows, total } = dueRows(story);
	const told = rows.map(({ step, minutes }) => [
		step.what,
		minutes,
		new Date(step.to).toISOString().slice(0, 16)
	]);
	return { told, total };
}

describe('the last line', () => {
	it('counts the last day up to the due date, instead of in full and back', () => {
		expect(lines('2026-11-25T15:00:00Z', 18, OFFICE)).toEqual({
			told: [
				['hours counted', 420, '2026-11-25T22:00'],
				['holiday skipped', 0, '2026-11-27T04:59'],
				['hours counted', 540, '2026-11-27T22:00'],
				['nothing that day', 0, '2026-11-29T05:00'],
				['nothing that day', 0, '2026-11-30T05:00'],
				['hours counted', 120, '2026-11-30T15:00']
			],
			total: 1080
		});
	});

	it('is the next opening with nothing counted, when the hours are used up at closing time', () => {
		expect(lines('2026-11-23T14:00:00Z', 8, OFFICE)).toEqual({
			told: [
				['hours counted', 480, '2026-11-23T22:00'],
				['hours counted', 0, '2026-11-24T13:00']
			],
			total: 480
		});
	});

	it('is the only one where nothing is listed after it, or none at all', () => {
		const lastFriday = scheduleNamed('C Monthly last Friday 9-17');
		expect(lines('2026-11-27T13:00:00Z', 8, lastFriday)).toEqual({
			told: [['hours counted', 480, '2026-11-27T22:00']],
			total: 480
		});
		const story = explainDue(0, 1, null, schedules, NEW_YORK);
		expect(dueRows({ ...story, steps: [] })).toEqual({ rows: [], total: 0 });
	});

	it('steps back when the due date lies before what was counted last', () => {
		// The clock goes forward at 2:00 that night: counting does not notice, stepping back does.
		const zone = scheduleNamed('C New York 24/7 explicit zone');
		expect(lines('2026-03-08T06:00:00Z', 0.5, zone)).toEqual({
			told: [
				['hours counted', 1379, '2026-03-09T03:59'],
				['stepped back', -1349, '2026-03-08T05:30']
			],
			total: 30
		});
	});

	it('steps back over hours beside a holiday, which are not counted in order', () => {
		const lunch = scheduleNamed('C Mon-Fri 8-17 lunch holiday');
		expect(lines('2026-11-23T13:00:00Z', 1, lunch)).toEqual({
			told: [
				['partial holiday', 480, '2026-11-23T22:00'],
				['stepped back', -420, '2026-11-23T15:00']
			],
			total: 60
		});
	});
});

it('leaves out the seconds of the first counted time, not those of a start outside of the hours', () => {
	const entries = scheduleNamed('24/7').entries.map((entry) => ({
		...entry,
		startsAt: '08:00:00',
		endsAt: '16:59:59'
	}));
	const schedule = { ...scheduleNamed('24/7'), entries };
	expect(lines('2026-11-23T22:30:45Z', 10, schedule).told).toEqual([
		['closed already', 0, '2026-11-23T22:30'],
		['hours counted', 539, '2026-11-24T21:59'],
		['hours counted', 61, '2026-11-25T14:00']
	]);
});

it('counts whole minutes, like a person who looks at the clock', () => {
	const office = scheduleNamed('Monday - Friday 8am - 5pm with U.S. Holidays');
	const start = Date.parse('2026-03-02T14:00:30Z');
	const story = explainDue(start, 18, office, schedules, 'America/New_York');
	const { rows, total } = dueRows(story);
	expect(rows.filter(({ minutes }) => minutes !== 0).map(({ minutes }) => minutes)).toEqual([
		8 * 60,
		9 * 60,
		60
	]);
	expect(total).toBe(18 * 60);
});

it('adds up to the hours that are allowed, whatever the schedule and the second', () => {
	fc.assert(
		fc.property(
			fc.constantFrom(null, ...schedules),
			fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 11, 31) }),
			fc.integer({ min: 1, max: 200 }),
			(schedule, start, hours) => {
				const story = explainDue(start, hours, schedule, schedules, 'America/New_York');
				const { rows, total } = dueRows(story);
				expect(rows.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(total);
				if (story.enough) expect(total).toBe(hours * 60);
			}
		)
	);
});
