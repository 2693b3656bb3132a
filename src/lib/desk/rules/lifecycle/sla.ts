import type { Department, Instant, SlaId, SlaPlan, Ticket } from '../../model/index.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { reckonDue } from '../../time/due.ts';
import type { Schedule } from '../../time/schedule.ts';
import type { Work } from '../../work.ts';
import { afterStep } from './lifecycle.ts';

/**
 * The schedule in which a ticket's hours are counted: its department's, else its SLA plan's, else the desk's.
 */
export function scheduleFor(
	desk: Tables,
	department: Department | undefined,
	sla: SlaPlan
): Schedule | null {
	const id = department?.schedule ?? sla.schedule ?? desk.get('settings', 1)?.defaultSchedule;
	return id ? (desk.get('schedules', id) ?? null) : null;
}

/** When the ticket's SLA plan ends, counted from its reopening or creation; null without an active plan. */
export function slaDueOf(desk: Tables, ticket: Ticket): Instant | null {
	const sla = desk.get('slas', ticket.sla);
	if (!sla?.active) return null;
	const schedule = scheduleFor(desk, desk.get('departments', ticket.department), sla);
	const zone = desk.get('settings', 1)?.timezone ?? 'UTC';
	const start = ticket.reopened ?? ticket.created;
	return reckonDue(start, sla.graceHours, schedule, desk.all('schedules'), zone);
}

/** The due date that a ticket shows: set by hand, else the stored one, else counted now. */
export function dueOf(desk: Tables, ticket: Ticket): Instant | null {
	return ticket.dueDate ?? ticket.slaDue ?? slaDueOf(desk, ticket);
}

/** Recomputes the stored SLA date. */
export function refreshDue(work: Work, ticket: Ticket): Ticket {
	return work.change('tickets', ticket.id, { slaDue: slaDueOf(work, ticket) });
}

/**
 * Which plan a new ticket gets: given (by agent or filter), else the topic's, else the department's, else the desk's.
 */
export function chooseSla(
	desk: Tables,
	ticket: Pick<Ticket, 'topic' | 'department'>,
	given: SlaId | null = null
): SlaId | null {
	const topic = desk.get('topics', ticket.topic);
	return (
		given ??
		topic?.sla ??
		desk.get('departments', ticket.department)?.sla ??
		desk.get('settings', 1)?.defaultSla ??
		null
	);
}

/** Clears the overdue mark and due dates that have passed (`hand-due-vs-sla-0`). Without the mark they are kept. */
export function clearOverdue(work: Work, ticket: Ticket): Ticket {
	const after = afterStep(ticket, 'clear overdue');
	if (!after) return ticket;
	return work.change('tickets', ticket.id, { ...after, ...withoutPastDates(work.at, ticket) });
}

/** A due date that has passed is void once the ticket is closed or no longer overdue. */
export function withoutPastDates(
	now: Instant,
	ticket: Ticket
): Partial<Pick<Ticket, 'dueDate' | 'slaDue'>> {
	return {
		...(ticket.dueDate !== null && ticket.dueDate < now ? { dueDate: null } : {}),
		...(ticket.slaDue !== null && ticket.slaDue < now ? { slaDue: null } : {})
	};
}
