import type { Way } from '../language/route.ts';
import type { Step } from '../language/step.ts';
import { step } from './advance.ts';
import { takeBackFrom } from './back.ts';
import { allHolds } from './checks.ts';
import { enter, enterAgain } from './enter.ts';
import { nextStep } from './next-step.ts';
import { playSolution } from './solve.ts';
import type { Stage } from './stage.ts';

/**
 * Plays the solution so that the scenario can continue; the step is marked. First on the current desk, where another way may fit what the
 * learner has begun. If that fails (for example because nobody can see the ticket any more), from the start of the step, and then from
 * earlier steps: from the first step on it is what the proof has played.
 */
export function show(stage: Stage, outcome: 'shown' | 'skipped') {
	const legs = stage.running.trail?.length ?? 0;
	const plays = [
		...waysOf(stage.step).map((way) => (trial: Stage) => playHere(trial, outcome, way)),
		...Array.from({ length: legs }, (_, n) => (trial: Stage) => {
			playFrom(trial, legs - 1 - n, outcome);
		})
	];
	for (const play of plays) {
		const trial = stage.fork();
		play(trial);
		const { scene } = trial;
		if (scene && allHolds(scene)) return stage.keep(trial);
	}
	playHere(stage, outcome);
}

/** The solution (undefined), then the other ways of a step. */
function waysOf(step: Step | null): readonly (Way | undefined)[] {
	return [undefined, ...(step?.ways ?? [])];
}

function playHere(stage: Stage, outcome: 'shown' | 'skipped', way?: Way) {
	// Marked first: the solution may complete the step half-way, and shows no feedback.
	stage.changeRecord({ outcome, watched: undefined });
	playSolution(stage, { forYou: true, way });
}

/** Plays the solutions of all steps from this leg on. What was reached and drawn in the earlier ones stays as it was. */
function playFrom(stage: Stage, from: number, outcome: 'shown' | 'skipped') {
	const { trail = [], steps } = stage.running;
	const legs = trail.slice(from);
	const { step: now, record } = stage;
	const first = stage.scenario?.steps[legs[0]?.step ?? -1];
	if (!now || !record || !first) return;
	takeBackFrom(stage, from);
	for (const [n, leg] of legs.slice(0, -1).entries()) {
		step(stage, { type: 'back', to: leg.step });
		enter(stage);
		// An optional step that was left stays undone.
		const { step: earlier } = stage;
		if (earlier && steps[earlier.id]?.outcome === 'left') continue;
		stage.changeRecord({ outcome: 'skipped' });
		playToward(stage, legs[n + 1]?.step);
	}
	step(stage, { type: 'back', to: legs.at(-1)?.step ?? 0 });
	stage.changeRun({ steps: { ...stage.running.steps, ...steps } });
	enterAgain(stage, { ...record, outcome, shownFrom: first.id });
	playSolution(stage, { forYou: true });
}

/** Plays the first way that leads to the step that came next; the solution when none does. */
function playToward(stage: Stage, next: number | undefined) {
	for (const way of waysOf(stage.step)) {
		const trial = stage.fork();
		playSolution(trial, { way });
		const { scene } = trial;
		if (scene && allHolds(scene) && nextStep(scene) === next) return stage.keep(trial);
	}
	playSolution(stage);
}
