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
	const of = steps.length;
	if (!run || run.phase === 'briefing') return { done: 0, of, finished: false, next: null };
	const finished = run.phase === 'debrief';
	const done = finished ? of : run.step;
	return { done, of, finished, next: finished ? null : (steps[run.step] ?? null) };
}
