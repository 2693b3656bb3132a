import type { Step } from '../language/step.ts';
import { partsOf, type Part } from '../language/task.ts';
import { advance } from '../run/advance.ts';
import { evaluateCheck } from '../run/checks.ts';
import { pass } from '../run/clock.ts';
import { nextHappening } from '../run/happenings.ts';
import type { Stage } from '../run/stage.ts';
import { Findings } from './finding.ts';
import type { Player } from './player.ts';
import { proveAnswers } from './prove-answers.ts';
import type { Happenings } from './prove-happenings.ts';
import { proveMistake } from './prove-mistake.ts';
import { provePartly } from './prove-partly.ts';
import { openWords, proveSecrets } from './prove-secrets.ts';
import { playStep, proveAfter } from './prove-solution.ts';

/** Proves the current step, and leaves it complete. `happenings` records its happenings. */
export function proveStep(player: Player, at: number, happenings: Happenings): Findings {
	const step = player.scenario.steps[at] as Step;
	const findings = new Findings(step.id, ['steps', at]);
	const notes = { findings, happenings, detour: null };

	findings.note(player.attempt.run?.phase === 'working', {
		proved: 'it begins incomplete',
		broken:
			'The step is complete before anything was done, so the learner has nothing to do. Check something that is not yet true when the step begins.'
	});
	proveBefore(player, step, findings);
	const words = openWords(player.stage);
	for (const { part, path } of partsOf(step)) {
		proveHints(part, path, findings);
		for (const [n, check] of (part.checks ?? []).entries())
			player.try((stage) => provePartly(stage, step, check, [...path, 'checks', n], findings));
		for (const [n, mistake] of (part.mistakes ?? []).entries())
			player.try((stage) => {
				proveMistake(stage, step, { part, mistake, path: [...path, 'mistakes', n] }, findings);
				happenings.saw(stage, 'mistake');
			});
	}
	player.try((stage) => {
		idle(stage);
		happenings.saw(stage, 'idle');
	});
	playStep(player, step, notes, ({ part, path }) => {
		proveAnswers(player, part, path, findings);
		player.act(advance);
	});
	proveSecrets(words, player.stage, findings);
	proveAfter(player, step, notes);
	happenings.saw(player.stage, 'solution');
	happenings.explain(player.stage, step, step.happenings);
	return findings;
}

/** Three hints, except of a step whose work is in its tasks. */
function proveHints(part: Part, path: readonly (string | number)[], findings: Findings) {
	const { checks, ask, decide, hints = [] } = part;
	if (!checks && !ask && !decide) return;
	for (const n of [0, 1, 2])
		findings.note(
			!!hints[n],
			{ proved: `hint ${n + 1} of 3 is there`, broken: `Hint ${n + 1} of 3 is missing.` },
			[...path, 'hints']
		);
}

function proveBefore(player: Player, step: Step, findings: Findings) {
	const { scene } = player.stage;
	if (!scene) return;
	for (const { part, path } of partsOf(step))
		for (const [n, check] of (part.checks ?? []).entries()) {
			if (check['may hold before']) continue;
			findings.note(
				!evaluateCheck(scene, check).held,
				{
					proved: `"${check.id}" does not hold before the solution`,
					broken: `The check "${check.id}" holds before anything was done. If something must only stay true, set "may hold before: true".`
				},
				[...path, 'checks', n]
			);
		}
}

/** Waits until everything that depends on the clock has happened. */
function idle(stage: Stage) {
	for (let round = 0; round < 100; round++) {
		const next = nextHappening(stage);
		if (next === null) return;
		pass(stage, Math.max(next, stage.now));
	}
}
