import type { Instant, Ticket } from '#lib/desk/model/index.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { agentNameOf, departmentNameOf, teamNameOf } from '#lib/desk/rules/names/names.ts';
import { countedEntries, shownAssignee } from '#lib/desk/views/queue-row.ts';

/** A ticket with the names that its row shows. */
export interface Row {
	ticket: Ticket;
	from: string;
	priority: { name: string; urgency: number };
	department: string;
	status: string;
	assignee: string;
	/** Who closed it, when it is closed. */
	agent: string;
	team: string;
	/** Worth a bubble; null for one alone. */
	entries: number | null;
	due: Instant | null;
	lock: { agent: string; until: Instant } | null;
}

export function rowOf(desk: Tables, ticket: Ticket): Row {
	const priority = desk.get('priorities', ticket.priority);
	const lock = desk.get('locks', ticket.id);
	return {
		ticket,
		from: desk.get('users', ticket.owner)?.name ?? '',
		priority: { name: priority?.name ?? '', urgency: priority?.urgency ?? 4 },
		status: desk.get('statuses', ticket.status)?.name ?? '',
		department: departmentNameOf(desk, ticket.department) ?? '',
		assignee: shownAssignee(desk, ticket) ?? '',
		agent: agentNameOf(desk, ticket.agent) ?? '',
		team: teamNameOf(desk, ticket.team) ?? '',
		entries: countedEntries(ticket),
		due: ticket.dueDate ?? ticket.slaDue,
		lock: lock ? { agent: agentNameOf(desk, lock.agent) ?? '', until: lock.until } : null
	};
}
