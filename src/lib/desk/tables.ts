import type { Schedule } from './time/schedule.ts';
import type * as m from './model/index.ts';

/** Rows that the administrator configures: few, and always loaded. */
export interface ConfigRows {
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
export interface WorkRows {
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

export type Rows = ConfigRows & WorkRows;
export type TableName = keyof Rows;
export type ConfigTable = keyof ConfigRows;
export type WorkTable = keyof WorkRows;
/** The columns of a work table by which rows are found. Every implementation keeps exactly these. */
export const indexes = {
	entries: ['thread', 'messageId'],
	locks: [],
	log: ['thread'],
	mails: ['messageId', 'thread'],
	notes: ['about'],
	responses: [],
	sessions: [],
	tasks: ['ticket'],
	// The last six: what an administrator removes must be taken off its tickets.
	tickets: ['number', 'owner', 'parent', 'department', 'agent', 'team', 'sla', 'topic', 'status'],
	users: ['email', 'username', 'organization']
} as const satisfies { [T in WorkTable]: readonly (keyof WorkRows[T])[] };

export type IndexOf<T extends WorkTable> = (typeof indexes)[T][number] & keyof WorkRows[T];
export type IndexKey = string | number;

export const configTables = [
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
] as const satisfies readonly ConfigTable[];

export const workTables = Object.keys(indexes) as WorkTable[];

/**
 * What rules can read of a desk. Synchronous: who keeps rows elsewhere (a database) loads what is asked for and asks again.
 * Rows are never changed in place.
 */
export interface Tables {
	get<T extends TableName>(table: T, id: number): Rows[T] | undefined;
	/** All rows of a configuration table, by id. */
	all<T extends ConfigTable>(table: T): readonly ConfigRows[T][];
	/** The rows whose column has this value, by id. */
	find<T extends WorkTable, I extends IndexOf<T>>(
		table: T,
		index: I,
		key: IndexKey
	): readonly WorkRows[T][];
	/** The highest id ever given in the table; 0 when none was. */
	lastId(table: TableName): number;
	/** Open tickets not yet marked overdue whose due date lies strictly before `before`: the earliest `limit` of them. */
	due(before: m.Instant, limit: number): readonly m.Ticket[];
}

/** When cron has to look at a ticket, or null when it never has to. */
export function watchedDue(ticket: m.Ticket): m.Instant | null {
	if (ticket.state !== 'open' || ticket.overdue) return null;
	return ticket.dueDate ?? ticket.slaDue;
}
