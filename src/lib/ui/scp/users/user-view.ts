import type { Agent, Ticket, User, UserId } from '#lib/desk/model/index.ts';
import type { Tables } from '#lib/desk/tables.ts';
import { isListed } from '#lib/desk/views/listed.ts';
import { assigneeText, departmentNameOf } from '#lib/desk/views/names.ts';

export interface UserTicket {
	ticket: Ticket;
	status: string;
	department: string;
	assignee: string;
}

/** A user and those of their tickets that stand in the agent's lists, newest first; null when there is no such user. */
export function userView(
	desk: Tables,
	agent: Agent,
	id: UserId
): { user: User; organization: string | null; tickets: UserTicket[] } | null {
	const user = desk.get('users', id);
	if (!user) return null;
	const organization =
		user.organization === null ? undefined : desk.get('organizations', user.organization);
	const tickets = desk
		.find('tickets', 'owner', id)
		.filter((ticket) => isListed(desk, agent, ticket))
		.map((ticket) => ({
			ticket,
			status: desk.get('statuses', ticket.status)?.name ?? '',
			department: departmentNameOf(desk, ticket.department) ?? '',
			assignee: assigneeText(desk, ticket) ?? ''
		}))
		.reverse();
	return { user, organization: organization?.name ?? null, tickets };
}
