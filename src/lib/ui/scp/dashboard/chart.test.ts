import { describe, expect, it } from 'vitest';
import { labelled, lineThrough, ticksTo } from './chart.ts';

describe('the chart of activity', () => {
	it('counts its axis in whole steps, up to at least the highest point', () => {
		expect(ticksTo(0)).toEqual([0, 1]);
		expect(ticksTo(3)).toEqual([0, 1, 2, 3]);
		expect(ticksTo(9)).toEqual([0, 5, 10]);
		expect(ticksTo(130)).toEqual([0, 50, 100, 150]);
	});
	it('labels only as many days as there is room for', () => {
		expect(labelled(1, 600, 80)).toEqual([0]);
		expect(labelled(7, 600, 80)).toEqual([0, 1, 2, 3, 4, 5, 6]);
		expect(labelled(31, 600, 80)).toEqual([0, 4, 8, 12, 16, 20, 24, 28]);
		expect(labelled(0, 600, 80)).toEqual([]);
	});
	it('draws a line from point to point', () => {
		expect(
			lineThrough([
				[0, 10],
				[5.25, 0]
			])
		).toBe('M0.0 10.0L5.3 0.0');
	});
});
