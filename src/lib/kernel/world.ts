/**
 * What is configured before work begins, and the people, all by their names: what a world file holds. A system adds the lists that it
 * reads (`declare module`).
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- each system adds its own
export interface World {}

/** Where in a file something stands: `['departments', 0, 'manager']`. */
export type FilePath = readonly (string | number)[];

/** A semantic problem of a world. */
export interface WorldProblem {
	path: FilePath;
	/** What is wrong, as a sentence. */
	message: string;
	/** The name that is not there, and the names that there are: for "did you mean". */
	name: string;
	known: readonly string[];
	/** What to do, if not simply to use another name. */
	remedy?: string;
}
