import { describe, expect, it } from 'vitest';
import { Chance } from '#lib/kernel/chance.ts';
import { arrivals, firstDay, whenWorked } from './arrivals.ts';

const zone = 'America/New_York';
/** Friday, 20 November 2026, three in the afternoon in New York. */
const until = Date.UTC(2026, 10, 20, 20);
const DAY = 86_400_000;
/** Midnight in New York at which that Friday began. */
const today = Date.UTC(2026, 10, 20, 5);

describe('the days over which tickets come in', () => {
	it.each([
		[1, 3],
		[100, 3],
		[1_000, 17],
		[10_000, 109],
		[100_000, 721],
		[200_000, 1000]
	])('for %i tickets are %i before the last one', (tickets, days) => {
		const first = firstDay(tickets, until, 'UTC');
		expect((Date.UTC(2026, 10, 20) - first) / DAY).toBe(days);
	});

	it('begin at midnight in the zone of the desk', () => {
		expect(firstDay(100, until, zone)).toBe(today - 3 * DAY);
	});
});

describe('the moments at which tickets come in', () => {
	const all = [...arrivals(1_000, until, zone, new Chance(7))];

	it('are as many as tickets, in order, from the first day to the end of the day before the last', () => {
		expect(all).toHaveLength(1_000);
		expect(all).toEqual([...all].sort((a, b) => a - b));
		expect(all[0]).toBeGreaterThanOrEqual(firstDay(1_000, until, zone));
		expect(all[0]).toBeLessThan(firstDay(1_000, until, zone) + DAY);
		expect(all.at(-1)).toBeLessThan(today);
		expect(all.at(-1)).toBeGreaterThan(today - DAY / 2);
	});

	it('follow the hours of work and spare weekends', () => {
		const inHours = (from: number, to: number) =>
			all.filter((at) => {
				const hour = ((((at - today) % DAY) + DAY) % DAY) / 3_600_000;
				return hour >= from && hour < to;
			}).length / all.length;
		for (const [from, to, share] of [
			[0, 7, 0.05],
			[7, 9, 0.2],
			[9, 12, 0.34],
			[12, 14, 0.14],
			[14, 17, 0.2],
			[17, 24, 0.07]
		] as const)
			expect(inHours(from, to), `${from} to ${to}`).toBeCloseTo(share, 1);
		const days = all.map((at) => Math.floor((at - today) / DAY));
		const on = (day: number) => days.filter((one) => one === day).length;
		// The Saturday and Sunday before that Friday, and the days beside them.
		expect(on(-6)).toBeLessThan(on(-7) / 4);
		expect(on(-5)).toBeLessThan(on(-4) / 4);
		expect(on(-6)).toBeGreaterThan(0);
		expect(on(-5)).toBeGreaterThan(0);
	});
});

describe('work that falls on a weekend', () => {
	const shares = (at: number) => {
		const chance = new Chance(3);
		const waits = Array.from({ length: 500 }, () => whenWorked(at, zone, chance) - at);
		expect(new Set(waits).size).toBeLessThanOrEqual(2);
		return waits.filter((wait) => wait === 2 * DAY).length / waits.length;
	};

	it('mostly waits for two days', () => {
		const [friday, saturday, sunday, monday] = [0, 1, 2, 3].map((days) => until + days * DAY);
		expect(shares(friday ?? 0)).toBe(0);
		expect(shares(saturday ?? 0)).toBeCloseTo(0.88, 1);
		expect(shares(sunday ?? 0)).toBeCloseTo(0.88, 1);
		expect(shares(monday ?? 0)).toBe(0);
	});
});
