import type { StepRecord } from '../attempt.ts';
import type { Scene } from '../conditions/scene.ts';
import { evaluate, type Evaluated } from '../conditions/evaluate.ts';
import type { Check } from '../language/check.ts';
import { partsOf, type Part, type Task } from '../language/task.ts';
import type { Step } from '../language/step.ts';
import { keyOf } from './happening-keys.ts';

/** The checks of a step: its own, those that its happenings brought, and those of its tasks. Those of optional tasks are optional. */
export function checksOf(step: Step, happened: readonly { key: string }[]): readonly Check[] {
	const brought = (step.happenings ?? []).flatMap((happening, at) =>
		happening.expect && happened.some(({ key }) => key === keyOf(step, happening, at))
			? happening.expect
			: []
	);
	const ofTasks = (step.tasks ?? []).flatMap(({ checks = [], optional }) =>
		optional ? checks.map((check) => ({ ...check, optional })) : checks
	);
	return [...(step.checks ?? []), ...brought, ...ofTasks];
}

export function evaluateCheck(scene: Scene, check: Check): Evaluated {
	return evaluate(scene, check, check.as);
}

/** Whether a check that does not hold is met in part. */
export function isPartlyMet(scene: Scene, { partly }: Check): boolean {
	return partly !== undefined && evaluate(scene, partly.when).held;
}

/** Ids of the checks of the step that are met in part. */
export function partlyMet(scene: Scene): readonly string[] {
	return (scene.step ? checksOf(scene.step, scene.run.happened) : [])
		.filter((check) => isPartlyMet(scene, check) && !evaluateCheck(scene, check).held)
		.map(({ id }) => id);
}

/** A step is complete when everything it requires holds; a skipped step need not be. */
export function isComplete(scene: Scene): boolean {
	return scene.record?.outcome === 'skipped' || allHolds(scene);
}

/** Everything the step requires: required checks, the log-in, answers and choices. */
export function allHolds(scene: Scene): boolean {
	const { step, record, run } = scene;
	if (!step || !record) return false;
	const required = partsOf(step).filter(({ task }) => !task?.optional);
	if (!required.every(({ part }) => repliesComplete(part, record))) return false;
	if (step['log in'] && !record.loggedIn) return false;
	return checksOf(step, run.happened).every(
		(check) => check.optional || evaluateCheck(scene, check).held
	);
}

/** A task is done when its required checks hold, and its questions and decisions are answered. */
export function isTaskDone(scene: Scene, { checks = [], ...task }: Task): boolean {
	return (
		scene.record !== null &&
		repliesComplete(task, scene.record) &&
		checks.every((check) => check.optional || evaluateCheck(scene, check).held)
	);
}

function repliesComplete({ ask, decide }: Part, record: StepRecord): boolean {
	return (
		(ask ?? []).every(({ id }) => record.answers[id]?.right) &&
		(decide ?? []).every(({ id, reason }) => {
			const { right, partly } = record.decisions[id] ?? {};
			return (right || partly) && (!reason || record.reasons?.[id]);
		})
	);
}
