import type { Instant } from '#lib/desk/model/index.ts';

/** What a desk is grown from: the same plan gives the same desk. */
export interface GrowthPlan {
	readonly tickets: number;
	readonly seed: number;
	/** The desk's present: everything happened before it. */
	readonly until: Instant;
}

/** Sizes that are offered. */
export const growthSizes = [100, 10_000, 100_000] as const;
export const MOST_GROWN = 200_000;
