import { othersOpened, ticketNamed, type Scene } from '../conditions/scene.ts';
import type { Step } from '../language/step.ts';
import { checksOf } from '../run/checks.ts';
import { ticketOfStep } from './step-ticket.ts';
import type { StepView } from './types.ts';

/**
 * Which ticket the step is about, where the learner has opened others that the story knows nothing of: what is done to those does not
 * count. null when there are none, and while the step looks for a ticket itself: then any may be the one.
 */
export function followedOf(scene: Scene, step: Step): StepView['follows'] {
	const { desk, run } = scene;
	const id = ticketOfStep(step, run.tickets);
	const ticket = id === null ? undefined : desk.get('tickets', id);
	if (!ticket || isLooking(scene, step)) return null;
	const others = othersOpened(scene);
	const { number, subject } = ticket;
	return others.length ? { id: ticket.id, number, subject, others } : null;
}

/** A check asks for a ticket that has no name yet. */
function isLooking(scene: Scene, step: Step): boolean {
	return checksOf(step, scene.run.happened).some(
		({ ticket, as }) =>
			ticket && ticket.is === undefined && (as === undefined || !ticketNamed(scene, as))
	);
}
