import type { Evidence } from '#lib/kernel/evidence.ts';
import type { TableEvent } from '#lib/kernel/events.ts';
import type { Actor, Instant, TicketId } from '#lib/desk/model/index.ts';
import type { TableName } from '#lib/kernel/tables.ts';

/**
 * One attempt at a scenario (or, with `run` null, a sandbox): plain JSON, stored beside the desk and never changed in
 * place. Everything that is not in the desk's rows is here.
 */
export interface Attempt {
	/** The simulated clock. */
	now: Instant;
	run: RunState | null;
}

export type RunPhase = 'briefing' | 'working' | 'done' | 'paused' | 'debrief';

export interface RunState {
	scenario: string;
	/** Where the run's machine stands: `done` means that the step's checks hold and *Continue* is offered. */
	phase: RunPhase;
	/** Index of the current step; the last one in the debrief. */
	step: number;
	began: Instant | null;
	ended: Instant | null;
	/** Highest ids given when the run began: what came later was made in this run. */
	marks: Marks;
	/** One record per step that was begun, by the step's id. */
	steps: Readonly<Record<string, StepRecord>>;
	/** Tickets that the scenario has names for. */
	tickets: Readonly<Record<string, TicketId>>;
	/** What the script did, in order. */
	happened: readonly Happened[];
	/** Keys of the happenings whose moment has come: they happened, or their `unless` held. */
	settled: readonly string[];
	/** What the person of the moment looked at, without repeats: the desk does not log looking. */
	looks: readonly Look[];
	/** The steps that the run went through, in order: the way back. Older editions kept none. */
	trail?: readonly Leg[];
}

/** A step that was gone through, and what leads back to its beginning. */
export interface Leg {
	/** Index of the step. */
	step: number;
	/** Takes back what happened on the desk during the step, when it is folded from the last to the first. */
	undo: readonly TableEvent[];
	/** Of the run, when the step began: its names, and how much had happened. */
	tickets: RunState['tickets'];
	happened: number;
	settled: number;
}

export type Marks = Readonly<Partial<Record<TableName, number>>>;

export interface StepRecord {
	began: Instant;
	ended: Instant | null;
	marks: Marks;
	outcome: 'working' | 'passed' | 'shown' | 'skipped';
	/** Id of the step from whose beginning on the solutions were played, because this one's could not be played otherwise. */
	shownFrom?: string;
	/** Lines of the solution, counted from 0, that the desk refused when it was carried out for the learner. */
	notDone?: readonly { line: number; why: string }[];
	/** How many hints were asked for. */
	hints: number;
	/** Ids of the mistakes that stand at the moment: one is drawn when it begins to. */
	standing: readonly string[];
	/** Ids of the drawn mistakes, with the moment. */
	mistakes: readonly { id: string; at: Instant }[];
	answers: Readonly<Record<string, Answered>>;
	decisions: Readonly<Record<string, Decided>>;
	/** The step's person was seen logged in since it began. */
	loggedIn: boolean;
	/** Evidence of each check, by id, when the step ended. */
	evidence: Readonly<Record<string, Evidence>>;
}

export interface Answered {
	given: string;
	/** What was answered before, in order. */
	earlier?: readonly string[];
	right: boolean;
	tries: number;
	at: Instant;
	/** Answered when the step was done for the learner. */
	forYou?: boolean;
}

export interface Decided {
	choice: string;
	/** Ids of what was chosen before, in order. */
	earlier?: readonly string[];
	right: boolean;
	tries: number;
	at: Instant;
	/** Chosen when the step was done for the learner. */
	forYou?: boolean;
}

export interface Happened {
	/** The happening's key: `<step id or "run">/<its place or id>`. */
	key: string;
	at: Instant;
	/** Who it came from, as named in the scenario; null: the world itself. */
	who: string | null;
	/** What the learner is told about it. */
	words: string;
	/** How it reached the desk. A call is answered by the learner: nothing in the desk has changed. */
	by: 'reply' | 'mail' | 'call' | 'word' | 'desk';
	step: string | null;
}

/** Where a person looked, told by the screens through `coach`. */
export interface Look {
	/** Step in which they looked. */
	step: string;
	by: Actor;
	at: Place;
	/** The desk showed it, or said no. */
	shown: boolean;
	time: Instant;
}

export type Place =
	/** The page of one ticket, in either panel. */
	| { kind: 'ticket'; id: TicketId }
	/** A person's mailbox. */
	| { kind: 'mailbox'; address: string };
