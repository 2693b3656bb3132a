import { compare, fieldsOf } from './compare.ts';
import type { Corpus } from './corpus.ts';
import { reasonOf } from './guard.ts';
import { play, stageOf } from './play.ts';
import { observed, readLines, type Seen, type Sequence, type Step } from './records.ts';
import type { Check, Outcome } from './tally.ts';

/** Plays the sequences of a file; null when the directory has no such file. */
export function* playSequences(
	corpus: Corpus,
	file: string,
	chosen: (id: string) => boolean
): Generator<Outcome> {
	for (const sequence of readLines<Sequence>(corpus.directory, file) ?? [])
		if (chosen(sequence.id)) yield check(corpus, sequence);
}

function check(corpus: Corpus, sequence: Sequence): Outcome {
	const checks: Check[] = [];
	const add = (found: Seen | null) => {
		const step = sequence.steps[checks.length];
		const late = checks.some((earlier) => earlier.differences.length > 0);
		if (step) checks.push(checkStep(sequence, checks.length, step, found, late));
	};
	try {
		for (const found of play(stageOf(corpus.founded, corpus.recorded), sequence)) add(found);
		return { id: sequence.id, checks };
	} catch (error) {
		while (checks.length < sequence.steps.length) add(null);
		return { id: sequence.id, checks, broken: reasonOf(error) };
	}
}

/** `found` is null for a step that could not be played. */
function checkStep(
	sequence: Sequence,
	at: number,
	step: Step,
	found: Seen | null,
	late: boolean
): Check {
	const expected = Object.fromEntries(observed.map((key) => [key, step[key]])) as Seen;
	return {
		where: `${sequence.id} step ${at + 1}`,
		what: step.cmd,
		told: tell(step),
		differences: found ? compare(expected, found) : [NOT_PLAYED],
		fields: fieldsOf(expected),
		expected,
		...(found ? { found } : {}),
		late
	};
}

const NOT_PLAYED = { path: 'played', field: 'played', expected: true, found: false } as const;

/** The command with its arguments, on one line. */
function tell(step: Step): string {
	const args = Object.entries(step).filter(
		([key]) => !['at', 'cmd', 'quirks', ...observed].includes(key)
	);
	return [step.at, step.cmd, ...args.map(([key, value]) => `${key}=${JSON.stringify(value)}`)].join(
		' '
	);
}
