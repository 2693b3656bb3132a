import type { Evidence } from '#lib/kernel/evidence.ts';

/** One result of a proof. */
export interface Finding {
	/** The step's id; null: the scenario as a whole. */
	step: string | null;
	ok: boolean;
	/** The proved statement, or the problem and its remedy. */
	message: string;
	/** Its place in the file. */
	path: readonly (string | number)[];
}

export interface Proof {
	findings: Finding[];
	passed: number;
	failed: number;
}

/** Texts for success and failure: a failure never reads like a success. */
export interface Verdict {
	proved: string;
	broken: string;
}

/** Collects findings about one step. */
export class Findings {
	readonly all: Finding[] = [];
	constructor(
		readonly step: string | null,
		readonly path: readonly (string | number)[]
	) {}

	/** Adds a finding, with the text for its result. */
	note(ok: boolean, { proved, broken }: Verdict, at: readonly (string | number)[] = []) {
		if (ok) this.hold(proved, at);
		else this.fail(broken, at);
	}

	/** Notes what is proved. */
	hold(message: string, at: readonly (string | number)[] = []) {
		this.all.push({ step: this.step, ok: true, message, path: [...this.path, ...at] });
	}

	/** Notes what is wrong. */
	fail(message: string, at: readonly (string | number)[] = []) {
		this.all.push({ step: this.step, ok: false, message, path: [...this.path, ...at] });
	}
}

export function failures(findings: readonly Finding[]): number {
	return findings.filter(({ ok }) => !ok).length;
}

/** "Expected: SLA Plan: Sev-A. Found: SLA Plan: Sev-C." */
export function evidenceWords({ expected, found }: Pick<Evidence, 'expected' | 'found'>): string {
	return `Expected: ${ended(expected)} Found: ${ended(found)}`;
}

/** With a full stop, unless the words end in one of their own. */
function ended(words: string): string {
	return /[.!?…][”"’')]*$/u.test(words) ? words : `${words}.`;
}
