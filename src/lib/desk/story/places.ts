import type { Actor } from '#lib/kernel/actor.ts';
import type { Scene } from '#lib/kernel/scene.ts';
import type { Place, PlaceKind } from '#lib/kernel/system.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { ticketNamed } from '../facts/scene.ts';
import { ticketWords } from '../facts/ticket-words.ts';
import type { TicketId } from '../model/index.ts';
import { canView } from '../rules/access/access.ts';

declare module '#lib/kernel/system.ts' {
	interface LookPlaces {
		/** The page of one ticket, in either panel. */
		ticket: { kind: 'ticket'; id: TicketId };
		/** A person's mailbox. */
		mailbox: { kind: 'mailbox'; address: string };
	}
}

/** What can be looked at: keys as in `language/looks.ts`. */
export const places = {
	ticket: {
		kind: 'ticket',
		any: 'a ticket',
		looked: 'Looked at the ticket',
		place(scene: Scene, name: string): Place | string {
			const ticket = ticketNamed(scene, name);
			return ticket ? { kind: 'ticket', id: ticket.id } : `The ticket "${name}" is not there yet.`;
		},
		isShown: isTicketShown,
		words: ticketWords,
		row: (at: Place) => (at.kind === 'ticket' ? at.id : null)
	},
	'mailbox of': {
		kind: 'mailbox',
		any: 'a mailbox',
		looked: 'Looked at the mailbox',
		place(scene: Scene, name: string): Place | string {
			const owner = scene.person(name);
			if (!owner) return `There is nobody called "${name}".`;
			return { kind: 'mailbox', address: owner.email.toLowerCase() };
		},
		isShown: () => true,
		words: (scene: Scene, name: string) => `${scene.nameOf(name)}’s mailbox`
	}
} satisfies Readonly<Record<string, PlaceKind>>;

function isTicketShown(tables: Tables, by: Actor, at: Place): boolean {
	const ticket = at.kind === 'ticket' ? tables.get('tickets', at.id) : undefined;
	if (!ticket) return false;
	if (by.kind === 'agent') {
		const agent = tables.get('agents', by.id);
		return !!agent && canView(tables, agent, ticket);
	}
	if (by.kind !== 'user') return false;
	return ticket.owner === by.id || ticket.collaborators.some(({ user }) => user === by.id);
}
