import { assign, setup, transition } from 'xstate';
import type { RunPhase } from '../attempt.ts';

/** Transition target: `to` is the index of the next step, null after the last one. */
export type RunEvent =
	| { type: 'begin' }
	| { type: 'complete' }
	| { type: 'incomplete' }
	| { type: 'next'; to: number | null }
	/** Continues without an optional step. */
	| { type: 'leave'; to: number | null }
	| { type: 'back'; to: number }
	| { type: 'pause' }
	| { type: 'resume' };

/** To the next step, or to the debrief after the last one. */
const onward = [
	{ guard: 'isOver', target: 'debrief' },
	{ target: 'working', actions: 'goOn' }
] as const;

/**
 * The run of a scenario: briefing, then step by step (working until its checks hold, done until *Continue*; an optional step can be left while
 * working), to the debrief;
 * paused at any time between. Used through its pure transitions: what it remembers is the phase and the step.
 */
const runMachine = setup({
	types: { context: {} as { step: number }, events: {} as RunEvent },
	guards: { isOver: ({ event }) => 'to' in event && event.to === null },
	actions: {
		goOn: assign({
			step: ({ context, event }) => ('to' in event ? (event.to ?? context.step) : context.step)
		})
	}
}).createMachine({
	id: 'run',
	context: { step: 0 },
	initial: 'briefing',
	states: {
		briefing: { on: { begin: 'working' } },
		working: {
			on: {
				complete: 'done',
				leave: onward,
				back: { target: 'working', actions: 'goOn' },
				pause: 'paused'
			}
		},
		done: {
			on: {
				incomplete: 'working',
				back: { target: 'working', actions: 'goOn' },
				next: onward,
				pause: 'paused'
			}
		},
		// Changes during the pause are evaluated: the step may be complete now.
		paused: { on: { resume: 'working' } },
		debrief: { type: 'final' }
	}
});

export interface RunPlace {
	phase: RunPhase;
	step: number;
}

/** The state after an event; null if the event is not possible. */
export function moved({ phase, step }: RunPlace, event: RunEvent): RunPlace | null {
	const before = runMachine.resolveState({ value: phase, context: { step } });
	if (!before.can(event)) return null;
	const [after] = transition(runMachine, before, event);
	return { phase: after.value, step: after.context.step };
}
