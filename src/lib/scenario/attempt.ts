import type { Actor } from '#lib/kernel/actor.ts';
import type { Evidence } from '#lib/kernel/evidence.ts';
import type { TableEvent } from '#lib/kernel/events.ts';
import type { Instant } from '#lib/kernel/ids.ts';
import type { Look, StoryRowId } from '#lib/kernel/scene.ts';
import type { Drawn } from './language/vary.ts';
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
	/** State of the run's machine: `done` means that the step's checks are met and *Continue* is offered. */
	phase: RunPhase;
	/** Index of the current step; the last one in the debrief. */
	step: number;
	began: Instant | null;
	ended: Instant | null;
	/** Highest ids when the run began: rows with higher ids were created in this run. */
	marks: Marks;
	/** One record per started step, by its id. */
	steps: Readonly<Record<string, StepRecord>>;
	/** Rows that the scenario has names for. The key is as old as the desk: attempts that were kept have it. */
	tickets: Readonly<Record<string, StoryRowId>>;
	/** Automatic events so far, in order. */
	happened: readonly Happened[];
	/** Keys of the happenings that are settled: they happened, or their `unless` held. */
	settled: readonly string[];
	/** Repeated happenings so far, by their keys. */
	rounds?: Readonly<Record<string, Round>>;
	/** Pages that the current person opened, without repeats: the desk does not log this. */
	looks: readonly Look[];
	/** Texts that were typed and left without being posted. Older versions did not store them. */
	drafts?: readonly LeftDraft[];
	/** The steps of the run so far, in order, for going back. Older versions did not store it. */
	trail?: readonly Leg[];
	/** What the story and the numbers of tickets are drawn by. Older versions did not draw. */
	seed?: number;
	/** The values of what varies in the scenario; absent when nothing does. */
	drawn?: Drawn;
}

/** How far a repeated happening is. */
export interface Round {
	/** How often its moment or its condition has come. */
	count: number;
	/** Its condition has held since it last came: it must become false before it can come again. */
	standing: boolean;
}

/** A past step, with the events that undo it. */
export interface Leg {
	/** Index of the step. */
	step: number;
	/** Undoes what happened on the desk during the step, when folded from the last to the first. */
	undo: readonly TableEvent[];
	/** State of the run when the step began: named rows, and numbers of happenings. */
	tickets: RunState['tickets'];
	happened: number;
	settled: number;
	rounds?: RunState['rounds'];
}

export type Marks = Readonly<Partial<Record<TableName, number>>>;

export interface StepRecord {
	began: Instant;
	ended: Instant | null;
	marks: Marks;
	/** `left`: the step is optional, and the learner continued without it. */
	outcome: 'working' | 'passed' | 'shown' | 'skipped' | 'left';
	/** When everything required came to hold; kept for steps with a time limit. */
	done?: Instant;
	/** Id of the way that was played for the learner, when it was not the solution. */
	shownWay?: string;
	/** Id of the step from which the solutions were replayed, because this one's solution could not be carried out otherwise. */
	shownFrom?: string;
	/** Lines of the solution, counted from 0, that the desk refused when it was carried out for the learner. */
	notDone?: readonly { line: number; why: string }[];
	/** The solution is, or was, played on the screens: what the learner had answered before. */
	watched?: Pick<StepRecord, 'answers' | 'decisions' | 'reasons'>;
	/** Ids of the checks that were met in part when the step ended. */
	partly?: readonly string[];
	/** What the learner wrote to decisions that ask for a reason, by the ids of the decisions. */
	reasons?: Readonly<Record<string, Reason>>;
	/** Ids of the tasks that were done for the learner, in the order in which they were. */
	shownTasks?: readonly string[];
	/** Number of requested hints of the step itself. */
	hints: number;
	/** The same of its tasks, by their ids. */
	taskHints?: Readonly<Record<string, number>>;
	/** Ids of the mistakes that hold now: feedback is shown when one begins to hold. */
	standing: readonly string[];
	/** Ids of the mistakes whose feedback was shown, with the moment. */
	mistakes: readonly { id: string; at: Instant }[];
	answers: Readonly<Record<string, Answered>>;
	decisions: Readonly<Record<string, Decided>>;
	/** When the desk was last reset to its beginning: its happenings count from then. */
	restarted?: Instant;
	/** The step's person was seen logged in since it began. */
	loggedIn: boolean;
	/** Evidence of each check, by id, when the step ended. */
	evidence: Readonly<Record<string, Evidence>>;
}

interface Answered {
	given: string;
	/** What was answered before, in order. */
	earlier?: readonly string[];
	right: boolean;
	tries: number;
	at: Instant;
	/** Answered when the step was done for the learner. */
	forYou?: boolean;
}

/** A reason that was written. */
export interface Reason {
	text: string;
	at: Instant;
	/** The model reason, written when the step was done for the learner. */
	forYou?: boolean;
}

interface Decided {
	choice: string;
	/** Ids of what was chosen before, in order. */
	earlier?: readonly string[];
	right: boolean;
	/** It can be defended, and counts half. */
	partly?: boolean;
	tries: number;
	at: Instant;
	/** Chosen when the step was done for the learner. */
	forYou?: boolean;
}

export interface Happened {
	/** The happening's key: `<step id or "run">/<its place or id>`. */
	key: string;
	at: Instant;
	/** Its person, as named in the scenario; null: nobody. */
	who: string | null;
	/** Message for the learner. */
	words: string;
	/** Its kind. A call does not change the desk: the learner writes it down. */
	by: 'call' | 'word' | 'desk' | (string & {});
	step: string | null;
}

/** A text that was typed into a form and left, reported by the screens through `coach`; only that it is there, not its words. */
export interface LeftDraft {
	/** Key of the form (`System.textForms`). */
	form: string;
	/** Id of the ticket or task that it is about. */
	row: number;
	by: Actor;
	time: Instant;
}
