import { evaluateCheck } from '../run/checks.ts';
import type { Check } from '../language/check.ts';
import type { Step } from '../language/step.ts';
import { partsOf } from '../language/task.ts';
import { quotedStep } from '../conditions/quote.ts';
import type { Stage } from '../run/stage.ts';
import type { Findings } from './finding.ts';
import { says, secretsOf } from './secrets.ts';

type Path = readonly (string | number)[];

/** A text that the learner reads while the question is still open. */
export interface OpenWords {
	path: Path;
	text: string;
	/** "The check “sla”" */
	who: string;
	/** "its words say" */
	how: string;
}

/** Texts of a step at its start: its checks, with expected and found values, and the first two hints. */
export function openWords({ step: given, scene }: Stage): OpenWords[] {
	if (!given || !scene) return [];
	const step = quotedStep(scene, given);
	const checks = placedChecks(step).flatMap(({ check, path }): OpenWords[] => {
		const who = `The check "${check.id}"`;
		const { expected, found } = evaluateCheck(scene, check);
		return [
			{ path: [...path, 'wants'], text: check.wants, who, how: 'its text says' },
			{ path, text: expected, who, how: 'its expected value is shown and says' },
			{ path, text: found, who, how: 'its found value is shown and says' }
		];
	});
	// The third hint has the exact clicks, and so the answers.
	const hints = partsOf(step).flatMap(({ part, task, path }) =>
		(part.hints ?? []).slice(0, 2).map((text, at): OpenWords => {
			const who = `Hint ${at + 1} of 3${task ? ` of the task "${task.id}"` : ''}`;
			return { path: [...path, 'hints', at], text, who, how: 'it says' };
		})
	);
	return [...checks, ...hints];
}

function placedChecks(step: Step): { check: Check; path: Path }[] {
	const own = partsOf(step).flatMap(({ part, path }) =>
		(part.checks ?? []).map((check, at) => ({ check, path: [...path, 'checks', at] as Path }))
	);
	const brought = (step.happenings ?? []).flatMap(({ expect = [] }, at) =>
		expect.map((check, n) => ({ check, path: ['happenings', at, 'expect', n] as Path }))
	);
	return [...own, ...brought];
}

/**
 * Proves that no text that the step shows from the start gives away an answer.
 *
 * @param words what was open when the step began
 * @param stage the step with its solution done, so that its questions have answers
 */
export function proveSecrets(words: readonly OpenWords[], stage: Stage, findings: Findings) {
	for (const { id, answers } of secretsOf(stage)) {
		const tellers = new Set<string>();
		for (const { path, text, who, how } of words) {
			const answer = answers.find((one) => says(text, one));
			// The text and the expectation of a check are one problem.
			if (answer === undefined || tellers.has(who)) continue;
			tellers.add(who);
			const message = `${who} gives away the answer to "${id}": ${how} "${answer}". Move it to a later step, or use words that do not reveal the answer.`;
			findings.fail(message, path);
		}
		if (tellers.size === 0) findings.hold(`nothing gives away the answer to "${id}"`);
	}
}
