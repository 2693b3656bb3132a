import type { Attempt } from '../attempt.ts';
import type { Actor } from '#lib/kernel/actor.ts';
import type { Outcome } from '#lib/kernel/command.ts';
import type { TableEvent } from '#lib/kernel/events.ts';
import type { Instant } from '#lib/kernel/ids.ts';
import type { Place } from '#lib/kernel/system.ts';

/** Actions of the learner in the coach. An impossible one changes nothing. */
export type CoachAction =
	/** Leaves the briefing. */
	| { do: 'begin' }
	/** Leaves a step that is done. */
	| { do: 'next' }
	/** Continues without an optional step. */
	| { do: 'leave' }
	/** The next hint of the step, or of one of its tasks. */
	| { do: 'hint'; task?: string }
	| { do: 'answer'; question: string; given: string }
	| { do: 'decide'; question: string; choice: string }
	/** Writes the reason for a decision. */
	| { do: 'reason'; question: string; text: string }
	/**
	 * Plays the step's solution and marks the step as shown. If the desk does not allow it any more, it is reset to the start of this step,
	 * or an earlier one, and the solutions are played from there.
	 */
	| { do: 'show' }
	/** The step's solution is about to be played on the screens: the desk is reset to the start of the step, which counts as shown. */
	| { do: 'watch' }
	/** Undoes everything that happened on the desk since the step began. */
	| { do: 'back' }
	| { do: 'skip' }
	| { do: 'pause' }
	| { do: 'resume' }
	/** A person looked at a place in the simulated browser; the screens tell it on every page that is shown or refused. Unless they say which, the desk's rules do. */
	| { do: 'look'; by: Actor; at: Place; shown?: boolean }
	/** A text was left in a form without being posted, or is discarded (`left: false`); the screens tell it. That it is posted the commands tell. */
	| { do: 'draft'; by: Actor; form: string; row: number; left: boolean };

export interface Advanced {
	attempt: Attempt;
	/** The events on the desk, in order: fold all of them. */
	events: readonly TableEvent[];
}

export interface Performed extends Advanced {
	/** The command's own outcome; `events` begins with its events, and those of happenings follow. */
	outcome: Outcome;
}

export interface ClockMoved extends Advanced {
	/** Messages for the learner about the passed time. */
	log: readonly ClockNote[];
}

export interface ClockNote {
	at: Instant;
	/** "Ticket #604069 was marked overdue" */
	words: string;
}
