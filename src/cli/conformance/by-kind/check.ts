import { differencesOf } from '../compare.ts';
import type { Corpus } from '../corpus.ts';
import { reasonOf } from '../guard.ts';
import type { Check, Outcome } from '../tally.ts';
import { play } from './play.ts';
import {
	expectations,
	isRecorded,
	type Expected,
	type KindRecord,
	type KindStep
} from './records.ts';

/** Plays a record and compares all expected values. */
export async function checkRecord(corpus: Corpus, record: KindRecord): Promise<Outcome> {
	const checks: Check[] = [];
	try {
		let at = 0;
		for await (const found of play(corpus, record)) {
			const step = record.steps[at++];
			if (step && found) checks.push(checkStep(record, at, step, found, isLate(checks)));
		}
		return { id: record.id, checks };
	} catch (error) {
		return { id: record.id, checks, broken: reasonOf(error) };
	}
}

function isLate(checks: readonly Check[]): boolean {
	return checks.some(({ differences }) => differences.length > 0);
}

function checkStep(
	record: KindRecord,
	number: number,
	step: KindStep,
	all: Expected,
	late: boolean
): Check {
	const expected = (step.expect ?? {}) as Expected;
	const compared = expectations.filter((key) => isRecorded(record.kind, key));
	const found = Object.fromEntries(compared.map((key) => [key, all[key]])) as Expected;
	const fields = compared.filter((key) => expected[key] !== undefined);
	return {
		where: `${record.id} step ${number}`,
		what: step.do,
		told: tell(step),
		differences: compared.flatMap((key) => differencesOf(key, expected[key], found[key])),
		fields: new Set(fields),
		expected: expected as Check['expected'],
		found: found as Check['found'],
		late
	};
}

function tell(step: KindStep): string {
	const args = Object.entries(step).filter(([key]) => key !== 'do' && key !== 'expect');
	return [step.do, ...args.map(([key, value]) => `${key}=${JSON.stringify(value)}`)].join(' ');
}
