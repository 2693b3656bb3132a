import { weigh } from '../conditions/weigh.ts';
import type { Mistake, Step } from '../language/step.ts';
import { rightAnswer } from '../run/answers.ts';
import { checksOf, weighCheck } from '../run/checks.ts';
import { pass } from '../run/clock.ts';
import { nextHappening } from '../run/happenings.ts';
import { answer, decide, logIn } from '../run/solve.ts';
import { advance } from '../run/advance.ts';
import type { Stage } from '../run/stage.ts';
import { Findings } from './finding.ts';
import { proveLines } from './lines.ts';
import type { Player } from './player.ts';

/** An answer that nobody would give, and that no question may take. */
const NONSENSE = 'qqzz 0';

/** Proves the step that the player stands at, and leaves it complete. `fired` collects what happened on the way. */
export function proveStep(player: Player, at: number, fired: Set<string>): Findings {
	const step = player.scenario.steps[at] as Step;
	const findings = new Findings(step.id, ['steps', at]);
	const { note } = { note: findings.note.bind(findings) };
	const remember = (stage: Stage) => stage.run?.happened.forEach(({ key }) => fired.add(key));

	note(player.attempt.run?.phase === 'working', 'it begins incomplete');
	proveBefore(player, step, findings);
	for (const hint of [0, 1, 2])
		note(!!step.hints?.[hint], `hint ${hint + 1} of 3 is there`, ['hints']);
	for (const [n, mistake] of (step.mistakes ?? []).entries())
		player.try((stage) => {
			proveMistake(stage, step, mistake, n, findings);
			remember(stage);
		});
	player.try((stage) => {
		idle(stage);
		remember(stage);
	});

	if (step['log in']) {
		const trouble = player.act(logIn);
		note(!trouble, trouble ?? 'the log-in works', ['log in']);
	}
	const played = (step.solution ?? []).map((line, n) => {
		const done = player.act((stage) => {
			const one = new Findings(step.id, findings.path);
			const ok = proveLines(stage, [line], step.as, one, ['solution', n]);
			// The one line that was played is the first of its list: its place in the file is `n`.
			findings.all.push(
				...one.all.map((finding) => ({ ...finding, path: finding.path.slice(0, -1) }))
			);
			remember(stage);
			return ok;
		});
		return done;
	});
	if (step.solution) note(played.every(Boolean), 'the solution can be played', ['solution']);
	proveAnswers(player, step, findings);
	player.act(advance);
	proveAfter(player, step, findings);
	remember(player.stage);
	return findings;
}

function proveBefore(player: Player, step: Step, findings: Findings) {
	const { scene } = player.stage;
	if (!scene) return;
	for (const [n, check] of (step.checks ?? []).entries()) {
		if (check['may hold before']) continue;
		const { held } = weighCheck(scene, check);
		const message = held
			? `The check "${check.id}" holds before anything was done. If something must only stay so, say "may hold before: true".`
			: `"${check.id}" does not hold before the solution`;
		findings.note(!held, message, ['checks', n]);
	}
}

function proveMistake(stage: Stage, step: Step, mistake: Mistake, n: number, findings: Findings) {
	const path = ['mistakes', n];
	const before = stage.scene && weigh(stage.scene, mistake.when).held;
	if (before) {
		const message = `The mistake "${mistake.id}" stands before anything was done.`;
		findings.note(false, message, [...path, 'when']);
		return;
	}
	if (step['log in']) logIn(stage);
	proveLines(stage, mistake.try, step.as, findings, [...path, 'try']);
	const drawn = stage.record?.mistakes.map(({ id }) => id) ?? [];
	const others = drawn.length ? `; it draws ${drawn.join(', ')}` : '';
	const isDrawn = drawn.includes(mistake.id);
	findings.note(
		isDrawn,
		isDrawn
			? `the mistake "${mistake.id}" draws its feedback`
			: `The mistake "${mistake.id}" is not drawn by what it tries${others}.`,
		path
	);
	// What is only a tip is no reason to hold the step up.
	if (mistake.tip) return;
	const { scene } = stage;
	const passes = stage.run?.phase === 'done' || stage.run?.steps[step.id]?.outcome !== 'working';
	const checks = scene ? checksOf(step, scene.run.happened).filter((check) => !check.optional) : [];
	const holds =
		checks.length > 0 && !!scene && checks.every((check) => weighCheck(scene, check).held);
	findings.note(
		!passes && !holds,
		passes || holds
			? `The mistake "${mistake.id}" completes the step.`
			: `the mistake "${mistake.id}" does not pass`,
		path
	);
}

/** Does nothing until everything that waits for the clock has happened. */
function idle(stage: Stage) {
	for (let round = 0; round < 100; round++) {
		const next = nextHappening(stage);
		if (next === null) return;
		pass(stage, Math.max(next, stage.now));
	}
}

function proveAnswers(player: Player, step: Step, findings: Findings) {
	for (const [n, question] of (step.ask ?? []).entries()) {
		const path = ['ask', n];
		const right = player.stage.scene && rightAnswer(player.stage.scene, question);
		if (!right?.shown) {
			findings.note(false, `The desk has no answer to "${question.id}".`, path);
			continue;
		}
		findings.note(!right.accepts(NONSENSE), `"${question.id}" takes no nonsense`, path);
		player.act((stage) => answer(stage, question, right.shown ?? ''));
		const taken = player.stage.record?.answers[question.id]?.right === true;
		findings.note(
			taken,
			taken
				? `"${question.id}" takes "${right.shown}"`
				: `"${question.id}" refuses its own answer "${right.shown}".`,
			path
		);
	}
	for (const [n, decision] of (step.decide ?? []).entries()) {
		const right = decision.choices.find((choice) => choice.right);
		for (const wrong of decision.choices.filter((choice) => !choice.right)) {
			const passes = player.try((stage) => {
				decide(stage, decision.id, wrong.id);
				return stage.record?.decisions[decision.id]?.right;
			});
			findings.note(passes === false, `"${decision.id}": "${wrong.id}" is not taken for right`, [
				'decide',
				n
			]);
		}
		if (right) player.act((stage) => decide(stage, decision.id, right.id));
	}
}

function proveAfter(player: Player, step: Step, findings: Findings) {
	const { scene, run } = player.stage;
	if (!scene || !run) return;
	for (const [n, check] of (step.checks ?? []).entries()) {
		const { held, expected, found } = weighCheck(scene, check);
		const message = held
			? `"${check.id}" holds after the solution`
			: `The check "${check.id}" does not hold after the solution. Expected: ${expected}. Found: ${found}.`;
		findings.note(held, message, ['checks', n]);
		if (check.as !== undefined)
			findings.note(check.as in run.tickets, `the ticket gets its name "${check.as}"`, [
				'checks',
				n
			]);
	}
	const done = run.phase === 'done';
	findings.note(
		done,
		done ? 'the step is complete' : 'The step is not complete after its solution.',
		['solution']
	);
	const drawn = player.stage.record?.mistakes.map(({ id }) => id) ?? [];
	findings.note(
		drawn.length === 0,
		drawn.length
			? `The solution draws the feedback of ${drawn.join(', ')}.`
			: 'the solution draws no feedback',
		['solution']
	);
}
