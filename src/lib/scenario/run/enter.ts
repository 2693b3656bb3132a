import type { Leg, StepRecord } from '../attempt.ts';
import { advance, standingMistakes } from './advance.ts';
import type { Stage } from './stage.ts';

/** Starts the current step of the run's machine. */
export function enter(stage: Stage) {
	const { step: current, now } = stage;
	if (!current) return;
	const record: StepRecord = {
		began: now,
		ended: null,
		marks: stage.marks(),
		outcome: 'working',
		hints: 0,
		standing: [],
		mistakes: [],
		answers: {},
		decisions: {},
		loggedIn: false,
		evidence: {}
	};
	beginLeg(stage, record);
}

/** Restarts the step after the desk was reset: requested hints, answers and feedback are kept. */
export function enterAgain(stage: Stage, before: StepRecord) {
	beginLeg(stage, { ...before, marks: stage.marks(), loggedIn: false, restarted: stage.now });
}

function beginLeg(stage: Stage, record: StepRecord) {
	const { step: current, running } = stage;
	if (!current) return;
	const { step, tickets, happened, settled, rounds, steps, trail = [] } = running;
	const leg: Leg = {
		step,
		undo: [],
		tickets,
		happened: happened.length,
		settled: settled.length,
		...(rounds && { rounds })
	};
	stage.changeRun({ steps: { ...steps, [current.id]: record }, trail: [...trail, leg] });
	// A condition that already held when the step began is not a mistake of the step.
	stage.changeRecord({ standing: standingMistakes(stage) });
	advance(stage);
}
