import type { Check } from '../language/check.ts';
import { partsOf } from '../language/task.ts';
import { goBack } from '../run/back.ts';
import { evaluateCheck } from '../run/checks.ts';
import { pass } from '../run/clock.ts';
import { act } from '../run/coach.ts';
import { playSolution } from '../run/solve.ts';
import type { Stage } from '../run/stage.ts';
import { evidenceWords, Findings, type Finding } from './finding.ts';
import type { Player } from './player.ts';

/** Longer than any deadline of a lab, in milliseconds. */
const YEAR = 366 * 24 * 60 * 60_000;

/**
 * Proves that a learner who is late at the current step can still do everything required; used when the whole run is proved. A year passes,
 * then this step and the following ones are done as in their solutions: a required check about time that then fails is one that a learner
 * can miss forever.
 */
export function lateOf(player: Player, at: number): () => Finding[] {
	const before = player.copy();
	const late = player.scenario.steps[at]?.id ?? '';
	return () => {
		const stage = before.fork();
		pass(stage, stage.now + YEAR);
		while (stage.run?.phase !== 'debrief') {
			if (!complete(stage)) return missed(stage, late);
			act(stage, { do: 'next' });
		}
		const findings = new Findings(late, ['steps', at]);
		findings.hold('a late learner can still do everything that is required');
		return findings.all;
	};
}

/** Carries out the step's solution: in the current state, or else from the start of the step. */
function complete(stage: Stage): boolean {
	const trial = stage.fork();
	playSolution(trial);
	if (trial.run?.phase !== 'done') goBack(stage);
	playSolution(stage);
	return stage.run?.phase === 'done';
}

function missed({ scene, step, running }: Stage, late: string): Finding[] {
	if (!scene || !step) return [];
	const findings = new Findings(step.id, ['steps', running.step]);
	const placed = partsOf(step)
		.filter(({ task }) => !task?.optional)
		.flatMap(({ part, path }) =>
			(part.checks ?? []).map((check, n) => ({ check, path: [...path, 'checks', n] }))
		);
	for (const { check, path } of placed) {
		if (check.optional || !isTimed(check)) continue;
		const evidence = evaluateCheck(scene, check);
		if (evidence.held) continue;
		const where = late === step.id ? 'in this step' : `in the step "${late}"`;
		const message = `A learner who waits too long ${where} can never meet the required check "${check.id}". ${evidenceWords(evidence)} A missed deadline cannot be corrected: set "optional: true", or ask for something that can still be done.`;
		findings.fail(message, path);
	}
	return findings.all;
}

/** Does the check ask for a time anywhere: the clock, a limit, a due date, being overdue? */
function isTimed(condition: Check): boolean {
	const asks = (value: unknown, key: string): boolean => {
		if (['clock', 'within', 'due', 'overdue'].includes(key) || value === 'overdue') return true;
		if (typeof value !== 'object' || value === null) return false;
		return Object.entries(value).some(([inner, one]) => asks(one, inner));
	};
	return asks(condition, '');
}
