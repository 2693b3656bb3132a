import type { Attempt, StepRecord } from '#lib/scenario/attempt.ts';
import { labKey, type DeskSummary } from '#lib/store/index.ts';
import type { LabEntry } from '#lib/ui/labs/card.ts';

/** How far an attempt at a lab is. */
export interface Progress {
	/** Steps that are behind the learner. */
	done: number;
	of: number;
	finished: boolean;
	/** Index of the step to go on with; null before the first and after the last. */
	step: number | null;
}

/** What a finished attempt came to. */
export interface Result {
	/** Steps that the learner did, rather than the coach. */
	alone: number;
	/** Steps of the run, without optional ones that were left. */
	of: number;
	hints: number;
}

/** Is the desk an attempt at the app's lab with this id? A user's own file is a different lab, whatever its id. */
export function isAttemptAt(desk: Pick<DeskSummary, 'scenario'>, lab: string): boolean {
	return desk.scenario === labKey('app', lab);
}

export function progressOf({ attempt }: DeskSummary, { left }: Pick<LabEntry, 'left'>): Progress {
	const { run } = attempt;
	if (!run || run.phase === 'briefing')
		return { done: 0, of: left[0] ?? 0, finished: false, step: null };
	const done = Object.values(run.steps).filter(({ ended }) => ended !== null).length;
	if (run.phase === 'debrief') return { done, of: done, finished: true, step: null };
	return { done, of: done + (left[run.step] ?? 0), finished: false, step: run.step };
}

/** null: the attempt is not finished. */
export function resultOf({ run }: Attempt): Result | null {
	if (run?.phase !== 'debrief') return null;
	const steps = Object.values(run.steps).filter(({ outcome }) => outcome !== 'left');
	return {
		alone: steps.filter(({ outcome }) => outcome === 'passed').length,
		of: steps.length,
		hints: steps.reduce((sum, one) => sum + hintsOf(one), 0)
	};
}

function hintsOf({ hints, taskHints = {} }: StepRecord): number {
	return Object.values(taskHints).reduce((sum, n) => sum + n, hints);
}
