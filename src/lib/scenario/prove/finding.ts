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
	/** It is not so in this story, and need not be: one story of the file in which it is so is enough. */
	elsewhere?: true;
}

export interface Proof {
	findings: Finding[];
	/** What another story of the file has to show. */
	left: Finding[];
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

	/** Adds a finding about what one of the stories of a file has to show; `varies`: it has several. */
	noteOfStory(
		ok: boolean,
		varies: boolean,
		{ proved, broken }: Verdict,
		at: readonly (string | number)[] = []
	) {
		if (ok || !varies) return this.note(ok, { proved, broken }, at);
		const path = [...this.path, ...at];
		this.all.push({ step: this.step, ok: false, message: broken, path, elsewhere: true });
	}
}

export function failures(findings: readonly Finding[]): number {
	return findings.filter(({ ok, elsewhere }) => !ok && !elsewhere).length;
}

/**
 * What several stories of one file left to each other, and none of them shows: each place once, at the story that left it first.
 */
export function leftByAll<S extends Pick<Proof, 'findings' | 'left'>>(
	stories: readonly S[]
): Map<S, readonly Finding[]> {
	const placeOf = ({ path }: Finding) => path.join('/');
	const shown = new Set(stories.flatMap(({ findings }) => findings.map(placeOf)));
	const isNew = (finding: Finding) => {
		const place = placeOf(finding);
		return !shown.has(place) && !!shown.add(place);
	};
	return new Map(stories.map((story) => [story, story.left.filter(isNew)]));
}

/** "Expected: SLA Plan: Sev-A. Found: SLA Plan: Sev-C." */
export function evidenceWords({ expected, found }: Pick<Evidence, 'expected' | 'found'>): string {
	return `Expected: ${ended(expected)} Found: ${ended(found)}`;
}

/** With a full stop, unless the words end in one of their own. */
function ended(words: string): string {
	return /[.!?…][”"’')]*$/u.test(words) ? words : `${words}.`;
}
