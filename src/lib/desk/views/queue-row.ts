import type { Instant, QueueColumn, Ticket } from '../model/index.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { formatDateTime, relative } from '#lib/kernel/time/clock-words.ts';
import { agentNameOf, departmentNameOf, teamNameOf } from '../rules/names/names.ts';

/** What a queue shows in one column of a ticket's row, as text; its times in the desk's zone unless another is said. */
export function cellText(
	desk: Tables,
	column: QueueColumn,
	ticket: Ticket,
	now: Instant,
	zone = desk.get('settings', 1)?.timezone ?? 'UTC'
): string {
	return texts[column](desk, ticket, { now, zone });
}

/** Entries that the row counts in a bubble before the subject; one alone is not counted. */
export function countedEntries(ticket: Ticket): number | null {
	return ticket.entries > 1 ? ticket.entries : null;
}

/** Marks of the subject. Bold type (unanswered) is not a mark, nor is the source icon. */
export type RowMark = 'overdue' | 'locked' | 'longer thread';

/**
 * The marks of a ticket's row: overdue before the subject, a lock while somebody types in it, and the bubble of a thread of
 * more than one entry. Collaborators, merges and links leave none.
 */
export function rowMarks(desk: Tables, ticket: Ticket, now: Instant): RowMark[] {
	const lock = desk.get('locks', ticket.id);
	return [
		...(ticket.overdue ? (['overdue'] as const) : []),
		...(lock && lock.until > now ? (['locked'] as const) : []),
		...(countedEntries(ticket) === null ? [] : (['longer thread'] as const))
	];
}

/** Who the row names as having the ticket: the agent, else the team. */
export function shownAssignee(desk: Tables, ticket: Pick<Ticket, 'agent' | 'team'>): string | null {
	return agentNameOf(desk, ticket.agent) ?? teamNameOf(desk, ticket.team);
}

type Text = (desk: Tables, ticket: Ticket, when: { now: Instant; zone: string }) => string;

const texts: Record<QueueColumn, Text> = {
	Ticket: (_desk, ticket) => ticket.number,
	'Last Updated': (_desk, ticket, { zone }) => dateTime(ticket.lastUpdate, zone),
	'Last Update': (_desk, ticket, { zone }) => dateTime(ticket.lastUpdate, zone),
	'Date Closed': (_desk, ticket, { zone }) => dateTime(ticket.closed, zone),
	// Unlike the sort of that name, the column counts a due date set by hand.
	'Due Date': (_desk, ticket, { now }) => {
		const due = ticket.dueDate ?? ticket.slaDue;
		return due === null ? '' : relative(due, now);
	},
	Subject: (_desk, ticket) => [countedEntries(ticket) ?? [], ticket.subject].flat().join(' '),
	From: (desk, ticket) => desk.get('users', ticket.owner)?.name ?? '',
	Priority: (desk, ticket) => desk.get('priorities', ticket.priority)?.name ?? '',
	'Assigned To': (desk, ticket) => shownAssignee(desk, ticket) ?? '',
	'Closed By': (desk, ticket) => agentNameOf(desk, ticket.agent) ?? '',
	Department: (desk, ticket) => departmentNameOf(desk, ticket.department) ?? '',
	Team: (desk, ticket) => teamNameOf(desk, ticket.team) ?? '',
	'Create Date': (_desk, ticket, { zone }) => dateTime(ticket.created, zone),
	'Last Message': (_desk, ticket, { zone }) => dateTime(ticket.lastMessage, zone),
	'Last Response': (_desk, ticket, { zone }) => dateTime(ticket.lastResponse, zone),
	Status: (desk, ticket) => desk.get('statuses', ticket.status)?.name ?? ''
};

function dateTime(instant: Instant | null, zone: string): string {
	return instant === null ? '' : formatDateTime(instant, zone);
}
