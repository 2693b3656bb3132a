/** A change that no test notices and that needs none, with the reason. `npm run mutate` shows it and does not count it. */
export interface Accepted {
	readonly file: string;
	/** The line in which the change begins, without its indentation. */
	readonly line: string;
	/** As `npm run mutate` prints it: "a < b -> a <= b". */
	readonly change: string;
	readonly why: string;
}

export const accepted: readonly Accepted[] = [];
