import type { Agent, Status, Ticket, TicketState } from '../model/index.ts';
import type { Tables } from '../tables.ts';
import { may } from './access.ts';
import { isFilled } from './fields.ts';
import { fieldsOfTicket } from './forms.ts';

/**
 * Why the ticket cannot be closed as it is, in the product's words; null when it can. From one closed status to another nothing
 * hinders (kind *closed-to-closed*).
 */
export function whyNotClosable(desk: Tables, ticket: Ticket): string | null {
	if (ticket.state === 'closed') return null;
	const missing = fieldsOfTicket(desk, ticket).some(
		(field) => field.requiredToClose && !isFilled(field, ticket.fields)
	);
	if (missing)
		return 'This ticket is missing data on one or more required fields and cannot be closed';
	if (ticket.openTasks > 0)
		return `This ticket has ${ticket.openTasks} open tasks and cannot be closed`;
	if (desk.get('settings', 1)?.requireTopicToClose && ticket.topic === null)
		return 'This ticket is missing a Help Topic and cannot be closed';
	return null;
}

/**
 * Why an agent may not give a ticket a status of this state, in the words of the status dialog; null when they may.
 * Opening is for who may close or create (`hand-reopen-agent-0`: Maria in Sales).
 */
export function whyNotAllowed(
	desk: Tables,
	agent: Agent,
	ticket: Ticket,
	to: TicketState
): string | null {
	const deed = { open: 'reopen', closed: 'resolve/close', archived: 'archive/delete' };
	const permissions = {
		open: ['ticket.close', 'ticket.create'],
		closed: ['ticket.close'],
		archived: ['ticket.delete']
	} as const;
	const state = to === 'deleted' ? 'archived' : to;
	if (permissions[state].some((permission) => may(desk, agent, ticket, permission))) return null;
	return `You do not have permission to ${deed[state]} tickets`;
}

/**
 * The status that comes with a reply or a note: set if it may be, otherwise silently left
 * (`hand-close-task-0`, `hand-perm-close-0`). Opening asks for no permission here (`hand-reopen-agent-0`).
 */
export function mayComeWithPost(
	desk: Tables,
	agent: Agent,
	ticket: Ticket,
	status: Status
): boolean {
	if (status.id === ticket.status) return false;
	if (status.state === 'open') return true;
	if (status.state !== 'closed') return false;
	return may(desk, agent, ticket, 'ticket.close') && whyNotClosable(desk, ticket) === null;
}
