import { workTablesOf, type Layout, type WorkLayout } from '#lib/kernel/tables.ts';
import type * as m from './model/index.ts';
import type { Schedule } from './time/schedule.ts';

/** Rows that the administrator configures: few, and always loaded. */
export interface DeskConfigRows {
	agents: m.Agent;
	banned: { id: number; email: string };
	canned: m.CannedResponse;
	categories: m.FaqCategory;
	departments: m.Department;
	faqs: m.Faq;
	fields: m.FormField;
	filters: m.Filter;
	forms: m.CustomForm;
	mailboxes: m.Mailbox;
	organizations: m.Organization;
	priorities: m.Priority;
	queues: m.Queue;
	roles: m.Role;
	schedules: Schedule;
	settings: m.Settings;
	slas: m.SlaPlan;
	statuses: m.Status;
	teams: m.Team;
	topics: m.HelpTopic;
}

/** Rows that grow with the work: read by id or through one of the `indexes`, never all at once. */
export interface DeskWorkRows {
	entries: m.ThreadEntry;
	locks: m.Lock;
	log: m.LoggedEvent;
	mails: m.Mail;
	notes: m.QuickNote;
	responses: m.AnsweredWait;
	sessions: m.Session;
	tasks: m.Task;
	tickets: m.Ticket;
	users: m.User;
}

/** The columns by which rows are found. */
export const indexes = {
	entries: ['thread', 'messageId'],
	locks: [],
	log: ['thread'],
	mails: ['messageId', 'thread'],
	notes: ['about'],
	responses: [],
	sessions: [],
	tasks: ['ticket'],
	// The last six: rows that an administrator deletes must be removed from their tickets.
	tickets: ['number', 'owner', 'parent', 'department', 'agent', 'team', 'sla', 'topic', 'status'],
	users: ['email', 'username', 'organization']
} as const satisfies { [T in keyof DeskWorkRows]: readonly (keyof DeskWorkRows[T])[] };

type DeskIndexes = { [T in keyof typeof indexes]: (typeof indexes)[T][number] };

/* eslint-disable @typescript-eslint/no-empty-object-type -- interfaces of another module are added to in just this way */
declare module '#lib/kernel/tables.ts' {
	interface ConfigRows extends DeskConfigRows {}
	interface WorkRows extends DeskWorkRows {}
	interface WorkIndexes extends DeskIndexes {}
}
/* eslint-enable @typescript-eslint/no-empty-object-type */

const config = [
	'agents',
	'banned',
	'canned',
	'categories',
	'departments',
	'faqs',
	'fields',
	'filters',
	'forms',
	'mailboxes',
	'organizations',
	'priorities',
	'queues',
	'roles',
	'schedules',
	'settings',
	'slas',
	'statuses',
	'teams',
	'topics'
] as const satisfies readonly (keyof DeskConfigRows)[];

/** When cron has to check a ticket; null for never. */
export function watchedDue(ticket: m.Ticket): m.Instant | null {
	if (ticket.state !== 'open' || ticket.overdue) return null;
	return ticket.dueDate ?? ticket.slaDue;
}

const work: { [T in keyof DeskWorkRows]: WorkLayout<DeskWorkRows[T]> } = {
	entries: { indexes: indexes.entries, counted: true },
	locks: { indexes: indexes.locks },
	log: { indexes: indexes.log, counted: true },
	mails: { indexes: indexes.mails, counted: true },
	notes: { indexes: indexes.notes },
	responses: { indexes: indexes.responses },
	// The log-in of the learner's screen: undoing a step does not log anybody out.
	sessions: { indexes: indexes.sessions, outside: true },
	tasks: { indexes: indexes.tasks, counted: true },
	tickets: { indexes: indexes.tickets, due: watchedDue, counted: true },
	users: { indexes: indexes.users }
};

/** How the desk's tables are kept. */
export const layout = { config, work } satisfies Layout;

export const configTables = layout.config;
export const workTables = workTablesOf(layout);
