import type { Agent, Status, Ticket } from '../../model/index.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { may } from '../access/access.ts';
import { isFilled } from '../forms/fields.ts';
import { fieldsOfTicket } from '../forms/forms.ts';

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
