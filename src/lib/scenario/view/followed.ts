import { othersOpened, ticketNamed, type Scene } from '../conditions/scene.ts';
import type { Step } from '../language/step.ts';
import { checksOf } from '../run/checks.ts';
import { ticketOfStep } from './step-ticket.ts';
import type { StepView } from './types.ts';

/**
 * The ticket that the step follows, if the learner has opened others, on which work does not count. Null when there are none, and while the
 * step is still looking for a ticket.
 */
export function followedOf(scene: Scene, step: Step): StepView['follows'] {
	const { desk, run } = scene;
	const id = ticketOfStep(step, run.tickets);
	const ticket = desk.get('tickets', id);
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
