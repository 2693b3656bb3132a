import type { Organization, Ticket, User, UserId } from '../../model/index.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { organizationOfUser } from '../people/users.ts';

/** The organization whose tickets the user sees ("Ticket Sharing"); null for own tickets only. */
export function organizationSharedWith(
	desk: Pick<Tables, 'get'>,
	user: Pick<User, 'id' | 'organization'> | undefined
): Organization | null {
	const organization = organizationOfUser(desk, user);
	if (!user || !organization) return null;
	const { ticketSharing, contacts } = organization;
	if (ticketSharing === 'primary') return contacts.includes(user.id) ? organization : null;
	return ticketSharing === 'all' ? organization : null;
}

/** Is it a colleague's ticket that the organization shares with the user? */
export function isShared(desk: Tables, id: UserId, ticket: Ticket): boolean {
	const organization = organizationSharedWith(desk, desk.get('users', id));
	if (!organization) return false;
	return desk.get('users', ticket.owner)?.organization === organization.id;
}
