import { hasMergedThread } from '../thread/merged.ts';
import type { Ticket, UserId } from '../../model/index.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { isShared } from './sharing.ts';

/** Owns the ticket or collaborates on it. */
export function takesPart(ticket: Ticket, user: UserId): boolean {
	return ticket.owner === user || ticket.collaborators.some((row) => row.user === user);
}

export const EDIT_DENIED = 'Access Denied. Possibly invalid ticket ID';

/** On the portal only the owner can edit; collaborators can write. */
export function mayEditOwn(ticket: Ticket, user: UserId): boolean {
	return ticket.owner === user;
}

/**
 * May the user open the ticket on the portal? Owner and collaborators of it, or of a ticket merged into it (`rand-0094`), and users with
 * whom the owner's organization shares it. The visibility setting for collaborators does not apply (`hand-collab-visibility-0`).
 */
export function mayOpen(desk: Tables, user: UserId, ticket: Ticket): boolean {
	if (takesPart(ticket, user)) return true;
	const merged = desk
		.find('tickets', 'parent', ticket.id)
		.some((child) => hasMergedThread(child) && takesPart(child, user));
	return merged || isShared(desk, user, ticket);
}
