import type { Look } from '#lib/kernel/scene.ts';
import type { Installation } from '#lib/systems/installation.ts';
import { tableNamesOf } from '#lib/kernel/tables.ts';
import { installed } from '#lib/systems/installed.ts';
import type {
	Attempt,
	Evidence,
	Happened,
	LeftDraft,
	Leg,
	Reason,
	Round,
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
} from '#lib/kernel/shapes/shape.ts';
import { actor } from '#lib/desk/shapes/work-shapes.ts';

const at = instant();
const marks: Shape<RunState['marks']> = byKey(whole());

const evidence = row<Evidence>({
	held: flag(),
	expected: text(),
	found: text(),
	decidedBy: nullOr(row<NonNullable<Evidence['decidedBy']>>({ at, words: text(), by: text() }))
});

/** What the learner has answered in a step. */
const answered = {
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
			partly: perhaps(flag()),
			tries: whole(),
			at,
			forYou: perhaps(flag())
		})
	),
	reasons: perhaps(byKey(row<Reason>({ text: text(), at, forYou: perhaps(flag()) })))
};

const stepRecord = row<StepRecord>({
	began: at,
	ended: nullOr(at),
	marks,
	outcome: choice('working', 'passed', 'shown', 'skipped', 'left'),
	done: perhaps(at),
	shownWay: perhaps(text()),
	partly: perhaps(listOfGood(text())),
	watched: perhaps(row<NonNullable<StepRecord['watched']>>(answered)),
	shownTasks: perhaps(listOfGood(text())),
	taskHints: perhaps(byKey(whole())),
	shownFrom: perhaps(text()),
	notDone: perhaps(listOfGood(row<{ line: number; why: string }>({ line: whole(), why: text() }))),
	hints: whole(),
	standing: listOfGood(text()),
	mistakes: listOfGood(row<StepRecord['mistakes'][number]>({ id: text(), at })),
	...answered,
	restarted: perhaps(at),
	loggedIn: flag(),
	evidence: byKey(evidence)
});

function happenedOf(installation: Installation): Shape<Happened> {
	const ways = [...installation.happenings.values()];
	return row<Happened>({
		key: text(),
		at,
		who: nullOr(text()),
		words: text(),
		by: choice('call', 'word', 'desk', ...ways.map(({ by }) => by)),
		step: nullOr(text())
	});
}

const rounds = perhaps(byKey(row<Round>({ count: whole(), standing: flag() })));

/** A place of one of the systems, which know its columns. */
function placeOf(installation: Installation): Shape<Place> {
	const kinds = new Map([...installation.places.values()].map(({ kind, shape }) => [kind, shape]));
	return (value, name, reading) => {
		const kind = choice(...kinds.keys())(record(value, name).kind, name, reading);
		const shape = kinds.get(kind);
		if (!shape) throw new Unusable(`${name} is no place`);
		return shape(value, name, reading);
	};
}

function formOf(installation: Installation): Shape<string> {
	return choice(...installation.textForms.keys());
}

function legOf(installation: Installation): Shape<Leg> {
	return row<Leg>({
		step: whole(),
		undo: listOfGood((value, name) => readEvent(record(value, name), installation)),
		tickets: byKey(id()),
		happened: whole(),
		settled: whole(),
		rounds
	});
}

const drawnValue: Shape<string | number | boolean> = (value, name) => {
	if (!['string', 'number', 'boolean'].includes(typeof value))
		throw new Unusable(`${name} is not a value`);
	return value as string | number | boolean;
};

/** A value of a variable, or those of a row by their columns. */
const drawn: Shape<NonNullable<RunState['drawn']>[string]> = (value, name, reading) =>
	typeof value === 'object'
		? byKey(drawnValue)(value, name, reading)
		: drawnValue(value, name, reading);

const runOf = (installation: Installation) =>
	row<RunState>({
		scenario: text(),
		phase: choice('briefing', 'working', 'done', 'paused', 'debrief'),
		step: whole(),
		began: nullOr(at),
		ended: nullOr(at),
		marks,
		steps: byKey(stepRecord),
		tickets: byKey(id()),
		happened: listOfGood(happenedOf(installation)),
		settled: listOfGood(text()),
		rounds,
		looks: listOfGood(
			row<Look>({
				step: text(),
				by: actor,
				at: placeOf(installation),
				shown: flag(),
				time: at,
				changes: perhaps(whole())
			})
		),
		drafts: perhaps(
			listOfGood(row<LeftDraft>({ form: formOf(installation), row: id(), by: actor, time: at }))
		),
		trail: perhaps(listOfGood(legOf(installation))),
		seed: perhaps(whole()),
		drawn: perhaps(byKey(drawn))
	});

/** Reads the run of a scenario from a backup, without repairs: half a run would grade a learner wrongly. Throws `Unusable`. */
export function readRun(value: unknown, installation: Installation = installed): Attempt['run'] {
	if (value === null) return null;
	const read = runOf(installation)(value, 'run', strictly);
	const tables: readonly string[] = tableNamesOf(installation.layout);
	const told = [read, ...Object.values(read.steps)].flatMap((one) => Object.keys(one.marks));
	const unknown = told.find((table) => !tables.includes(table));
	if (unknown !== undefined) throw new Unusable(`run.marks.${unknown} is not a table`);
	return read;
}

/** Older versions did not write it. */
function perhaps<T>(shape: Shape<T>): Shape<T> {
	return (value, name, reading) =>
		value === undefined ? (undefined as never) : shape(value, name, reading);
}

function nullOr<T>(shape: Shape<T>): Shape<T | null> {
	return (value, name, reading) => (value === null ? null : shape(value, name, reading));
}
