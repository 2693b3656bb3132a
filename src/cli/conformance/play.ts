import type { TableEvent } from '../../lib/kernel/events.ts';
import { execute, type Command, type Outcome } from '../../lib/desk/execute.ts';
import { DeskMemory } from '#lib/desk/memory.ts';
import type { Actor } from '../../lib/desk/model/index.ts';
import { verbs } from '../../lib/desk/verbs/index.ts';
import { tellings, type RecordedCommand } from './commands.ts';
import { configure } from './configure.ts';
import { deltaOf, present } from './delta.ts';
import { Names } from './names.ts';
import { nothing, observe } from './observe.ts';
import { observeNew } from './observe-new.ts';
import {
	CorpusError,
	instantOf,
	text,
	type Json,
	type JsonObject,
	type Seen,
	type Sequence,
	type Step
} from './records.ts';
import type { RecordedWorld } from './recorded-world.ts';

/** A desk to play one sequence on. */
export interface Stage {
	desk: DeskMemory;
	names: Names;
}

export function stageOf(founded: readonly TableEvent[], recorded: RecordedWorld): Stage {
	const desk = new DeskMemory(founded);
	return { desk, names: new Names(desk, recorded) };
}

/** Plays a sequence and reports after each step what the recorder would have written. */
export function* play(stage: Stage, sequence: Sequence): Generator<Seen> {
	let before = nothing;
	for (const step of sequence.steps) {
		const { outcome, events } = carryOut(stage, step);
		stage.names.learn();
		const after = observe(stage.desk, stage.names, instantOf(step.at));
		const changed = present({ ...deltaOf(before, after), ...observeNew(stage.names, events) });
		before = after;
		yield { result: resultOf(outcome), ...changed, ...remarks(step, outcome, changed) };
	}
}

/** Carries a recorded step out on the desk; the outcome is null where nothing was shown. */
export function carryOut(
	stage: Stage,
	step: Step
): { outcome: Outcome | null; events: readonly TableEvent[] } {
	const { desk, names } = stage;
	if (step.cmd === 'tick') return { outcome: null, events: [] };
	if (step.cmd === 'admin') {
		const events = configure(desk, names, step);
		desk.apply(events);
		return { outcome: null, events };
	}
	const telling = tellings[text(step, 'cmd')];
	if (!telling) throw new CorpusError(`There is no command "${step.cmd}".`);
	const told = telling(step, names);
	if (!(told.verb in verbs)) throw new CorpusError(`The desk has no verb "${told.verb}".`);
	return carryOutTold(stage, told, instantOf(step.at));
}

/** Carries out a command that the desk has. */
export function carryOutTold(
	{ desk }: Stage,
	{ verb, by, args }: RecordedCommand,
	at: number
): { outcome: Outcome; events: readonly TableEvent[] } {
	const outcome = execute(desk, { at, by, verb, args } as unknown as Command);
	desk.apply(outcome.events);
	if (outcome.refusal && ['reply', 'note'].includes(verb)) letGo(desk, at, by, args);
	return { outcome, events: outcome.events };
}

/** The recorder acquired the lock before every reply and note, and released it when they were refused. */
function letGo(desk: DeskMemory, at: number, by: Actor, { ticket }: Record<string, unknown>) {
	const unlock = { at, by, verb: 'unlock', args: { ticket } } as Command;
	desk.apply(execute(desk, unlock).events);
}

function resultOf(outcome: Outcome | null): JsonObject {
	const refusal = outcome?.refusal;
	if (!refusal) return { ok: true };
	const fields = refusal.fields.map((field) => field.message);
	return {
		ok: false,
		http: refusal.http,
		error: refusal.message,
		...(fields.length > 0 ? { fields } : {}),
		...(refusal.stage ? { stage: refusal.stage } : {})
	};
}

/** Commands for which the recorder did not note that they had no effect. */
const silent = ['admin', 'cron', 'lock', 'tick'];

/** Queue counts change by the passing of time too, so they are no effect of a command. */
function remarks(step: Step, outcome: Outcome | null, changed: Seen): Seen {
	const seen = Object.keys(changed).filter((key) => key !== 'agents' && key !== 'users');
	if (outcome?.refusal)
		return seen.length > 0 ? { changed_although_refused: changedParts(seen) } : {};
	return seen.length === 0 && !silent.includes(step.cmd) ? { no_effect: true } : {};
}

function changedParts(seen: readonly string[]): Json {
	return ['tickets', 'tasks', 'events', 'entries', 'mails'].filter((part) => seen.includes(part));
}
