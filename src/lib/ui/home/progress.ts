import { labKey, type DeskSummary } from '#lib/store/index.ts';
import type { LabCard } from '#lib/ui/labs/card.ts';

/** How far an attempt at a lab is. */
export interface Progress {
	/** Steps that are behind the learner. */
	done: number;
	of: number;
	finished: boolean;
	/** Title of the step to go on with; null before the first and after the last. */
	next: string | null;
}

/** Is the desk an attempt at the app's lab with this id? A user's own file is a different lab, whatever its id. */
export function isAttemptAt(desk: Pick<DeskSummary, 'scenario'>, lab: string): boolean {
	return desk.scenario === labKey('app', lab);
}

export function progressOf(desk: DeskSummary, { steps }: Pick<LabCard, 'steps'>): Progress {
	const { run } = desk.attempt;
	const all = steps[0]?.left ?? 0;
	if (!run || run.phase === 'briefing') return { done: 0, of: all, finished: false, next: null };
	const done = Object.values(run.steps).filter(({ ended }) => ended !== null).length;
	if (run.phase === 'debrief') return { done, of: done, finished: true, next: null };
	const step = steps[run.step];
	return { done, of: done + (step?.left ?? 0), finished: false, next: step?.title ?? null };
}
