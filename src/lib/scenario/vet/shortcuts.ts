import { whyNotDone } from '#lib/kernel/command.ts';
import type { Action } from '../language/actions.ts';
import type { Step } from '../language/step.ts';
import { allHolds } from '../run/checks.ts';
import { answerAll, logIn, playLines } from '../run/solve.ts';
import type { Stage } from '../run/stage.ts';
import type { Findings } from '../prove/finding.ts';
import type { Player } from '../prove/player.ts';
import { turnsOf } from '../prove/turns.ts';

/**
 * Ways round the checks of the current step: lines of its solution that can be left out, one by one, and the step is complete all the same.
 * Waiting, and what the desk must refuse, is not counted. `varies`: a line may be needed in another story of the file.
 */
export function shortcuts(player: Player, step: Step, findings: Findings, varies = false) {
	const turns = turnsOf(step, null);
	const placed = turns.flatMap(({ lines, linesPath }) =>
		lines.map((line, n) => ({ line, path: [...linesPath, n] }))
	);
	for (const [n, { line, path }] of placed.entries()) {
		if (line.wait !== undefined || line.refused) continue;
		const rest = placed.filter((_, at) => at !== n).map((other) => other.line);
		const verb = Object.keys(line).find((key) => key !== 'as') ?? '';
		findings.noteOfStory(
			!player.try((stage) => isCompleteAfter(stage, step, rest)),
			varies,
			{
				proved: `"${verb}" is needed`,
				broken: `The step "${step.id}" can be completed without "${verb}". If it matters, add a check for it; otherwise leave the line out.`
			},
			path
		);
	}
}

function isCompleteAfter(stage: Stage, step: Step, lines: readonly Action[]): boolean {
	if (step['log in']) logIn(stage);
	for (const { fault, outcome, action } of playLines(stage, lines, step.as))
		if (fault !== null || (!action.refused && whyNotDone(outcome) !== null)) return false;
	answerAll(stage);
	return !!stage.scene && allHolds(stage.scene);
}
