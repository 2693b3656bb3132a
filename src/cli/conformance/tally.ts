import type { Difference } from './compare.ts';
import type { Seen } from './records.ts';

/** One comparison: a step of a sequence, a due date, a list. */
export interface Check {
	/** The record's id and, of a sequence, the number of the step. */
	where: string;
	/** The command, or the kind of record. */
	what: string;
	/** One line about what was done, for people. */
	told: string;
	differences: readonly Difference[];
	/** Tested fields. */
	fields: ReadonlySet<string>;
	expected?: Seen;
	found?: Seen;
	/** An earlier step of the sequence already differs: this difference may be a consequence. */
	late: boolean;
}

export interface Outcome {
	id: string;
	checks: readonly Check[];
	/** Why it could not be played to the end. */
	broken?: string;
}

export function passed(outcome: Outcome): boolean {
	return !outcome.broken && outcome.checks.every((check) => check.differences.length === 0);
}

export interface Share {
	agreed: number;
	attempted: number;
}

/** How many steps agree, per command and per observed field. */
export class Tally {
	readonly whats = new Map<string, Share>();
	readonly fields = new Map<string, Share>();
	readonly all: Share = { agreed: 0, attempted: 0 };

	count(check: Check) {
		const good = check.differences.length === 0;
		add(this.all, good);
		add(share(this.whats, check.what), good);
		const wrong = new Set(check.differences.map((difference) => difference.field));
		for (const field of new Set([...check.fields, ...wrong]))
			add(share(this.fields, field), !wrong.has(field));
	}
}

function share(shares: Map<string, Share>, name: string): Share {
	let known = shares.get(name);
	if (!known) shares.set(name, (known = { agreed: 0, attempted: 0 }));
	return known;
}

function add(to: Share, good: boolean) {
	to.attempted++;
	if (good) to.agreed++;
}
