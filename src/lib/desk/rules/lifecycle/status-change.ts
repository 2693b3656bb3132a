import type { Agent, Status, Ticket } from '../../model/index.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { may } from '../access/access.ts';
import { isFilled } from '../forms/fields.ts';
import { fieldsOfTicket } from '../forms/forms.ts';

/**
 * Why the ticket cannot be closed now, in the product's words; null if it can. Changing between closed statuses is always possible (kind
 * *closed-to-closed*).
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
 * The status that comes with a reply or a note: set if allowed, otherwise silently ignored (`hand-close-task-0`, `hand-perm-close-0`).
 * Reopening requires no permission here (`hand-reopen-agent-0`).
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
