import type { Ticket, UserId } from '../../model/index.ts';
import { takesPart } from './participants.ts';
import type { Tables } from '#lib/kernel/tables.ts';

/**
 * Does the ticket stand in the user's list on the portal? Those they only collaborate on do where the setting "Collaborator
 * Tickets Visibility" wants it; without it they can still be opened (`mayOpen`).
 */
export function isListedForClient(desk: Tables, user: UserId, ticket: Ticket): boolean {
	if (ticket.owner === user) return true;
	return !!desk.get('settings', 1)?.collaboratorTicketVisibility && takesPart(ticket, user);
}
