import type { StepRecord } from '../attempt.ts';
import { isUnderWay, step } from './advance.ts';
import { enterAgain } from './enter.ts';
import type { Stage } from './stage.ts';

/** Undoes everything on the desk since the step began. Feedback stays shown, and time never goes back. */
export function goBack(stage: Stage) {
	const { record } = stage;
	if (!record || !isUnderWay(stage) || !canGoBack(stage)) return;
	takeBackFrom(stage, (stage.running.trail?.length ?? 0) - 1);
	enterAgain(stage, withoutWatched(record));
}

/** Something happened on the desk since the step began, or its solution was watched. */
export function canGoBack({ run, record }: Pick<Stage, 'run' | 'record'>): boolean {
	return (run?.trail?.at(-1)?.undo.length ?? 0) > 0 || record?.watched !== undefined;
}

/** Whoever has watched the solution does the step once more, without what was answered meanwhile. */
function withoutWatched({ watched, ...record }: StepRecord): StepRecord {
	if (!watched) return record;
	const { answers, decisions, reasons } = watched;
	return { ...record, answers, decisions, reasons, outcome: 'working' };
}

/** Resets the desk and the run to the start of this part of the trail; the run's machine is at its step. */
export function takeBackFrom(stage: Stage, at: number) {
	const { trail = [], happened, settled } = stage.running;
	const leg = trail[at];
	if (!leg) return;
	for (const { undo } of trail.slice(at).reverse())
		for (const event of [...undo].reverse()) {
			// Rows to be removed are read first, so that a database knows them.
			if (event.type === 'added' || stage.tables.get(event.table, event.id)) stage.fold(event);
		}
	step(stage, { type: 'back', to: leg.step });
	stage.changeRun({
		trail: trail.slice(0, at),
		tickets: leg.tickets,
		happened: happened.slice(0, leg.happened),
		settled: settled.slice(0, leg.settled),
		rounds: leg.rounds
	});
}
