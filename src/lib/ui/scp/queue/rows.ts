import type { Instant, Ticket } from '#lib/desk/model/index.ts';
import { agentName } from '#lib/desk/rules/log.ts';
import type { Tables } from '#lib/desk/tables.ts';

/** A ticket with the names that its row shows. */
export interface Row {
	ticket: Ticket;
	from: string;
	priority: { name: string; urgency: number };
	department: string;
	agent: string | null;
	team: string | null;
	status: string;
	due: Instant | null;
	lock: { agent: string; until: Instant } | null;
}

export function rowOf(desk: Tables, ticket: Ticket): Row {
	const priority = desk.get('priorities', ticket.priority);
	const agent = ticket.agent === null ? null : desk.get('agents', ticket.agent);
	const team = ticket.team === null ? null : desk.get('teams', ticket.team);
	const lock = desk.get('locks', ticket.id);
	const locker = lock && desk.get('agents', lock.agent);
	return {
		ticket,
		from: desk.get('users', ticket.owner)?.name ?? '',
		priority: { name: priority?.name ?? '', urgency: priority?.urgency ?? 4 },
		department: desk.get('departments', ticket.department)?.name ?? '',
		agent: agent ? agentName(agent) : null,
		team: team?.name ?? null,
		status: desk.get('statuses', ticket.status)?.name ?? '',
		due: ticket.dueDate ?? ticket.slaDue,
		lock: lock && locker ? { agent: agentName(locker), until: lock.until } : null
	};
}
