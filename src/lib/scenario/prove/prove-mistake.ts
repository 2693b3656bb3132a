import { evaluate } from '../conditions/evaluate.ts';
import type { Mistake } from '../language/mistake.ts';
import type { Step } from '../language/step.ts';
import type { Part } from '../language/task.ts';
import { checksOf, evaluateCheck } from '../run/checks.ts';
import { logIn } from '../run/solve.ts';
import type { Stage } from '../run/stage.ts';
import { evidenceWords, type Findings } from './finding.ts';
import { proveLines } from './lines.ts';

interface PlacedMistake {
	mistake: Mistake;
	/** The step, or the task of it that the mistake stands in. */
	part: Part;
	/** Of the mistake, within the step. */
	path: readonly (string | number)[];
}

/** Makes a mistake: its feedback must be shown, and what it stands in, step or task, must not be completed. The stage is left in that state. */
export function proveMistake(
	stage: Stage,
	step: Step,
	{ part, mistake, path }: PlacedMistake,
	findings: Findings
) {
	const before = stage.scene && evaluate(stage.scene, mistake.when);
	if (before?.held) {
		const message = `The mistake "${mistake.id}" already holds before anything was done. Found: ${before.found}.`;
		findings.fail(message, [...path, 'when']);
		return;
	}
	if (step['log in']) logIn(stage);
	proveLines(stage, mistake.try, step.as, findings, [...path, 'try']);
	const { scene } = stage;
	const drawn = stage.record?.mistakes.map(({ id }) => id) ?? [];
	const others = drawn.length ? `; it shows ${drawn.join(', ')}` : '';
	const why = scene ? ` ${evidenceWords(evaluate(scene, mistake.when))}` : '';
	findings.note(
		drawn.includes(mistake.id),
		{
			proved: `the mistake "${mistake.id}" shows its feedback`,
			broken: `The feedback of the mistake "${mistake.id}" is not shown by its "try"${others}.${why}`
		},
		path
	);
	// A tip does not block the step.
	if (mistake.tip) return;
	const passes = stage.run?.phase === 'done' || stage.run?.steps[step.id]?.outcome !== 'working';
	const all = scene && part === step ? checksOf(step, scene.run.happened) : (part.checks ?? []);
	const checks = all.filter((check) => !check.optional);
	const holds =
		checks.length > 0 && !!scene && checks.every((check) => evaluateCheck(scene, check).held);
	findings.note(
		!passes && !holds,
		{
			proved: `the mistake "${mistake.id}" does not complete the step`,
			broken: `The mistake "${mistake.id}" completes the step.`
		},
		path
	);
}
