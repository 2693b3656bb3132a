/** What the code that Stryker's instrumenter writes reads and counts, in a global of its own. */
interface StrykerCounters {
	/** The change that is made; none when undefined. */
	activeMutant?: string | undefined;
	/** How often the changed code has run since it was set to 0; beyond the limit it throws. */
	hitCount?: number | undefined;
	hitLimit?: number | undefined;
	/** The test that the passes belong to; when undefined they are counted as `static`. */
	currentTestId?: string | undefined;
	mutantCoverage?: { static: Counts; perTest: Record<string, Counts> };
}

/** How often the place of each mutant was passed, by its id. */
export type Counts = Record<string, number>;

const holder = globalThis as { __stryker__?: StrykerCounters };

export const counters: StrykerCounters = (holder.__stryker__ ??= {});
