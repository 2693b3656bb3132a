import type { Step } from '../language/step.ts';
import { partsOf } from '../language/task.ts';
import { evaluateCheck } from '../run/checks.ts';
import { logIn, playLines } from '../run/solve.ts';
import type { Stage } from '../run/stage.ts';
import type { Findings } from '../prove/finding.ts';
import type { Player } from '../prove/player.ts';

/** A step in which nothing can go wrong teaches nothing: it has no mistake, no wrong choice and no question. */
export function cannotFail(step: Step, findings: Findings) {
	const parts = partsOf(step);
	const canFail = parts.some(
		({ part: { mistakes = [], decide = [], ask = [] } }) =>
			ask.length > 0 ||
			mistakes.some(({ tip }) => !tip) ||
			decide.some(({ choices }) => choices.some(({ right }) => !right))
	);
	findings.note(canFail, {
		proved: 'something can go wrong in it',
		broken: `Nothing can go wrong in the step "${step.id}". Add a mistake that learners really make, a question, or a decision with a wrong choice.`
	});
	const decisions = parts.flatMap(({ part, path }) =>
		(part.decide ?? []).map((decision, n) => ({ ...decision, path: [...path, 'decide', n] }))
	);
	for (const { id, choices, path } of decisions)
		findings.note(
			choices.some(({ right }) => !right),
			{
				proved: `"${id}" has a wrong choice`,
				broken: `Every choice of "${id}" is right, so it decides nothing. Add a choice that would be wrong, with its reason.`
			},
			path
		);
}

/** Checks that may hold before, hold before, and that no mistake makes fail. `varies`: one may in another story of the file. */
export function checksThatNeverFail(
	player: Player,
	step: Step,
	findings: Findings,
	varies = false
) {
	const held = heldChecks(player.stage, step);
	const failed = new Set<string>();
	for (const mistake of partsOf(step).flatMap(({ part }) => part.mistakes ?? []))
		player.try((stage) => {
			if (step['log in']) logIn(stage);
			const lines = playLines(stage, mistake.try, step.as);
			while (!lines.next().done) {
				const now = heldChecks(stage, step);
				for (const id of held) if (!now.has(id)) failed.add(id);
			}
		});
	const checks = partsOf(step).flatMap(({ part, path }) =>
		(part.checks ?? []).map((check, n) => ({ check, path: [...path, 'checks', n] }))
	);
	for (const { check, path } of checks) {
		// A check that names a ticket finds it for the others.
		if (!held.has(check.id) || check.as !== undefined) continue;
		findings.noteOfStory(
			failed.has(check.id),
			varies,
			{
				proved: `a mistake makes "${check.id}" fail`,
				broken: `The check "${check.id}" holds from the start, and no mistake of the step makes it fail. Add the mistake that it guards against, or leave it out.`
			},
			path
		);
	}
}

function heldChecks({ scene }: Stage, step: Step): Set<string> {
	if (!scene) return new Set();
	const held = partsOf(step)
		.flatMap(({ part }) => part.checks ?? [])
		.filter((check) => evaluateCheck(scene, check).held);
	return new Set(held.map(({ id }) => id));
}
