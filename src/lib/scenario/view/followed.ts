import { othersSince } from '#lib/kernel/facts/story-rows.ts';
import type { Scene } from '../conditions/scene.ts';
import type { Step } from '../language/step.ts';
import { checksOf } from '../run/checks.ts';
import { rowNamed } from '../run/naming.ts';
import { ticketOfStep } from '../conditions/step-ticket.ts';
import type { StepView } from './types.ts';

/**
 * Which row (ticket) the step is about, where the learner has made others that the story knows nothing of: what is done to those does
 * not count. null when there are none, and while the step looks for one itself: then any may be the one.
 */
export function followedOf(scene: Scene, step: Step): StepView['follows'] {
	const { storyRows } = scene.tables.systems;
	const id = ticketOfStep(step, scene.run.tickets);
	if (!storyRows || id === null) return null;
	const row = scene.tables.get(storyRows.table, id);
	if (!row || isLooking(scene, step, storyRows.kind)) return null;
	const others = othersSince(scene, storyRows.table);
	return others.length ? { id, ...storyRows.label(row), others } : null;
}

/** A check asks for a row that has no name yet. */
function isLooking(scene: Scene, step: Step, kind: string): boolean {
	return checksOf(step, scene.run.happened).some((check) => {
		const wants = check[kind] as { is?: string } | undefined;
		return (
			wants && wants.is === undefined && (check.as === undefined || !rowNamed(scene, check.as))
		);
	});
}
