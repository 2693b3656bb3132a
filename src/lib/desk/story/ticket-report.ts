import type { Instant, Ticket, TicketId } from '#lib/desk/model/index.ts';
import { dueOf } from '#lib/desk/rules/lifecycle/sla.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import type { Scene } from '#lib/kernel/scene.ts';
import { logOf } from '../facts/deciding.ts';
import { shownName } from '../language/names.ts';

export interface TicketReport {
	/** The scenario's name for it, or null. */
	name: string | null;
	id: TicketId;
	number: string;
	subject: string;
	status: string;
	sla: string | null;
	/** When it is or was due; null without an SLA. */
	due: Instant | null;
	/** `open` while it still can be met. */
	slaResult: 'met' | 'missed' | 'open' | 'none';
	created: Instant;
	closed: Instant | null;
	/** Milliseconds from creation to the first reply to the customer, and to resolution. */
	firstResponse: number | null;
	resolution: number | null;
}

declare module '#lib/kernel/system.ts' {
	interface Reports {
		tickets: TicketReport[];
	}
}

/** How a ticket went: the figures that help desks are measured by. */
export function ticketReport(scene: Scene, ticket: Ticket): TicketReport {
	const { tables: desk, named, now } = scene;
	const { created, closed, id } = ticket;
	const due = dueOf(desk, ticket);
	const first = desk
		.find('entries', 'thread', `t${id}`)
		.find((entry) => entry.type === 'R' && entry.by.kind === 'agent');
	return {
		name: Object.entries(named).find(([, known]) => known === id)?.[0] ?? null,
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
