import { configTables, workTables } from '../../desk/tables.ts';
import type { TableName } from '#lib/kernel/tables.ts';
import type {
	Attempt,
	Evidence,
	Happened,
	Leg,
	Look,
	RunState,
	StepRecord
} from '../../scenario/index.ts';
import type { Place } from '#lib/kernel/system.ts';
import { strictly } from './reading.ts';
import { readEvent } from './read-history.ts';
import {
	byKey,
	choice,
	flag,
	id,
	instant,
	listOfGood,
	record,
	row,
	text,
	Unusable,
	whole,
	type Shape
} from '../shapes/shape.ts';
import { actor } from '../shapes/work-shapes.ts';

const at = instant();
const tables: readonly string[] = [...configTables, ...workTables] satisfies TableName[];

const marks: Shape<RunState['marks']> = (value, name, reading) => {
	const read = byKey(whole())(value, name, reading);
	for (const table of Object.keys(read))
		if (!tables.includes(table)) throw new Unusable(`${name}.${table} is not a table`);
	return read;
};

const evidence = row<Evidence>({
	held: flag(),
	expected: text(),
	found: text(),
	decidedBy: nullOr(row<NonNullable<Evidence['decidedBy']>>({ at, words: text(), by: text() }))
});

const stepRecord = row<StepRecord>({
	began: at,
	ended: nullOr(at),
	marks,
	outcome: choice('working', 'passed', 'shown', 'skipped'),
	shownFrom: perhaps(text()),
	notDone: perhaps(listOfGood(row<{ line: number; why: string }>({ line: whole(), why: text() }))),
	hints: whole(),
	standing: listOfGood(text()),
	mistakes: listOfGood(row<StepRecord['mistakes'][number]>({ id: text(), at })),
	answers: byKey(
		row<StepRecord['answers'][string]>({
			given: text(),
			earlier: perhaps(listOfGood(text())),
			right: flag(),
			tries: whole(),
			at,
			forYou: perhaps(flag())
		})
	),
	decisions: byKey(
		row<StepRecord['decisions'][string]>({
			choice: text(),
			earlier: perhaps(listOfGood(text())),
			right: flag(),
			tries: whole(),
			at,
			forYou: perhaps(flag())
		})
	),
	loggedIn: flag(),
	evidence: byKey(evidence)
});

const happened = row<Happened>({
	key: text(),
	at,
	who: nullOr(text()),
	words: text(),
	by: choice('reply', 'mail', 'call', 'word', 'desk'),
	step: nullOr(text())
});

const place: Shape<Place> = (value, name, reading) => {
	const kind = choice('ticket', 'mailbox')(record(value, name).kind, name, reading);
	if (kind === 'ticket')
		return row<Place & { kind: 'ticket' }>({ kind: choice(kind), id: id() })(value, name, reading);
	return row<Place & { kind: 'mailbox' }>({ kind: choice(kind), address: text() })(
		value,
		name,
		reading
	);
};

const leg = row<Leg>({
	step: whole(),
	undo: listOfGood((value, name) => readEvent(record(value, name))),
	tickets: byKey(id()),
	happened: whole(),
	settled: whole()
});

const run = row<RunState>({
	scenario: text(),
	phase: choice('briefing', 'working', 'done', 'paused', 'debrief'),
	step: whole(),
	began: nullOr(at),
	ended: nullOr(at),
	marks,
	steps: byKey(stepRecord),
	tickets: byKey(id()),
	happened: listOfGood(happened),
	settled: listOfGood(text()),
	looks: listOfGood(row<Look>({ step: text(), by: actor, at: place, shown: flag(), time: at })),
	trail: perhaps(listOfGood(leg))
});

/** Reads the run of a scenario from a backup, without repairs: half a run would grade a learner wrongly. Throws `Unusable`. */
export function readRun(value: unknown): Attempt['run'] {
	return value === null ? null : run(value, 'run', strictly);
}

/** Older versions did not write it. */
function perhaps<T>(shape: Shape<T>): Shape<T> {
	return (value, name, reading) =>
		value === undefined ? (undefined as never) : shape(value, name, reading);
}

function nullOr<T>(shape: Shape<T>): Shape<T | null> {
	return (value, name, reading) => (value === null ? null : shape(value, name, reading));
}
