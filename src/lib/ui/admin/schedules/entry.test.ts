import { describe, expect, it } from 'vitest';
import { foundDesk } from '#lib/desk/found.ts';
import { DeskMemory } from '#lib/desk/memory.ts';
import { entryOf, formOf, freshEntry } from './entry.ts';

describe('an entry of a schedule', () => {
	it('is the same after it was shown and saved again', () => {
		const stock = new DeskMemory(foundDesk({}, 0)).all('schedules');
		expect(stock.length).toBeGreaterThan(3);
		for (const { entries } of stock)
			for (const entry of entries) expect(entryOf(formOf(entry))).toEqual(entry);
	});

	it('ends on the next day when it ends before it begins, and at midnight when that is its end', () => {
		const night = { ...freshEntry('2026-12-31'), from: '22:00', to: '06:00' };
		expect(entryOf(night)).toMatchObject({ endsOn: '2027-01-01', endsAt: '06:00:00' });
		expect(entryOf({ ...night, to: '00:00' })).toMatchObject({
			endsOn: '2026-12-31',
			endsAt: '23:59:59'
		});
		expect(formOf(entryOf(night))).toMatchObject({ from: '22:00', to: '06:00' });
	});

	it('keeps of the rule only what its recurrence needs', () => {
		const form = { ...freshEntry('2026-11-26'), week: 4, weekday: 4, byWeekday: true };
		expect(entryOf({ ...form, repeats: 'yearly' })).toMatchObject({ day: 4, week: 4, month: 11 });
		expect(entryOf({ ...form, repeats: 'weekly' })).toMatchObject({ day: 4, week: null });
		expect(entryOf({ ...form, repeats: 'daily' })).toMatchObject({ day: null, week: null });
	});
});
