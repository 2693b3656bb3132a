import { verbs } from '#lib/desk/verbs/index.ts';
import { ticketVerbs, type TicketAction } from '#lib/desk/views/explain.ts';

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

/** Those that are thread entries: the desk logs no events for them. Use `message` and `note`. */
export const entryNames: readonly string[] = ['message', 'note'];

/** What an `edited` event can have changed, and the key that it is logged under. */
export const editedColumns = {
	sla: 'sla',
	'help topic': 'topic',
	priority: 'priority',
	'due date': 'duedate',
	subject: 'subject',
	source: 'source',
	forms: 'forms'
} as const;
export type Edited = keyof typeof editedColumns;

export const ticketSources = ['Web', 'Email', 'Phone', 'API', 'Other'] as const;

/**
 * Actions on tickets, by the words of their verbs, plus seeing a ticket and the two ways of setting a status; "edit" is any of its fields.
 */
export const ticketActions: ReadonlyMap<string, TicketAction> = new Map([
	...(['view', 'close', 'reopen'] as const).map((word) => [word, word] as const),
	['edit', 'edit_ticket'] as const,
	...ticketVerbs
		.filter((name) => name !== 'set_status' && name !== 'edit_ticket')
		.map((name) => [verbs[name].say, name] as const)
]);
