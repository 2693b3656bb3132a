import type { Instant, Ticket, TicketId } from '#lib/desk/model/index.ts';
import { dueOf } from '#lib/desk/rules/lifecycle/sla.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import type { RunState } from '../attempt.ts';
import { logOf } from '../conditions/deciding.ts';
import { shownName } from '../language/names.ts';
import type { TicketReport } from './types.ts';

/** The tickets of a run: those that it has names for, and all others that it opened. */
export function ticketsOf(desk: Tables, run: RunState): Ticket[] {
	const ids = new Set<TicketId>(Object.values(run.tickets));
	for (let id = (run.marks.tickets ?? 0) + 1; id <= desk.lastId('tickets'); id++)
		ids.add(id as TicketId);
	return [...ids].sort((a, b) => a - b).flatMap((id) => desk.get('tickets', id) ?? []);
}

/** How a ticket went: the figures that help desks are measured by. */
export function ticketReport(
	desk: Tables,
	ticket: Ticket,
	run: RunState,
	now: Instant
): TicketReport {
	const { created, closed, id } = ticket;
	const due = dueOf(desk, ticket);
	const first = desk
		.find('entries', 'thread', `t${id}`)
		.find((entry) => entry.type === 'R' && entry.by.kind === 'agent');
	return {
		name: Object.entries(run.tickets).find(([, known]) => known === id)?.[0] ?? null,
		id,
		number: ticket.number,
		subject: ticket.subject,
		status: shownName(desk, 'status', ticket.status),
		sla: ticket.sla === null ? null : shownName(desk, 'sla', ticket.sla),
		due,
		slaResult: slaResult(desk, ticket, due, now),
		created,
		closed,
		firstResponse: first ? first.at - created : null,
		resolution: closed === null ? null : closed - created
	};
}

/** Missed is missed: closing a ticket takes its overdue mark away, not the event. */
function slaResult(
	desk: Tables,
	ticket: Ticket,
	due: Instant | null,
	now: Instant
): TicketReport['slaResult'] {
	const wasOverdue = logOf(desk, ticket).some((event) => event.name === 'overdue');
	if (wasOverdue || ticket.overdue) return 'missed';
	if (due === null) return 'none';
	if (ticket.closed !== null) return ticket.closed <= due ? 'met' : 'missed';
	return now > due ? 'missed' : 'open';
}
