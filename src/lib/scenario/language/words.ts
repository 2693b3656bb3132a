/** The words of conditions that code also has to know: written here once. */

export const ticketProperties = [
	'status',
	'agent',
	'team',
	'department',
	'sla',
	'priority',
	'help topic',
	'source',
	'due',
	'created',
	'from',
	'number',
	'subject'
] as const;
export type TicketProperty = (typeof ticketProperties)[number];

export const loggedNames = [
	'created',
	'assigned',
	'released',
	'transferred',
	'referred',
	'edited',
	'closed',
	'reopened',
	'overdue',
	'collab',
	'merged',
	'linked',
	'unlinked',
	'deleted',
	'message',
	'note'
] as const;

/** What an `edited` event can have changed, and the key that it is logged under. */
export const editedColumns = {
	sla: 'sla',
	'help topic': 'topic',
	priority: 'priority',
	'due date': 'duedate',
	subject: 'subject',
	source: 'source'
} as const;
export type Edited = keyof typeof editedColumns;

export const ticketSources = ['Web', 'Email', 'Phone', 'API', 'Other'] as const;
