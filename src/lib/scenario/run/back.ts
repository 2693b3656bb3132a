import { isUnderWay, step } from './advance.ts';
import { enterAgain } from './enter.ts';
import type { Stage } from './stage.ts';

/** Takes back what happened on the desk since the step began. What was drawn in it stays drawn, and time never goes back. */
export function goBack(stage: Stage) {
	const { record } = stage;
	if (!record || !isUnderWay(stage) || !canGoBack(stage)) return;
	takeBackFrom(stage, (stage.running.trail?.length ?? 0) - 1);
	enterAgain(stage, record);
}

/** Something happened on the desk since the step began. */
export function canGoBack({ run }: Pick<Stage, 'run'>): boolean {
	return (run?.trail?.at(-1)?.undo.length ?? 0) > 0;
}

/** Puts the desk and the story back to where this leg of the trail began; the run's machine stands at its step. */
export function takeBackFrom(stage: Stage, at: number) {
	const { trail = [], happened, settled } = stage.running;
	const leg = trail[at];
	if (!leg) return;
	for (const { undo } of trail.slice(at).reverse())
		for (const event of [...undo].reverse()) {
			// Whoever keeps the desk in a database has to know what goes: it is read before.
			if (event.type === 'added' || stage.desk.get(event.table, event.id)) stage.fold(event);
		}
	step(stage, { type: 'back', to: leg.step });
	stage.changeRun({
		trail: trail.slice(0, at),
		tickets: leg.tickets,
		happened: happened.slice(0, leg.happened),
		settled: settled.slice(0, leg.settled)
	});
}
