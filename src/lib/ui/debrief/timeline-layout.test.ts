import { describe, expect, it } from 'vitest';
import type { Moment } from '#lib/scenario/index.ts';
import { axis, layOut, ticks } from './timeline-layout.ts';

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

	it('keeps moments in order and inside', () => {
		const many = Array.from({ length: 200 }, (_, minute) => moment(minute, 'K'));
		const [lane] = layOut(many, 0, 200 * MINUTE, 500);
		const xs = lane?.dots.map(({ x }) => x) ?? [];
		expect(xs).toEqual([...xs].sort((a, b) => a - b));
		expect(xs[0]).toBeGreaterThanOrEqual(0);
		expect(xs.at(-1)).toBeLessThanOrEqual(500);
	});

	it('sets moments apart that the simulated clock does not', () => {
		const [lane] = layOut([moment(5, 'K'), moment(5, 'K'), moment(5, 'K')], 0, 10 * MINUTE, 500);
		const [first, second, third] = lane?.dots ?? [];
		expect((second?.x ?? 0) - (first?.x ?? 0)).toBeGreaterThan(10);
		expect([first?.stacked, second?.stacked, third?.stacked]).toEqual([0, 0, 0]);
	});

	it('stacks overlapping marks', () => {
		const many = Array.from({ length: 60 }, () => moment(5, 'K'));
		const [lane] = layOut(many, 0, 10 * MINUTE, 200);
		expect(Math.max(...(lane?.dots.map(({ stacked }) => stacked) ?? []))).toBeGreaterThan(0);
	});

	it('shows the time that passes between two moments', () => {
		const { xOf } = axis([moment(1, 'K'), moment(9, 'K')], 0, 10 * MINUTE, 500);
		const at = [1, 2, 5, 9].map((minute) => xOf(minute * MINUTE));
		expect(at).toEqual([...at].sort((a, b) => a - b));
		expect((at[2] ?? 0) - (at[1] ?? 0)).toBeCloseTo(((500 - 28) * 3) / 10);
	});
});

describe('the marks of the axis', () => {
	it('are at whole steps, as many as fit', () => {
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
