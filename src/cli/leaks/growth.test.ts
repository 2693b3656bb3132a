import { expect, it } from 'vitest';
import { growthOf, type Sample } from './growth.ts';

const heaps = (...megabytes: number[]): Sample[] =>
	megabytes.map((heap, at) => ({ changes: at * 50, heap: heap * 1e6, nodes: 1, listeners: 1 }));

it.each([
	['what stays', [30, 30, 31, 30, 30, 31, 30]],
	['what is filled once', [30, 36, 36, 36, 36, 36, 36]],
	['what swings', [30, 40, 30, 42, 31, 41, 30]],
	['a rise below the limit', [30, 30, 30, 31, 31, 31.5, 31.5]]
])('does not call %s a leak', (_, megabytes) => {
	expect(growthOf(heaps(...megabytes), 'heap')).toBeNull();
});

it('reports the share by which a measure keeps growing', () => {
	expect(growthOf(heaps(30, 32, 34, 36, 38, 40, 42), 'heap')).toBeCloseTo(0.25);
});

it('checks every measure separately', () => {
	const samples = heaps(30, 30, 30, 30, 30, 30, 30).map((one) => ({
		...one,
		listeners: 100 + one.changes
	}));
	expect(growthOf(samples, 'heap')).toBeNull();
	expect(growthOf(samples, 'listeners')).toBeGreaterThan(0.5);
});
