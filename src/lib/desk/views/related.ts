import type { Agent, Instant, Ticket, TicketId } from '../model/index.ts';
import { canView } from '../rules/access/access.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { assigneeText, departmentNameOf } from '../rules/names/names.ts';

/** What a ticket is to others: they were merged into it or linked to it, or it into or to another. */
export type Relation = 'parent' | 'child' | 'linked';

/** A line of the tab "Related Tickets". */
export interface RelatedTicket {
	id: TicketId;
	number: string;
	subject: string;
	status: string;
	department: string;
	assignee: string | null;
	created: Instant;
	relation: Relation;
	/** Whether the agent may open it. */
	seen: boolean;
	/** The ticket to take out of its relation, so that these two no longer belong together; a merge lasts. */
	unlink: TicketId | null;
}

export function relationOf(ticket: Pick<Ticket, 'parent' | 'merge' | 'isParent'>): Relation | null {
	if (ticket.parent === null && !ticket.isParent) return null;
	if (ticket.merge === 'visual') return 'linked';
	return ticket.parent === null ? 'parent' : 'child';
}

/** The other tickets of its family: the parent first, then those merged into it or linked to it. */
export function relatedTickets(desk: Tables, agent: Agent, ticket: Ticket): RelatedTicket[] {
	const head = ticket.parent ?? ticket.id;
	const parent = desk.get('tickets', head);
	const family = [...(parent ? [parent] : []), ...desk.find('tickets', 'parent', head)];
	return family
		.filter(({ id }) => id !== ticket.id)
		.map((other) => ({
			id: other.id,
			number: other.number,
			subject: other.subject,
			status: desk.get('statuses', other.status)?.name ?? '',
			department: departmentNameOf(desk, other.department) ?? '',
			assignee: assigneeText(desk, other),
			created: other.created,
			relation: relationOf(other) ?? 'parent',
			seen: canView(desk, agent, other),
			unlink: linkBetween(ticket, other)
		}));
}

/** Two children of one parent are not linked to each other. */
function linkBetween(one: Ticket, other: Ticket): TicketId | null {
	if (one.parent === other.id && one.merge === 'visual') return one.id;
	if (other.parent === one.id && other.merge === 'visual') return other.id;
	return null;
}
