import type { Scene } from '#lib/kernel/scene.ts';
import { ticketNamed } from './scene.ts';

/*
 * A learner knows tickets by number and subject. The names by which a scenario file calls them are its author's, and stand in no text
 * that a learner reads.
 */

/** "ticket #604069 “Mobile and online banking is down”"; before it exists, described by the step that asks for it. */
export function ticketWords(scene: Scene, name: string): string {
	const ticket = ticketNamed(scene, name);
	return ticket
		? `ticket #${ticket.number} “${ticket.subject}”`
		: `the ticket ${scene.askedIn(name)}`;
}

/** Why a ticket of the scenario cannot be checked: not yet opened, or deleted. */
export function missingWords(scene: Scene, name: string): string {
	const state = name in scene.named ? 'is gone: open another one' : 'is not there yet';
	return `the ticket ${scene.askedIn(name)} ${state}`;
}
