/** One thing that a proof looked at. */
export interface Finding {
	/** The step's id; null: the scenario as a whole. */
	step: string | null;
	ok: boolean;
	/** What was proved, or what is wrong and what to do. */
	message: string;
	/** Where in the file it stands. */
	path: readonly (string | number)[];
}

export interface Proof {
	findings: Finding[];
	passed: number;
	failed: number;
}

/** Collects findings about one step. */
export class Findings {
	readonly all: Finding[] = [];
	constructor(
		readonly step: string | null,
		readonly path: readonly (string | number)[]
	) {}

	/** Notes a finding; answers with `ok`. */
	note(ok: boolean, message: string, at: readonly (string | number)[] = []): boolean {
		this.all.push({ step: this.step, ok, message, path: [...this.path, ...at] });
		return ok;
	}
}
