import type { TableEvent } from '#lib/kernel/events.ts';
import type { Ticket, TicketId } from '#lib/desk/model/index.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { isMergedChild } from '#lib/desk/verbs/relation/chosen.ts';
import { logOf } from '../conditions/deciding.ts';
import { openedSince, sceneOf, ticketNamed, type Scene } from '../conditions/scene.ts';
import type { Check, Step } from '../language/step.ts';
import { checksOf, weighCheck } from './checks.ts';
import type { Stage } from './stage.ts';

/** A check that gives a ticket its name in the story, with its step. */
interface Naming {
	as: string;
	check: Check;
	step: Step;
	/** Index of the step. */
	at: number;
}

/** Assigns names to tickets found by checks; the name of a deleted ticket becomes free. */
export function nameTickets(stage: Stage) {
	for (const naming of stage.scene ? namingsOf(stage.scene) : []) {
		const { scene } = stage;
		if (!scene) return;
		const known = ticketNamed(scene, naming.as);
		const found = known ? mergedInto(scene, naming, known) : firstFitting(scene, naming);
		if (found !== null) giveName(stage, naming.as, found);
	}
}

/**
 * The learner works on this ticket (opened its page, or changed it). If it answers the same request as the followed ticket, and nobody has
 * worked on that one yet, the scenario follows this one: a second try counts.
 */
export function follow(stage: Stage, ticket: TicketId) {
	const { scene } = stage;
	if (!scene || isTaken(scene, ticket)) return;
	const naming = namingsOf(scene).find((one) => {
		const known = ticketNamed(scene, one.as);
		return known && !isWorkedOn(scene.desk, known) && fits(scene, one, ticket);
	});
	if (naming) giveName(stage, naming.as, ticket);
}

/** The ticket that these events are about; null when they are about none, or about several. */
export function ticketOf(events: readonly TableEvent[]): TicketId | null {
	const touched = new Set(events.flatMap(ticketsTouched));
	const [only] = touched;
	return touched.size === 1 && only !== undefined ? only : null;
}

function ticketsTouched(event: TableEvent): TicketId[] {
	if (event.table === 'tickets' && event.type !== 'removed')
		return [(event.type === 'added' ? event.row.id : event.id) as TicketId];
	if ((event.table !== 'entries' && event.table !== 'log') || event.type !== 'added') return [];
	const { thread } = event.row;
	return thread.startsWith('t') ? [Number(thread.slice(1)) as TicketId] : [];
}

function giveName(stage: Stage, as: string, ticket: TicketId) {
	stage.changeRun({ tickets: { ...stage.running.tickets, [as]: ticket } });
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

/** In the naming step itself its check decides; later only a ticket counts that answers the same request. */
function firstFitting(scene: Scene, naming: Naming): TicketId | null {
	if (naming.at === scene.run.step) {
		const { held, ticket } = weighCheck(scene, naming.check);
		return held ? ticket : null;
	}
	const free = openedSince(scene).filter((id) => !isTaken(scene, id));
	return free.reverse().find((id) => fits(scene, naming, id)) ?? null;
}

/** Merged with another answer to the same request: the story goes on there. */
function mergedInto(scene: Scene, naming: Naming, child: Ticket): TicketId | null {
	const { parent } = child;
	if (parent === null || !isMergedChild(child) || isTaken(scene, parent)) return null;
	return fits(scene, naming, parent) ? parent : null;
}

/** Whether the ticket was opened for this check, and meets it. */
function fits(scene: Scene, { as, check, step, at }: Naming, ticket: TicketId): boolean {
	const { desk, scenario, run, now } = scene;
	if (!desk.get('tickets', ticket) || requestedBy(scene, ticket) !== step) return false;
	const trial = { ...run, tickets: { ...run.tickets, [as]: ticket } };
	return weighCheck(sceneOf(desk, scenario, trial, now, at), check).held;
}

/** The step that asked for a ticket last when this one was opened; null when none had. */
function requestedBy(scene: Scene, ticket: TicketId): Step | null {
	const markOf = ({ step }: Naming) => scene.run.steps[step.id]?.marks.tickets ?? 0;
	const asked = namingsOf(scene).filter((naming) => markOf(naming) < ticket);
	return asked.sort((a, b) => markOf(a) - markOf(b) || a.at - b.at).at(-1)?.step ?? null;
}

function isTaken({ run }: Scene, ticket: TicketId): boolean {
	return Object.values(run.tickets).includes(ticket);
}

/** Somebody has changed it since it was opened; automatic changes do not count. */
function isWorkedOn(desk: Tables, ticket: Ticket): boolean {
	const isWork = ({ by, at }: { by: { kind: string }; at: number }) =>
		at > ticket.created && (by.kind === 'agent' || by.kind === 'user');
	return (
		logOf(desk, ticket).some(isWork) || desk.find('entries', 'thread', `t${ticket.id}`).some(isWork)
	);
}
