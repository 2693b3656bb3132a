/** What the page holds after a number of page changes, with its garbage collected. */
export interface Sample {
	readonly changes: number;
	/** Bytes of the JavaScript heap in use. */
	readonly heap: number;
	readonly nodes: number;
	readonly listeners: number;
}

export const measures = ['heap', 'nodes', 'listeners'] as const;
export type Measure = (typeof measures)[number];

/** By more than this share the last third may not lie above the first. */
export const MOST_GROWTH = 0.1;

/**
 * The share by which a measure grows on and on; null when it does not: the last third lies as a whole above the first one, by more
 * than `MOST_GROWTH` on average. What is filled once (modules, caches) rises early and then stays, or falls again in between.
 */
export function growthOf(samples: readonly Sample[], measure: Measure): number | null {
	const third = Math.ceil(samples.length / 3);
	const first = samples.slice(0, third).map((sample) => sample[measure]);
	const last = samples.slice(-third).map((sample) => sample[measure]);
	const share = mean(last) / mean(first) - 1;
	const isAbove = Math.min(...last) > Math.max(...first);
	return isAbove && share > MOST_GROWTH ? share : null;
}

function mean(numbers: readonly number[]): number {
	return numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}
