import { describe, expect, it } from 'vitest';
import type { ScheduleEntry } from '#lib/desk/time/schedule.ts';
import { hoursWords, whenWords } from './schedule-words.ts';

const entry = (given: Partial<ScheduleEntry>): ScheduleEntry => ({
	name: '',
	repeats: 'never',
	startsOn: '2026-01-05',
	startsAt: '08:00:00',
	endsOn: '2026-01-05',
	endsAt: '17:00:00',
	stopsOn: null,
	day: null,
	week: null,
	month: null,
	...given
});

describe('an entry of a schedule, in words', () => {
	it.each([
		[{ repeats: 'weekdays' }, 'weekdays'],
		[{ repeats: 'weekly', day: 7 }, 'weekly on Sunday'],
		[{ repeats: 'monthly', day: 15 }, 'monthly on day 15'],
		[
			{ repeats: 'yearly', day: 4, week: 4, month: 11 },
			'yearly on the fourth Thursday of November'
		],
		[{ repeats: 'yearly', day: 4, month: 7 }, 'yearly on July 4'],
		[{}, 'on 2026-01-05']
	] as const)('%j comes %s', (given, words) => {
		expect(whenWords(entry(given))).toBe(words);
	});

	it('shows its hours', () => {
		expect(hoursWords(entry({}))).toBe('8:00 - 17:00');
		expect(hoursWords(entry({ startsAt: '00:00:00', endsAt: '23:59:59' }))).toBe('all day');
		expect(
			hoursWords(entry({ startsAt: '22:00:00', endsOn: '2026-01-06', endsAt: '06:00:00' }))
		).toBe('22:00 - 6:00 the next day');
	});
});
