import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkRecord } from './by-kind/check.ts';
import type { Corpus } from './corpus.ts';
import { reckonCases } from './due-dates.ts';
import { isExcused } from './excused.ts';
import { checkQueueLists } from './lists.ts';
import { kinds, type Kind, type Options } from './options.ts';
import { tellDifferences, tellTrace } from './report.ts';
import { checkSearches } from './searches.ts';
import { playSequences } from './sequences.ts';
import { passed, Tally, type Outcome } from './tally.ts';

export interface Count {
	passed: number;
	failed: number;
	excused: number;
}

type Checker = (corpus: Corpus, file: string, chosen: (id: string) => boolean) => Iterable<Outcome>;

const checkers: Record<Kind, Checker> = {
	'lifecycle-hand': playSequences,
	'lifecycle-random': playSequences,
	filters: playSequences,
	sla: reckonCases,
	'queue-lists': checkQueueLists,
	searches: checkSearches
};

/** The kinds of records that a corpus holds, in the order in which they are played. */
export function kindsOf(corpus: Corpus): string[] {
	const first = kinds.filter((kind) => existsSync(join(corpus.directory, `${kind}.ndjson`)));
	return [...new Set([...first, ...corpus.byKind.keys()])];
}

/** Checks one kind of records and prints what came out of it. */
export async function runKind(
	corpus: Corpus,
	kind: string,
	options: Options,
	tally: Tally,
	print: (line: string) => void
): Promise<Count> {
	const chosen = (id: string) =>
		options.only.length === 0 || options.only.some((text) => id.includes(text));
	const outcomes = (await played(corpus, kind, chosen)).map((outcome) =>
		leaveOut(outcome, options.without)
	);
	const ours = new Tally();
	for (const outcome of outcomes)
		for (const check of outcome.checks) {
			tally.count(check);
			ours.count(check);
		}
	const count = countOf(outcomes);
	const steps = singleSteps.includes(kind)
		? ''
		: `; steps: ${ours.all.agreed} of ${ours.all.attempted} agree`;
	print(
		`${kind}: ${count.passed} passed, ${count.failed} failed, ${count.excused} excused${steps}`
	);
	if (options.trace) for (const line of tellTrace(outcomes)) print(line);
	else for (const line of tellDifferences(outcomes, options)) print(line);
	return count;
}

/** Of these a record is one step. */
const singleSteps: readonly string[] = ['sla', 'queue-lists', 'searches'];

async function played(
	corpus: Corpus,
	kind: string,
	chosen: (id: string) => boolean
): Promise<Outcome[]> {
	const outcomes: Outcome[] = [];
	for (const record of corpus.byKind.get(kind) ?? [])
		if (chosen(record.id)) outcomes.push(await checkRecord(corpus, record));
	const file = `${kind}.ndjson`;
	const checker = isKind(kind) && outcomes.length === 0 ? checkers[kind] : null;
	return checker ? [...checker(corpus, file, chosen)] : outcomes;
}

function isKind(kind: string): kind is Kind {
	return (kinds as readonly string[]).includes(kind);
}

function leaveOut(outcome: Outcome, fields: readonly string[]): Outcome {
	if (fields.length === 0) return outcome;
	let late = false;
	const checks = outcome.checks.map((check) => {
		const differences = check.differences.filter(
			({ field }) => !fields.some((left) => field.startsWith(left))
		);
		const kept = { ...check, differences, late };
		late ||= differences.length > 0;
		return kept;
	});
	return { ...outcome, checks };
}

function countOf(outcomes: readonly Outcome[]): Count {
	const count = { passed: 0, failed: 0, excused: 0 };
	for (const outcome of outcomes) {
		if (passed(outcome)) count.passed++;
		else if (isExcused(outcome)) count.excused++;
		else count.failed++;
	}
	return count;
}
