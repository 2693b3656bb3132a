import type { TableEvent } from '#lib/kernel/events.ts';
import { addedSince } from '#lib/kernel/facts/story-rows.ts';
import type { StoryRowId } from '#lib/kernel/scene.ts';
import type { AnyRow } from '#lib/kernel/tables.ts';
import { sceneOf, type Scene } from '../conditions/scene.ts';
import type { Check } from '../language/check.ts';
import type { Step } from '../language/step.ts';
import { checksOf, evaluateCheck } from './checks.ts';
import type { Stage } from './stage.ts';

/** A check that gives a row its name in the story, with its step. */
interface Naming {
	as: string;
	check: Check;
	step: Step;
	/** Index of the step. */
	at: number;
}

/** Gives their names to rows that checks have found; a name whose row is gone is free again. */
export function nameRows(stage: Stage) {
	for (const naming of stage.scene ? namingsOf(stage.scene) : []) {
		const { scene } = stage;
		if (!scene) return;
		const known = rowNamed(scene, naming.as);
		const found = known ? mergedInto(scene, naming, known) : firstFitting(scene, naming);
		if (found !== null) giveName(stage, naming.as, found);
	}
}

/**
 * The learner works on this row (a ticket): opened its page, or did something to it. When it answers the same request as the one that
 * the story follows, and nobody has worked on that one yet, the story goes on with this one: a second try counts.
 */
export function follow(stage: Stage, row: StoryRowId) {
	const { scene } = stage;
	if (!scene || isTaken(scene, row)) return;
	const naming = namingsOf(scene).find((one) => {
		const known = rowNamed(scene, one.as);
		return known && !isWorkedOn(scene, known) && fits(scene, one, row);
	});
	if (naming) giveName(stage, naming.as, row);
}

/** The row of a story that these events are about; null when they are about none, or about several. */
export function rowTouched({ tables }: Stage, events: readonly TableEvent[]): StoryRowId | null {
	const { storyRows } = tables.systems;
	const touched = new Set(events.flatMap((event) => storyRows?.touched(event) ?? []));
	const [only] = touched;
	return touched.size === 1 && only !== undefined ? only : null;
}

/** The row with this name in the story. */
export function rowNamed({ tables, named }: Scene, name: string): AnyRow | null {
	const { storyRows } = tables.systems;
	const id = named[name];
	return id === undefined || !storyRows ? null : (tables.get(storyRows.table, id) ?? null);
}

function giveName(stage: Stage, as: string, row: StoryRowId) {
	stage.changeRun({ tickets: { ...stage.running.tickets, [as]: row } });
}

/** The naming checks of all steps that were begun. */
function namingsOf({ scenario, run }: Scene): Naming[] {
	return scenario.steps.flatMap((step, at) =>
		run.steps[step.id]
			? checksOf(step, run.happened).flatMap((check) =>
					check.as === undefined ? [] : [{ as: check.as, check, step, at }]
				)
			: []
	);
}

/** In the naming step itself its check decides; later only a row counts that answers the same request. */
function firstFitting(scene: Scene, naming: Naming): StoryRowId | null {
	if (naming.at === scene.run.step) {
		const { held, row } = evaluateCheck(scene, naming.check);
		return held ? row : null;
	}
	const { storyRows } = scene.tables.systems;
	if (!storyRows) return null;
	const free = addedSince(scene, storyRows.table).filter((id) => !isTaken(scene, id));
	return free.reverse().find((id) => fits(scene, naming, id)) ?? null;
}

/** The row into which this one was merged, if that answers the same request: the story continues there. */
function mergedInto(scene: Scene, naming: Naming, child: AnyRow): StoryRowId | null {
	const parent = scene.tables.systems.storyRows?.mergedInto(child) ?? null;
	if (parent === null || isTaken(scene, parent)) return null;
	return fits(scene, naming, parent) ? parent : null;
}

/** Whether the row was made for this check, and is what it asks for. */
function fits(scene: Scene, { as, check, step, at }: Naming, row: StoryRowId): boolean {
	const { tables, scenario, run, now } = scene;
	const { storyRows } = tables.systems;
	if (!storyRows || !tables.get(storyRows.table, row) || requestedBy(scene, row) !== step)
		return false;
	const trial = { ...run, tickets: { ...run.tickets, [as]: row } };
	return evaluateCheck(sceneOf(tables, scenario, trial, now, at), check).held;
}

/** The step that asked for a row last when this one was made; null when none had. */
function requestedBy(scene: Scene, row: StoryRowId): Step | null {
	const { storyRows } = scene.tables.systems;
	const markOf = ({ step }: Naming) =>
		(storyRows && scene.run.steps[step.id]?.marks[storyRows.table]) ?? 0;
	const asked = namingsOf(scene).filter((naming) => markOf(naming) < row);
	return asked.sort((a, b) => markOf(a) - markOf(b) || a.at - b.at).at(-1)?.step ?? null;
}

function isTaken({ named }: Scene, row: StoryRowId): boolean {
	return Object.values(named).includes(row);
}

function isWorkedOn({ tables }: Scene, row: AnyRow): boolean {
	return tables.systems.storyRows?.isWorkedOn(tables, row) ?? false;
}
