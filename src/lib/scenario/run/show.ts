import { step } from './advance.ts';
import { takeBackFrom } from './back.ts';
import { allHolds } from './checks.ts';
import { enter, enterAgain } from './enter.ts';
import { playSolution } from './solve.ts';
import type { Stage } from './stage.ts';

/**
 * Plays the solution so that the scenario can continue; the step is marked. First on the current desk. If that fails (for example because
 * nobody can see the ticket any more), from the start of the step, and then from earlier steps: from the first step on it is what the proof
 * has played.
 */
export function show(stage: Stage, outcome: 'shown' | 'skipped') {
	const legs = stage.running.trail?.length ?? 0;
	for (let from = legs; from >= 0; from--) {
		const trial = stage.fork();
		if (from < legs) playFrom(trial, from, outcome);
		else playHere(trial, outcome);
		const { scene } = trial;
		if (scene && allHolds(scene)) return stage.keep(trial);
	}
	playHere(stage, outcome);
}

function playHere(stage: Stage, outcome: 'shown' | 'skipped') {
	// Marked first: the solution may complete the step half-way, and shows no feedback.
	stage.changeRecord({ outcome });
	playSolution(stage, true);
}

/** Plays the solutions of all steps from this leg on. What was reached and drawn in the earlier ones stays as it was. */
function playFrom(stage: Stage, from: number, outcome: 'shown' | 'skipped') {
	const { trail = [], steps } = stage.running;
	const legs = trail.slice(from);
	const { step: now, record } = stage;
	const first = stage.scenario?.steps[legs[0]?.step ?? -1];
	if (!now || !record || !first) return;
	takeBackFrom(stage, from);
	for (const leg of legs.slice(0, -1)) {
		step(stage, { type: 'back', to: leg.step });
		enter(stage);
		stage.changeRecord({ outcome: 'skipped' });
		playSolution(stage);
	}
	step(stage, { type: 'back', to: legs.at(-1)?.step ?? 0 });
	stage.changeRun({ steps: { ...stage.running.steps, ...steps } });
	enterAgain(stage, { ...record, outcome, shownFrom: first.id });
	playSolution(stage, true);
}
