import { whyNotDone, type Outcome } from '#lib/kernel/command.ts';
import type { Action } from '../language/actions.ts';
import { playLines } from '../run/solve.ts';
import type { Stage } from '../run/stage.ts';
import type { Findings } from './finding.ts';

/** Plays lines; each must succeed, or be refused if it says so. */
export function proveLines(
	stage: Stage,
	lines: readonly Action[],
	who: string,
	findings: Findings,
	path: readonly (string | number)[]
): boolean {
	let all = true;
	for (const { action, at, outcome, fault } of playLines(stage, lines, who)) {
		const verb = Object.keys(action).find((key) => key !== 'as' && key !== 'refused') ?? '';
		const trouble = troubleOf(action, fault, outcome);
		if (!trouble) continue;
		all = false;
		findings.fail(`"${verb}" ${trouble}`, [...path, at]);
	}
	return all;
}

/** The problem with a line's outcome, or null. */
function troubleOf(action: Action, fault: string | null, outcome: Outcome | null): string | null {
	if (fault) return `cannot be played: ${fault}`;
	if (action.refused)
		return outcome?.refusal ? null : 'should be refused, but the desk carries it out.';
	const why = whyNotDone(outcome);
	return why === null ? null : `is refused by the desk: ${why}`;
}
