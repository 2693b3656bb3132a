import type { Actor } from '#lib/kernel/actor.ts';
import type { Attachment } from './attachment.ts';
import type { TicketState } from './config.ts';
import type { FormAnswers } from './forms.ts';
import type { MailTemplate } from './mail-templates.ts';
import type {
	AgentId,
	DepartmentId,
	EntryId,
	FormId,
	Instant,
	LogId,
	MailId,
	NoteId,
	OrganizationId,
	PriorityId,
	ResponseId,
	SlaId,
	StatusId,
	TaskId,
	TeamId,
	TicketId,
	TopicId,
	UserId
} from './ids.ts';

export type TicketSource = 'Web' | 'Email' | 'Phone' | 'API' | 'Other';

/** The assignee of a ticket or a task. */
export type Assignee = { kind: 'agent'; id: AgentId } | { kind: 'team'; id: TeamId };

export type Referee =
	| { kind: 'agent'; id: AgentId }
	| { kind: 'team'; id: TeamId }
	| { kind: 'dept'; id: DepartmentId };

export interface Collaborator {
	user: UserId;
	/** Receives the mails of the thread. */
	active: boolean;
	cc: boolean;
}

export interface Ticket {
	id: TicketId;
	number: string;
	owner: UserId;
	subject: string;
	source: TicketSource;
	status: StatusId;
	/** The state of `status`; stored here because queues and rules read it often. */
	state: TicketState;
	department: DepartmentId;
	topic: TopicId | null;
	sla: SlaId | null;
	priority: PriorityId;
	agent: AgentId | null;
	team: TeamId | null;
	answered: boolean;
	overdue: boolean;
	/** Set by hand; overrides the SLA's. */
	dueDate: Instant | null;
	/** Stored SLA date ("est_duedate"). */
	slaDue: Instant | null;
	created: Instant;
	closed: Instant | null;
	reopened: Instant | null;
	/** "Last Updated": user messages, field edits and status changes touch it, agents' replies do not. */
	lastUpdate: Instant;
	lastMessage: Instant | null;
	lastResponse: Instant | null;
	/** The agent who replied last. */
	lastRespondent: AgentId | null;
	referrals: readonly Referee[];
	collaborators: readonly Collaborator[];
	parent: TicketId | null;
	/** How it was merged, or linked (`visual`); a merge leaves this mark even after unlinking. */
	merge: 'combine' | 'separate' | 'visual' | null;
	/** Others were merged into it or linked to it. */
	isParent: boolean;
	threadKind: 'T' | 'C';
	/** Entries in its own thread. */
	entries: number;
	openTasks: number;
	/** Its forms in order; missing: Ticket Details and those of its help topic. */
	forms?: readonly FormId[];
	/** Values of the form fields beyond the built-in ones, by field name; also of forms that were taken away. */
	fields: Readonly<Record<string, string>>;
}

/** A thread belongs to a ticket (`t12`) or a task (`k3`). */
export type ThreadRef = `t${number}` | `k${number}`;

/** Who did something. */
export type { Actor };

declare module '#lib/kernel/actor.ts' {
	interface Actors {
		agent: { kind: 'agent'; id: AgentId };
		user: { kind: 'user'; id: UserId };
	}
}

export interface ThreadEntry {
	id: EntryId;
	thread: ThreadRef;
	/** Message of a user, Response of an agent, internal Note. */
	type: 'M' | 'R' | 'N';
	poster: string;
	by: Actor;
	source: string;
	title: string | null;
	/** HTML as it was sent: clean it before it is shown. */
	body: string;
	format: 'html' | 'text';
	at: Instant;
	messageId: string | null;
	/** Who a response was mailed to. */
	recipients: readonly string[];
	attachments: readonly Attachment[];
	/** Earlier texts, oldest first. */
	earlier: readonly EarlierText[];
}

/** A text of an entry before an edit. */
export interface EarlierText {
	title: string | null;
	body: string;
	changedBy: Actor;
	changedAt: Instant;
}

export type LoggedName =
	| 'created'
	| 'assigned'
	| 'released'
	| 'transferred'
	| 'referred'
	| 'edited'
	| 'closed'
	| 'reopened'
	| 'overdue'
	| 'collab'
	| 'merged'
	| 'linked'
	| 'unlinked'
	| 'deleted'
	| 'login'
	| 'logout'
	| 'message'
	| 'note'
	| 'resent'
	| 'error';

/** A thread event under osTicket's own name ("John Doe assigned this to Online Banking"). */
export interface LoggedEvent {
	id: LogId;
	thread: ThreadRef;
	name: LoggedName;
	/** Details as the product keeps them, with ids; `views/events` puts them in words. */
	data: LoggedData | null;
	by: Actor;
	/** Name stored when there is no id: "SYSTEM", "Ticket Filter". */
	byName: string;
	at: Instant;
	/** Undone by a later event (a `closed` by its `reopened`). */
	annulled: boolean;
	/** Context that the product writes for its statistics. */
	agent: AgentId | null;
	team: TeamId | null;
	department: DepartmentId | null;
	topic: TopicId | null;
}

/** An agent's first answer to a message, with its context: kept for the statistics, also of deleted tickets. */
export interface AnsweredWait {
	id: ResponseId;
	thread: ThreadRef;
	at: Instant;
	/** Milliseconds since the message. */
	waited: number;
	agent: AgentId;
	department: DepartmentId;
	topic: TopicId | null;
}

export type LoggedData = { readonly [key: string]: unknown };

export interface Task {
	id: TaskId;
	number: string;
	ticket: TicketId | null;
	title: string;
	open: boolean;
	department: DepartmentId;
	agent: AgentId | null;
	team: TeamId | null;
	dueDate: Instant | null;
	created: Instant;
	closed: Instant | null;
	overdue: boolean;
}

export interface User extends FormAnswers {
	id: UserId;
	name: string;
	/** In lower case and trimmed: an address identifies a user in any case. */
	email: string;
	/** The address as typed, if different. */
	written?: string | null;
	phone: string;
	/** "Internal Notes" of their contact information: agents only. */
	notes?: string;
	organization: OrganizationId | null;
	/** Has an account on the portal. */
	registered: boolean;
	/** "Administratively Locked": cannot log in. */
	locked: boolean;
	/** User name for signing in, beside the address: lower case, no "@"; null for none. */
	username: string | null;
	/** For training only. */
	password: string;
	/** Required: a new one is chosen at the next sign-in. Forbidden: only agents change it. */
	passwordChange: 'free' | 'required' | 'forbidden';
	/** IANA zone of their own; empty for the help desk's. */
	timezone: string;
	created: Instant;
	updated: Instant;
}

/** Subject of a note: a user (`u12`) or an organization (`o3`). */
export type NoteSubject = `u${number}` | `o${number}`;

/** A note of agents about a user or an organization; customers never see it. */
export interface QuickNote {
	id: NoteId;
	about: NoteSubject;
	/** HTML as it was sent: clean it before it is shown. */
	body: string;
	agent: AgentId | null;
	/** Name of the agent as it was. */
	byName: string;
	created: Instant;
	updated: Instant;
}

/** A mail that the desk sent or received. */
export interface Mail {
	id: MailId;
	at: Instant;
	direction: 'out' | 'in';
	from: string;
	/** Display name, if it is not the address's own. */
	fromName: string | null;
	/** Addresses, lower case. */
	to: readonly string[];
	cc: readonly string[];
	subject: string;
	/** HTML for `out`, as received for `in`. */
	body: string;
	attachments: readonly Attachment[];
	/** null: a plain system mail, or one that came in. */
	template: MailTemplate | null;
	messageId: string;
	/** Message-IDs that it answers, newest last. */
	references: readonly string[];
	/** Encoded in its Message-ID: the thread, the entry, and the recipient. */
	thread: ThreadRef | null;
	entry: EntryId | null;
	recipient: { kind: 'user'; id: UserId } | { kind: 'agent'; id: AgentId } | null;
}

/** The typing lock of a ticket. */
export interface Lock {
	/** The ticket's id. */
	id: TicketId;
	agent: AgentId;
	until: Instant;
}

/** The session: who is logged in. One row, always with id 1. */
export interface Session {
	id: 1;
	agent: AgentId | null;
	user: UserId | null;
	/** A guest with a mailed access link sees this one ticket. */
	link: TicketId | null;
	/** Owner of the link: the guest writes as this user. */
	linkUser: UserId | null;
	/** Failed logins on the agent panel since the last success; each panel counts its own. */
	failures: number;
	lockedUntil: Instant | null;
	clientFailures: number;
	clientLockedUntil: Instant | null;
}
