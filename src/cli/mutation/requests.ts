import type { Noticed } from './switch-tries.ts';

/** What the process that runs tests is asked. */
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

/** What it says before it answers: that it can be asked, and, after each test file, that it still works. */
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
