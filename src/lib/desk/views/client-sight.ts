import type { Ticket, UserId } from '../model/index.ts';
import type { Tables } from '../tables.ts';

/**
 * May the end user open the ticket on the portal? Its owner and its collaborators may, and whoever may open a ticket that was
 * merged into it (`rand-0094`). The setting "Collaborator Tickets Visibility" does not matter here (`hand-collab-visibility-0`).
 */
export function mayOpen(desk: Tables, user: UserId, ticket: Ticket): boolean {
	if (takesPart(user, ticket)) return true;
	if (!ticket.isParent || ticket.merge === 'visual') return false;
	return desk.find('tickets', 'parent', ticket.id).some((child) => takesPart(user, child));
}

/** Does the ticket stand in the user's list? Those they only collaborate on do where the setting wants it. */
export function isListedForClient(desk: Tables, user: UserId, ticket: Ticket): boolean {
	if (ticket.owner === user) return true;
	return !!desk.get('settings', 1)?.collaboratorTicketVisibility && takesPart(user, ticket);
}

function takesPart(user: UserId, ticket: Ticket): boolean {
	return (
		ticket.owner === user || ticket.collaborators.some((collaborator) => collaborator.user === user)
	);
}
