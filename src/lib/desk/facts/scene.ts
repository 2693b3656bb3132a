import { addedSince, othersSince } from '#lib/kernel/facts/story-rows.ts';
import type { Scene } from '#lib/kernel/scene.ts';
import type { Ticket, TicketId } from '../model/index.ts';

declare module '#lib/kernel/scene.ts' {
	interface StoryRows {
		ticket: TicketId;
	}
}

/** The ticket with this name in the scenario. */
export function ticketNamed(scene: Scene, name: string): Ticket | null {
	const id = scene.named[name];
	return id === undefined ? null : (scene.tables.get('tickets', id) ?? null);
}

/** Ids of the newest tickets opened since the run began, newest first. */
export function openedSince(scene: Scene): TicketId[] {
	return addedSince(scene, 'tickets');
}

/** Those without a name in the scenario. */
export function othersOpened(scene: Scene): TicketId[] {
	return othersSince(scene, 'tickets');
}
