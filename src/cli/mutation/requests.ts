import type { Noticed } from './switch-tries.ts';

/** Request to the test process. */
export interface Request {
	/** Paths of files, and the texts that stand in for them. */
	readonly texts: readonly (readonly [file: string, text: string])[];
	/** Test files in the order in which to run them; null for all. */
	readonly tests: readonly string[] | null;
	/** Of all, only those below one of these folders. */
	readonly below?: readonly string[];
	/** Counting only: ids of changes in these texts to try at once by switching them on. */
	readonly switchable?: readonly string[];
}

/** Messages before the answer: ready, and alive after each test file. */
export type Sign = 'ready' | 'working';

export interface Answer {
	readonly modules: readonly {
		readonly file: string;
		/** Names of the tests that failed. */
		readonly failed: readonly string[];
		/** False for files after the first one with a test that failed. */
		readonly ran: boolean;
		readonly milliseconds: number;
		/** Ids of the counters that were raised. */
		readonly counted: readonly string[];
		/** Changes that were switched on, and made a test fail. */
		readonly noticed: readonly Noticed[];
		/** Changes that were switched on, and let every test pass. */
		readonly unnoticed: readonly string[];
	}[];
	/** Errors outside of a test. */
	readonly errors: readonly string[];
}

declare module 'vitest' {
	interface TaskMeta {
		counted?: string[];
		noticed?: Noticed[];
		unnoticed?: string[];
		/** Milliseconds that went into changes. */
		trying?: number;
	}
	interface ProvidedContext {
		switchable: readonly string[];
		noticedFile: string;
	}
}
