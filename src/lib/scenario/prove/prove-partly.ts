import { evaluate } from '../conditions/evaluate.ts';
import type { Check } from '../language/check.ts';
import type { Step } from '../language/step.ts';
import { evaluateCheck, isPartlyMet } from '../run/checks.ts';
import { logIn } from '../run/solve.ts';
import type { Stage } from '../run/stage.ts';
import { evidenceWords, type Findings } from './finding.ts';
import { proveLines } from './lines.ts';

/** A check that can be met in part is not met at the start, and only in part after its `try`. */
export function provePartly(
	stage: Stage,
	step: Step,
	check: Check,
	path: readonly (string | number)[],
	findings: Findings
) {
	const { partly } = check;
	if (!partly) return;
	const at = [...path, 'partly'];
	findings.note(
		!stage.scene || !isPartlyMet(stage.scene, check),
		{
			proved: `"${check.id}" is not met in part before anything was done`,
			broken: `The check "${check.id}" is met in part before anything was done.`
		},
		[...at, 'when']
	);
	if (step['log in']) logIn(stage);
	proveLines(stage, partly.try, step.as, findings, [...at, 'try']);
	const { scene } = stage;
	if (!scene) return;
	const evidence = evaluate(scene, partly.when);
	findings.note(
		evidence.held,
		{
			proved: `"${check.id}" is met in part after its "try"`,
			broken: `The check "${check.id}" is not met in part after its "try". ${evidenceWords(evidence)}`
		},
		at
	);
	findings.note(
		!evaluateCheck(scene, check).held,
		{
			proved: `"${check.id}" is not met in full after its "try"`,
			broken: `The check "${check.id}" is met in full after the "try" of "partly".`
		},
		at
	);
}
