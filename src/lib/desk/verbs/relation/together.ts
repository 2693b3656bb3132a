import type { Agent, Ticket, TicketId, TicketPermission } from '../../model/index.ts';
import { refuse } from '../../refusal.ts';
import { effectiveRole, grants } from '../../rules/access.ts';
import { log } from '../../rules/log.ts';
import type { Work } from '../../work.ts';
import { actingAgent } from '../ticket/guards.ts';

/**
 * The tickets chosen in the merge or link dialog, parent first. The dialog is refused for the last problem among them: a missing
 * permission, or what makes a ticket unfit (`rand-0094`, `rand-0131`).
 */
export function chosenTickets(
	work: Work,
	ids: readonly TicketId[],
	deed: 'merge' | 'link',
	unfit: (ticket: Ticket) => string | null
): Ticket[] {
	const agent = actingAgent(work);
	let problem: string | null = null;
	const tickets: Ticket[] = [];
	// A ticket named twice is still one ticket.
	for (const id of new Set(ids)) {
		const ticket = work.get('tickets', id);
		if (!ticket || !grantsInDepartment(work, agent, ticket, `ticket.${deed}`))
			problem = `You do not have permission to ${deed} the selected Tickets`;
		if (!ticket) continue;
		problem = unfit(ticket) ?? problem;
		tickets.push(ticket);
	}
	if (problem) refuse(problem, { stage: 'dialog' });
	return tickets;
}

/**
 * The dialog asks the role that the agent has in the ticket's department; the fall back to the primary role on assignments
 * does not count there (`rand-0455`: John may not merge his own ticket in Sales).
 */
function grantsInDepartment(
	work: Work,
	agent: Agent,
	ticket: Ticket,
	permission: TicketPermission
): boolean {
	const { role, source } = effectiveRole(work, agent, ticket);
	return source !== 'primary by assignment' && grants(role, permission);
}

export function logBoth(
	work: Work,
	first: TicketId,
	other: TicketId,
	name: 'merged' | 'linked' | 'unlinked'
) {
	log(work, work.row('tickets', first), name, { id: other });
	log(work, work.row('tickets', other), name, { id: first });
}

/**
 * Takes a ticket out of its relation: a child leaves its parent, a parent loses all its children.
 * What was merged stays marked so (`hand-link-0`); only links leave nothing behind.
 */
export function unlinkTicket(work: Work, id: TicketId) {
	const ticket = work.row('tickets', id);
	if (ticket.parent !== null) return leaveParent(work, ticket);
	const children = work.find('tickets', 'parent', id);
	if (children.length === 0) return;
	for (const child of children) leaveParent(work, child);
	work.change('tickets', id, { isParent: false, merge: unmarked(ticket) });
}

function leaveParent(work: Work, child: Ticket) {
	if (child.parent === null) return;
	work.change('tickets', child.id, { parent: null, merge: unmarked(child) });
	logBoth(work, child.id, child.parent, 'unlinked');
}

function unmarked(ticket: Ticket): Ticket['merge'] {
	return ticket.merge === 'visual' ? null : ticket.merge;
}

/** A new relation takes the place of former links; only the parent of a new link keeps those whose parent it is. */
export function forgetLinks(work: Work, tickets: readonly Ticket[], kept: TicketId | null = null) {
	for (const { id } of tickets) {
		const { parent, merge } = work.row('tickets', id);
		if (parent !== null || (merge === 'visual' && id !== kept)) unlinkTicket(work, id);
	}
}
