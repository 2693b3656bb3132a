/** Memory of the page after a number of page changes, after garbage collection. */
export interface Sample {
	readonly changes: number;
	/** Bytes of the JavaScript heap in use. */
	readonly heap: number;
	readonly nodes: number;
	readonly listeners: number;
}

export const measures = ['heap', 'nodes', 'listeners'] as const;
export type Measure = (typeof measures)[number];

/** Maximum growth of the last third over the first. */
export const MOST_GROWTH = 0.1;

/**
 * The share by which a measure keeps growing; null if it does not: the whole last third is above the first one, by more than `MOST_GROWTH`
 * on average. Caches and modules rise early and then stay, or fall again.
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
