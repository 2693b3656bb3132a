import type { Ticket, UserId } from '../../model/index.ts';
import { takesPart } from './participants.ts';
import type { Tables } from '#lib/kernel/tables.ts';

/**
 * Is the ticket in the user's list on the portal? Tickets on which they only collaborate are listed if the setting "Collaborator Tickets
 * Visibility" is on; otherwise they can still be opened (`mayOpen`).
 */
export function isListedForClient(desk: Tables, user: UserId, ticket: Ticket): boolean {
	if (ticket.owner === user) return true;
	return !!desk.get('settings', 1)?.collaboratorTicketVisibility && takesPart(ticket, user);
}
