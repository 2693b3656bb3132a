import type { MemoryTables } from '../../lib/kernel/memory.ts';
import type { Agent, Ticket, TicketPermission } from '../../lib/desk/model/index.ts';
import { ticketPermissions } from '../../lib/desk/model/index.ts';
import { canView, effectiveRole, may } from '../../lib/desk/rules/access/access.ts';
import { isListed } from '../../lib/desk/rules/access/listed.ts';
import { inQueue, pathOf } from '../../lib/desk/views/queues.ts';
import type { Names } from './names.ts';
import type { Json } from './records.ts';

const permissions = Object.keys(ticketPermissions)
	.filter((permission) => permission.startsWith('ticket.'))
	.sort() as TicketPermission[];

/** Access, lists, roles and permissions of each agent for each ticket, and the counts of their queues. */
export function observeAgents(
	desk: MemoryTables,
	names: Names,
	tickets: readonly Ticket[],
	now: number
): Record<string, Record<string, Json>> {
	return Object.fromEntries(
		desk.all('agents').map((agent) => {
			const seen: Record<string, Json> = {};
			for (const ticket of tickets)
				seen[names.ticket(ticket.id) ?? ''] = observeAccess(desk, agent, ticket);
			seen.q = countQueues(desk, agent, tickets, now);
			return [agent.username, seen];
		})
	);
}

function observeAccess(desk: MemoryTables, agent: Agent, ticket: Ticket): Json {
	const listed = isListed(desk, agent, ticket);
	if (!canView(desk, agent, ticket)) return { view: false, listed };
	const perms = permissions.filter((permission) => may(desk, agent, ticket, permission));
	return {
		view: true,
		listed,
		role: effectiveRole(desk, agent, ticket).role?.name ?? null,
		perms: perms.map((permission) => permission.slice('ticket.'.length)).join(' ')
	};
}

function countQueues(
	desk: MemoryTables,
	agent: Agent,
	tickets: readonly Ticket[],
	now: number
): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const queue of desk.all('queues')) {
		const count = tickets.filter((ticket) => inQueue(desk, queue, agent, ticket, now)).length;
		if (count) counts[pathOf(desk, queue)] = count;
	}
	return counts;
}
