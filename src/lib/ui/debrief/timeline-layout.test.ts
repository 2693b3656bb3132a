import { describe, expect, it } from 'vitest';
import type { Moment } from '#lib/scenario/index.ts';
import { layOut, ticks } from './timeline-layout.ts';

const MINUTE = 60_000;
const moment = (minute: number, who: string): Moment => ({
	at: minute * MINUTE,
	kind: 'event',
	who,
	words: '',
	ticket: null,
	step: null
});

describe('the drawn timeline', () => {
	it('has a lane for each person, in the order in which they appear', () => {
		const lanes = layOut(
			[moment(1, 'Karen'), moment(2, 'John'), moment(3, 'Karen')],
			0,
			600_000,
			500
		);
		expect(lanes.map(({ who, dots }) => [who, dots.length])).toEqual([
			['Karen', 2],
			['John', 1]
		]);
	});

	it('places moments by their time and never outside', () => {
		const [lane] = layOut([moment(0, 'K'), moment(5, 'K'), moment(99, 'K')], 0, 10 * MINUTE, 500);
		expect(lane?.dots.map(({ x }) => x)).toEqual([0, 250, 500]);
	});

	it('stacks what would lie on each other', () => {
		const [lane] = layOut([moment(5, 'K'), moment(5, 'K'), moment(5, 'K')], 0, 10 * MINUTE, 500);
		expect(lane?.dots.map(({ stacked }) => stacked)).toEqual([0, 1, 2]);
	});
});

describe('the marks of the axis', () => {
	it('stand at whole steps, as many as there is room for', () => {
		expect(ticks(3 * MINUTE, 52 * MINUTE, 5).map((at) => at / MINUTE)).toEqual([
			10, 20, 30, 40, 50
		]);
	});

	it('stay few over weeks', () => {
		const marks = ticks(0, 60 * 24 * 60 * MINUTE, 6);
		expect(marks.length).toBeGreaterThan(0);
		expect(marks.length).toBeLessThanOrEqual(7);
	});
});
