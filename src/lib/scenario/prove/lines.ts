import type { Action } from '../language/actions.ts';
import { playLines } from '../run/solve.ts';
import type { Stage } from '../run/stage.ts';
import type { Findings } from './finding.ts';

/** Plays lines, each of which must succeed, or be refused where it says so. */
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
		const trouble = troubleOf(action, fault, outcome?.refusal ?? null);
		if (!trouble) continue;
		all = false;
		findings.fail(`"${verb}" ${trouble}`, [...path, at]);
	}
	return all;
}

type Refusal = { message: string | null; fields: readonly { message: string }[] };

function troubleOf(action: Action, fault: string | null, refusal: Refusal | null): string | null {
	if (fault) return `cannot be played: ${fault}`;
	if (refusal && !action.refused) {
		const words = [refusal.message, ...refusal.fields.map((field) => field.message)];
		return `is refused by the desk: ${words.filter(Boolean).join(' ')}`;
	}
	if (action.refused && !refusal) return 'should be refused, but the desk carries it out.';
	return null;
}
