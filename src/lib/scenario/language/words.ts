import type { TicketDeed } from '#lib/desk/views/explain.ts';

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
	source: 'source',
	forms: 'forms'
} as const;
export type Edited = keyof typeof editedColumns;

export const ticketSources = ['Web', 'Email', 'Phone', 'API', 'Other'] as const;

/** What somebody may or may not do to a ticket, and the desk's own name of it. */
export const deeds = {
	view: 'view',
	reply: 'reply',
	note: 'note',
	assign: 'assign',
	claim: 'claim',
	release: 'release',
	transfer: 'transfer',
	refer: 'refer',
	close: 'close',
	reopen: 'reopen',
	edit: 'edit',
	mark: 'mark',
	'mark overdue': 'mark_overdue',
	merge: 'merge',
	link: 'link',
	unlink: 'unlink',
	delete: 'delete',
	'add task': 'task_add',
	'add collaborator': 'add_collaborator'
} as const satisfies Record<string, TicketDeed>;
export type Deed = keyof typeof deeds;
