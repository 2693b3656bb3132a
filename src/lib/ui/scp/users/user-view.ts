import type { Organization, Ticket, User, UserId } from '#lib/desk/model/index.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { countedEntries } from '#lib/desk/views/queue-row.ts';
import { assigneeText, departmentNameOf } from '#lib/desk/rules/names/names.ts';

/** A user and the organization that they belong to; null when there is no such user. */
export function userView(
	desk: Tables,
	id: UserId
): { user: User; organization: Organization | null } | null {
	const user = desk.get('users', id);
	if (!user) return null;
	const organization = desk.get('organizations', user.organization);
	return { user, organization: organization ?? null };
}

export interface OwnedRow {
	ticket: Ticket;
	/** Of a longer thread, how many entries it has. */
	entries: number | null;
	user: string;
	status: string;
	department: string;
	assignee: string;
}

/** A ticket in the list of its owner's tickets. */
export function ownedRow(desk: Tables, ticket: Ticket): OwnedRow {
	return {
		ticket,
		entries: countedEntries(ticket),
		user: desk.get('users', ticket.owner)?.name ?? '',
		status: desk.get('statuses', ticket.status)?.name ?? '',
		department: departmentNameOf(desk, ticket.department) ?? '',
		assignee: assigneeText(desk, ticket) ?? ''
	};
}
