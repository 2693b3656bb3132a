import type { Agent, Queue, Ticket, UserId } from '../../lib/desk/model/index.ts';
import { departmentsOf, teamsOf } from '../../lib/desk/rules/access.ts';
import type { Tables } from '../../lib/desk/tables.ts';

export function isListed(desk: Tables, agent: Agent, ticket: Ticket): boolean {
	const teams = teamsOf(desk, agent.id);
	const own =
		ticket.state === 'open' &&
		(ticket.agent === agent.id ||
			(ticket.team !== null && teams.includes(ticket.team)) ||
			ticket.referrals.some(
				(to) =>
					(to.kind === 'agent' && to.id === agent.id) ||
					(to.kind === 'team' && teams.includes(to.id))
			));
	if (own) return true;
	if (agent.assignedOnly) return false;
	const departments = departmentsOf(desk, agent);
	return (
		departments.includes(ticket.department) ||
		ticket.referrals.some((to) => to.kind === 'dept' && departments.includes(to.id))
	);
}
export function inQueue(
	desk: Tables,
	queue: Queue,
	agent: Agent,
	ticket: Ticket,
	now: number
): boolean {
	if (!isListed(desk, agent, ticket)) return false;
	void now;
	const c = queue.criteria;
	const parent = queue.parent === null ? undefined : desk.get('queues', queue.parent);
	if (parent && !inQueue(desk, parent, agent, ticket, now)) return false;
	if (c.state && ticket.state !== c.state) return false;
	if (c.answered !== undefined && ticket.answered !== c.answered) return false;
	if (c.overdue !== undefined && ticket.overdue !== c.overdue) return false;
	return true;
}
export function mayOpen(desk: Tables, user: UserId, ticket: Ticket): boolean {
	return (
		ticket.owner === user ||
		(!!desk.get('settings', 1)?.collaboratorTicketVisibility &&
			ticket.collaborators.some((c) => c.user === user))
	);
}
