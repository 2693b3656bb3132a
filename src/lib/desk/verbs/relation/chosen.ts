import type { Agent, Ticket, TicketId, TicketPermission } from '../../model/index.ts';
import { refuse } from '../../refusal.ts';
import { effectiveRole, grants, may } from '../../rules/access.ts';
import type { Work } from '../../work.ts';
import { actingAgent } from '../ticket/guards.ts';

type Deed = 'merge' | 'link';

/**
 * The tickets chosen in the merge or link dialog, parent first. The dialog is refused for what makes one of them unfit, or because
 * the agent's role in a ticket's department lacks the permission; but any referral of the deciding ticket, to whomever, lets
 * everybody pass (kind *merge-link*).
 */
export function chosenTickets(
	work: Work,
	ids: readonly TicketId[],
	deed: Deed,
	unfit: (tickets: readonly Ticket[]) => string | null
): Ticket[] {
	const agent = actingAgent(work);
	// A ticket named twice is still one ticket.
	const chosen = [...new Set(ids)].map((id) => work.get('tickets', id));
	const tickets = chosen.filter((ticket) => ticket !== undefined);
	const isLacking = chosen.some(
		(ticket) => !ticket || !grantsInDepartment(work, agent, ticket, `ticket.${deed}`)
	);
	const isStopped = isLacking && !isReferred(decidingTicket(tickets));
	const problem = isStopped
		? `You do not have permission to ${deed} the selected Tickets`
		: unfit(tickets);
	if (problem) refuse(problem, { stage: 'dialog' });
	return tickets;
}

/** The merged parent among them, else the youngest. */
function decidingTicket(tickets: readonly Ticket[]): Ticket | undefined {
	const parent = tickets.findLast(isMergeParent);
	return parent ?? [...tickets].sort((a, b) => b.id - a.id)[0];
}

export function isMergeParent({ isParent, merge }: Ticket): boolean {
	return isParent && merge !== null && merge !== 'visual';
}

export function isMergedChild({ parent, merge }: Ticket): boolean {
	return parent !== null && merge !== 'visual';
}

function isReferred(ticket: Ticket | undefined): boolean {
	return !!ticket && ticket.referrals.length > 0;
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

/** What is asked when the dialog is sent, of one ticket after the other: the permission as usual, or any referral. */
export function mayManage(work: Work, ticket: Ticket, deed: Deed): boolean {
	return isReferred(ticket) || may(work, actingAgent(work), ticket, `ticket.${deed}`);
}
