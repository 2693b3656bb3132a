import type { StepRecord } from '../attempt.ts';
import type { Scene } from '../conditions/scene.ts';
import { evaluate, type Evaluated } from '../conditions/evaluate.ts';
import type { Check } from '../language/check.ts';
import type { Step } from '../language/step.ts';
import { keyOf } from './happening-keys.ts';

/** The checks of a step: its own, and those that its happenings brought. */
export function checksOf(step: Step, happened: readonly { key: string }[]): readonly Check[] {
	const brought = (step.happenings ?? []).flatMap((happening, at) =>
		happening.expect && happened.some(({ key }) => key === keyOf(step, happening, at))
			? happening.expect
			: []
	);
	return [...(step.checks ?? []), ...brought];
}

export function evaluateCheck(scene: Scene, check: Check): Evaluated {
	return evaluate(scene, check, check.as);
}

/** A step is complete when everything it requires holds; a skipped step need not be. */
export function isComplete(scene: Scene): boolean {
	return scene.record?.outcome === 'skipped' || allHolds(scene);
}

/** Everything the step requires: required checks, the log-in, answers and choices. */
export function allHolds(scene: Scene): boolean {
	const { step, record, run } = scene;
	if (!step || !record) return false;
	if (!repliesComplete(step, record)) return false;
	if (step['log in'] && !record.loggedIn) return false;
	return checksOf(step, run.happened).every(
		(check) => check.optional || evaluateCheck(scene, check).held
	);
}

function repliesComplete(step: Step, record: StepRecord): boolean {
	return (
		(step.ask ?? []).every(({ id }) => record.answers[id]?.right) &&
		(step.decide ?? []).every(({ id }) => record.decisions[id]?.right)
	);
}
