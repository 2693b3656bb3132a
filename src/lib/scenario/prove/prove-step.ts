import type { Step } from '../language/step.ts';
import { advance } from '../run/advance.ts';
import { evaluateCheck } from '../run/checks.ts';
import { pass } from '../run/clock.ts';
import { nextHappening } from '../run/happenings.ts';
import { logIn } from '../run/solve.ts';
import type { Stage } from '../run/stage.ts';
import { evidenceWords, Findings } from './finding.ts';
import { proveLines } from './lines.ts';
import type { Player } from './player.ts';
import { proveAnswers } from './prove-answers.ts';
import type { Happenings } from './prove-happenings.ts';
import { proveMistake } from './prove-mistake.ts';
import { openWords, proveSecrets } from './prove-secrets.ts';

/** Proves the current step, and leaves it complete. `happenings` records its happenings. */
export function proveStep(player: Player, at: number, happenings: Happenings): Findings {
	const step = player.scenario.steps[at] as Step;
	const findings = new Findings(step.id, ['steps', at]);

	findings.note(player.attempt.run?.phase === 'working', {
		proved: 'it begins incomplete',
		broken:
			'The step is complete before anything was done, so the learner has nothing to do. Check something that is not yet true when the step begins.'
	});
	proveBefore(player, step, findings);
	const words = openWords(player.stage);
	for (const hint of [0, 1, 2])
		findings.note(
			!!step.hints?.[hint],
			{
				proved: `hint ${hint + 1} of 3 is there`,
				broken: `Hint ${hint + 1} of 3 is missing.`
			},
			['hints']
		);
	for (const [n, mistake] of (step.mistakes ?? []).entries())
		player.try((stage) => {
			proveMistake(stage, step, mistake, n, findings);
			happenings.saw(stage, 'mistake');
		});
	player.try((stage) => {
		idle(stage);
		happenings.saw(stage, 'idle');
	});
	playAll(player, step, findings, happenings);
	proveAnswers(player, step, findings);
	player.act(advance);
	proveSecrets(words, player.stage, findings);
	proveAfter(player, step, findings);
	happenings.saw(player.stage, 'solution');
	happenings.explain(player.stage, step, step.happenings);
	return findings;
}

function proveBefore(player: Player, step: Step, findings: Findings) {
	const { scene } = player.stage;
	if (!scene) return;
	for (const [n, check] of (step.checks ?? []).entries()) {
		if (check['may hold before']) continue;
		findings.note(
			!evaluateCheck(scene, check).held,
			{
				proved: `"${check.id}" does not hold before the solution`,
				broken: `The check "${check.id}" holds before anything was done. If something must only stay true, set "may hold before: true".`
			},
			['checks', n]
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

/** Logs in and plays the solution, line by line, each for good. */
function playAll(player: Player, step: Step, findings: Findings, happenings: Happenings) {
	if (step['log in']) {
		const trouble = player.act(logIn);
		if (trouble) findings.fail(trouble, ['log in']);
		else findings.hold('the log-in works', ['log in']);
	}
	const { solution } = step;
	if (!solution) return;
	const played = solution.map((line, n) =>
		player.act((stage) => {
			const one = new Findings(step.id, findings.path);
			const ok = proveLines(stage, [line], step.as, one, ['solution', n]);
			// The one line that was played is the first of its list: its place in the file is `n`.
			const placed = one.all.map((finding) => ({ ...finding, path: finding.path.slice(0, -1) }));
			findings.all.push(...placed);
			happenings.saw(stage, 'solution');
			return ok;
		})
	);
	const words = {
		proved: 'the solution can be played',
		broken: 'The solution cannot be played to the end.'
	};
	findings.note(played.every(Boolean), words, ['solution']);
}

function proveAfter(player: Player, step: Step, findings: Findings) {
	const { scene, run } = player.stage;
	if (!scene || !run) return;
	for (const [n, check] of (step.checks ?? []).entries()) {
		const evidence = evaluateCheck(scene, check);
		const words = {
			proved: `"${check.id}" holds after the solution`,
			broken: `The check "${check.id}" does not hold after the solution. ${evidenceWords(evidence)}`
		};
		findings.note(evidence.held, words, ['checks', n]);
		if (check.as === undefined) continue;
		const naming = {
			proved: `the ticket gets its name "${check.as}"`,
			broken: `No ticket gets the name "${check.as}" after the solution.`
		};
		findings.note(check.as in run.tickets, naming, ['checks', n]);
	}
	const ending = {
		proved: 'the step is complete',
		broken: 'The step is not complete after its solution.'
	};
	findings.note(run.phase === 'done', ending, ['solution']);
	const drawn = player.stage.record?.mistakes.map(({ id }) => id) ?? [];
	const feedback = {
		proved: 'the solution shows no feedback',
		broken: `The solution shows the feedback of ${drawn.join(', ')}.`
	};
	findings.note(drawn.length === 0, feedback, ['solution']);
}
