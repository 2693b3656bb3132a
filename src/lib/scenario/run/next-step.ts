import { evaluate } from '../conditions/evaluate.ts';
import type { Scene } from '../conditions/scene.ts';
import { placeNamed } from '../language/route.ts';

/** Index of the step that comes if the learner continues now; null: the debrief. */
export function nextStep(scene: Scene): number | null {
	const { run, scenario, step } = scene;
	const { steps } = scenario;
	const branch = step?.then?.find(({ when }) => !when || evaluate(scene, when).held);
	const to = placeNamed(steps, branch?.go ?? step?.next) ?? run.step + 1;
	return to < steps.length ? to : null;
}
