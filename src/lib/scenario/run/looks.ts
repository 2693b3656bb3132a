import type { Actor } from '#lib/kernel/actor.ts';
import type { Place } from '#lib/kernel/system.ts';
import type { Stage } from './stage.ts';

/** Records that somebody looked at a place, once per step; by default the system's rules decide whether it was shown. */
export function lookAt(stage: Stage, by: Actor, at: Place, shown = isShown(stage, by, at)) {
	const { run, step } = stage;
	if (!run || !step) return;
	const changes = stage.tables.systems.lastChange(stage.tables);
	const look = { step: step.id, by, at, shown, time: stage.now, changes };
	const key = JSON.stringify([look.step, by, at, shown]);
	const known = run.looks.some(
		(one) => JSON.stringify([one.step, one.by, one.at, one.shown]) === key
	);
	if (!known) stage.changeRun({ looks: [...run.looks, look] });
}

function isShown({ tables }: Stage, by: Actor, at: Place): boolean {
	const kinds = [...tables.systems.places.values()];
	return kinds.some(({ kind, isShown }) => kind === at.kind && isShown(tables, by, at));
}
