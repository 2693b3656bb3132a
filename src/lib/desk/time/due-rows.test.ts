import fc from 'fast-check';
import { expect, it } from 'vitest';
import { explainDue } from './due.ts';
import { dueRows } from './due-rows.ts';
import { scheduleNamed, schedules } from './recorded-schedules.testkit.ts';

it('counts a day and a bit as people do who look at the clock', () => {
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
