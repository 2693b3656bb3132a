import type { Agent, Ticket, TicketId, TicketPermission } from '../../model/index.ts';
import { denied, notFound, refuse } from '../../refusal.ts';
import { canView, may } from '../../rules/access.ts';
import type { Work } from '../../work.ts';

/** The agent who acts; nobody else may do what asks for one. */
export function actingAgent(work: Work): Agent {
	if (work.by.kind !== 'agent') return denied();
	return work.row('agents', work.by.id);
}

/** The ticket of a page, as an agent sees it: unknown and hidden ones are refused above the queue (`hand-all-noaccess-0`). */
export function ticketOfPage(work: Work, id: TicketId): { agent: Agent; ticket: Ticket } {
	const agent = actingAgent(work);
	const ticket = work.get('tickets', id);
	if (!ticket) return refuse('ticket: Unknown or invalid ID.');
	if (!canView(work, agent, ticket))
		return refuse('Access denied. Contact admin if you believe this is in error');
	return { agent, ticket };
}

/** The ticket of a dialog, for an agent with the permission there; it does not tell hidden from forbidden. */
export function ticketOfDialog(
	work: Work,
	id: TicketId,
	permission: TicketPermission
): { agent: Agent; ticket: Ticket } {
	const agent = actingAgent(work);
	const ticket = work.get('tickets', id);
	if (!ticket) return notFound('No such ticket');
	if (!may(work, agent, ticket, permission)) return denied();
	return { agent, ticket };
}
