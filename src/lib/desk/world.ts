import type {
	AgentPermission,
	Faq,
	FaqCategory,
	FilterHow,
	FilterTarget,
	FormField,
	QueueColumn,
	QueueSort,
	RolePermission,
	Settings,
	TicketState
} from './model/index.ts';
import type { Recurrence } from './time/schedule.ts';

/**
 * A world: everything an administrator configures before work begins, and the people, all by their names. World files
 * hold exactly this; `foundDesk` turns it into rows. Keys are the words on the product's forms, lower case.
 *
 * What a fresh installation has (`stock.ts`) is there without being named. Roles, schedules, statuses, priorities, queues and
 * canned responses are added to the stock ones; an entry with the name of a stock one changes only what it mentions.
 * Departments, teams, SLA plans, help topics and mail addresses replace the stock ones as soon as the world names any.
 */
export interface DeskWorld {
	/** Name of the help desk, shown at the top of its pages. */
	title?: string;
	/** IANA time zone of the help desk, such as America/New_York. */
	'time zone'?: string;
	/** Settings that differ from a fresh installation's. */
	settings?: WorldSettings;
	roles?: readonly WorldRole[];
	departments?: readonly WorldDepartment[];
	teams?: readonly WorldTeam[];
	agents?: readonly WorldAgent[];
	/** End users. */
	users?: readonly WorldUser[];
	organizations?: readonly WorldOrganization[];
	'sla plans'?: readonly WorldSla[];
	schedules?: readonly WorldSchedule[];
	'help topics'?: readonly WorldTopic[];
	statuses?: readonly WorldStatus[];
	priorities?: readonly WorldPriority[];
	/** Addresses at which the desk receives mail. The first one is the default, unless the settings say otherwise. */
	'mail addresses'?: readonly WorldMailbox[];
	queues?: readonly WorldQueue[];
	'canned responses'?: readonly WorldCanned[];
	/** Categories of the knowledge base. Clients see it when the setting `enable knowledge base` is true. */
	'faq categories'?: readonly WorldFaqCategory[];
	/** Frequently asked questions. */
	faqs?: readonly WorldFaq[];
	/** Ticket filters. */
	filters?: readonly WorldFilter[];
	/** Custom forms, which can be put on help topics, tickets, users and organizations. */
	forms?: readonly WorldForm[];
	/** Fields of the ticket form beyond summary, details and priority, and those of custom forms. */
	fields?: readonly WorldField[];
	/** Mail addresses whose mail is refused. */
	'ban list'?: readonly string[];
}

declare module '#lib/kernel/world.ts' {
	// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- interfaces of another module are added to in just this way
	interface World extends DeskWorld {}
}

export interface WorldRole {
	name: string;
	/** What it grants, such as ticket.reply; `all` grants everything. */
	permissions?: 'all' | readonly RolePermission[];
	enabled?: boolean;
	notes?: string;
}

export interface WorldDepartment {
	name: string;
	/** The department that it is part of. */
	parent?: string | null;
	/** Shown to end users; true unless said. */
	public?: boolean;
	state?: 'active' | 'disabled' | 'archived';
	/** SLA plan of its tickets. */
	sla?: string | null;
	/** Its working hours; they go before the SLA plan's. */
	schedule?: string | null;
	/** User name of the agent who manages it. */
	manager?: string | null;
	/** Whom its tickets may be assigned to: all agents unless said. */
	'ticket assignment'?: 'all' | 'members' | 'primary';
	/** An agent's reply does not make the ticket theirs. */
	'disable auto-claim'?: boolean;
	/** A reopened ticket becomes unassigned. */
	'disable reopen auto-assign'?: boolean;
	/** Who of it receives alerts; its members, extended ones too, unless said. */
	'alert recipients'?: 'nobody' | 'admin' | 'dept' | 'dept_and_extended';
	/** Its new tickets are answered automatically, where the desk does so at all; true unless said. */
	'auto-response new ticket'?: boolean;
	/** New messages are answered automatically, where the desk does so at all; true unless said. */
	'auto-response new message'?: boolean;
	/** Address that its mail is sent from; the desk's default one unless said. */
	'outgoing email'?: string | null;
	signature?: string;
}

export interface WorldTeam {
	name: string;
	/** User name of its lead. */
	lead?: string | null;
	enabled?: boolean;
	/** Nobody of it is mailed when a ticket is assigned to it. */
	'disable alerts'?: boolean;
	/** User names of its members; as `{ agent, alerts: false }` for one who gets no alerts. */
	members?: readonly (string | { agent: string; alerts?: boolean })[];
}

export interface WorldAgent {
	/** What they log in with, and how world and scenario files name them. */
	username: string;
	'first name': string;
	'last name': string;
	email: string;
	/** For training only, and readable by every learner. The user name unless said. */
	password?: string;
	phone?: string;
	/** May use the admin panel. Gives no view of tickets. */
	admin?: boolean;
	active?: boolean;
	'on vacation'?: boolean;
	/** "Limit ticket access to ONLY assigned tickets". */
	'limited to assigned'?: boolean;
	/** Primary department. */
	department: string;
	/** Primary role. */
	role: string;
	/** "Extended Access": further departments, each with the role there. */
	access?: readonly { department: string; role: string; alerts?: boolean }[];
	/** "Fall back to primary role on assignments"; true unless said. */
	'primary role on assignments'?: boolean;
	/** What they may do beyond tickets, such as user.create; `all` grants everything. */
	permissions?: 'all' | readonly AgentPermission[];
	signature?: string;
}

export interface WorldUser {
	name: string;
	email: string;
	phone?: string;
	organization?: string | null;
	/** Has an account on the portal; true when a password is given, or when nothing is said. */
	registered?: boolean;
	/** What they can sign in with beside their address. */
	username?: string;
	/** For training only, and readable by every learner. The part of the address before @ unless said. */
	password?: string;
	/** Required: they choose a new one at their first sign-in. Forbidden: only agents change it. */
	'password change'?: 'free' | 'required' | 'forbidden';
}

export interface WorldOrganization {
	name: string;
	/** Account manager: an agent's user name or a team's name. */
	manager?: string | null;
	/** New tickets of its users are assigned to the account manager; true unless said. */
	'auto-assignment'?: boolean;
	/** Mail domains whose users belong to it. */
	domains?: readonly string[];
	/** Who of it becomes a collaborator of its tickets. */
	'auto collaborators'?: 'nobody' | 'primary' | 'all';
	/** Who of it sees all tickets of its users on the portal; nobody unless said. */
	'ticket sharing'?: 'nobody' | 'primary' | 'all';
}

export interface WorldSla {
	name: string;
	/** Hours until a ticket is overdue. */
	'grace period': number;
	/** Working hours in which the grace period is counted; the desk's default schedule unless said. */
	schedule?: string | null;
	active?: boolean;
	/** May be replaced by another department's plan on transfer. */
	transient?: boolean;
	'disable overdue alerts'?: boolean;
}

export interface WorldSchedule {
	name: string;
	kind?: 'business hours' | 'holidays';
	/** IANA time zone; the help desk's unless said. */
	'time zone'?: string | null;
	/** Names of the holiday schedules on whose days it is closed. */
	holidays?: readonly string[];
	entries?: readonly WorldScheduleEntry[];
}

export const weekdays = [
	'Monday',
	'Tuesday',
	'Wednesday',
	'Thursday',
	'Friday',
	'Saturday',
	'Sunday'
] as const;

export interface WorldScheduleEntry {
	name?: string;
	repeats: Recurrence;
	/** First date, YYYY-MM-DD; 2019-01-01 (or, weekly, the first such day after it) unless said. */
	'starts on'?: string;
	/** Time of day, HH:MM or HH:MM:SS; midnight unless said. */
	'starts at'?: string;
	/** The date after `starts on` makes it a night shift; the same date unless said. */
	'ends on'?: string;
	/** Time of day; 23:59:59 unless said. */
	'ends at'?: string;
	/** Last date; for ever unless said. */
	'stops on'?: string | null;
	/** A weekday (weekly, or together with `week`), or the day of the month. */
	day?: (typeof weekdays)[number] | number | null;
	/** Which such weekday of the month: 1 is the first, -1 the last. */
	week?: number | null;
	/** Yearly: 1 January to 12 December. */
	month?: number | null;
}

export interface WorldTopic {
	name: string;
	/** Its parent topic: "Report a Problem / Access Issue". */
	parent?: string | null;
	/** Offered to end users; true unless said. */
	public?: boolean;
	active?: boolean;
	department?: string | null;
	priority?: string | null;
	sla?: string | null;
	/** User name of the agent who gets its tickets. */
	agent?: string | null;
	team?: string | null;
	/** Status of its new tickets. */
	status?: string | null;
	'no auto-response'?: boolean;
}

export interface WorldStatus {
	name: string;
	state?: TicketState;
	enabled?: boolean;
	/** A message of the end user may reopen a ticket in it. */
	'allow reopen'?: boolean;
	/** Status of the ticket after that; the default status unless said. */
	'reopen status'?: string | null;
}

export interface WorldPriority {
	name: string;
	/** 1 is the most urgent. */
	urgency?: number;
	public?: boolean;
}

export interface WorldMailbox {
	email: string;
	/** Name of the sender. */
	name?: string;
	department?: string | null;
	priority?: string | null;
	'help topic'?: string | null;
	'no auto-response'?: boolean;
}

export const closedPeriods = {
	today: 'td',
	yesterday: 'yd',
	'this week': 'tw',
	'this month': 'tm',
	'this quarter': 'tq',
	'this year': 'ty'
} as const;

export interface WorldQueue {
	/** Title; with a parent it may equal the title of another queue. */
	name: string;
	/** Title of its parent queue; the criteria of the parent apply too. */
	parent?: string | null;
	criteria?: {
		state?: TicketState;
		answered?: boolean;
		overdue?: boolean;
		assignee?: 'me' | 'me or my teams' | 'not me';
		/** When it was closed. */
		closed?: keyof typeof closedPeriods;
	};
	/** Default sort; the parent's unless said. */
	sort?: QueueSort | null;
	columns?: readonly QueueColumn[];
}

export interface WorldCanned {
	title: string;
	/** HTML; may use variables such as %{ticket.name.first}. */
	response: string;
	/** Department that may use it; all unless said. */
	department?: string | null;
	enabled?: boolean;
}

export interface WorldFaqCategory {
	name: string;
	/** Its parent category. */
	parent?: string | null;
	/** Featured categories are shown on the front page, private ones are for agents only; public unless said. */
	type?: FaqCategory['type'];
	/** HTML. */
	description?: string;
}

export interface WorldFaq {
	question: string;
	/** HTML. */
	answer: string;
	category: string;
	/** Featured FAQs are shown on the front page, internal ones are for agents only; public unless said. */
	type?: Faq['type'];
	/** Help topics that it belongs to. */
	'help topics'?: readonly string[];
}

export interface WorldFilter {
	name: string;
	/** Lower runs first; 99 unless said. */
	order?: number;
	active?: boolean;
	match?: 'any' | 'all';
	/** "Stop processing further on match". */
	stop?: boolean;
	target?: FilterTarget;
	/** With target Email: only mail to this address. */
	'mail address'?: string | null;
	rules: readonly { what: string; how: FilterHow; value: string }[];
	actions: readonly WorldFilterAction[];
}

export interface WorldFilterAction {
	/** The product's code name of the action. */
	type:
		| 'agent'
		| 'canned'
		| 'dept'
		| 'email'
		| 'noresp'
		| 'priority'
		| 'reject'
		| 'replyto'
		| 'sla'
		| 'status'
		| 'team'
		| 'topic';
	/** Name of the agent, department and so on that it sets; a mail's parts with `email`; nothing with `noresp` and `reject`. */
	value?: string | { readonly [part: string]: string } | null;
}

export interface WorldForm {
	title: string;
	/** Shown to the person who fills in the form. */
	instructions?: string;
	/** Help topics whose new tickets have it; none unless said. */
	'help topics'?: readonly string[];
}

export interface WorldField {
	/** Short name, by which tickets keep the value. */
	name: string;
	/** Its label on the form; the name unless said. */
	label?: string;
	kind?: FormField['kind'];
	/** What can be chosen, with kind choice. */
	choices?: readonly string[];
	/** Title of its custom form; the ticket form unless said. */
	form?: string;
	/** On the ticket form: help topics whose tickets have it; every topic's unless said. */
	'help topics'?: readonly string[];
	'visible to users'?: boolean;
	'required for users'?: boolean;
	'required for agents'?: boolean;
	/** "Require entry to close a thread". */
	'required to close'?: boolean;
}

/** Columns of the settings that name something of the world, and what. */
export const settingNames = {
	defaultDepartment: 'departments',
	defaultSla: 'slas',
	defaultSchedule: 'schedules',
	defaultStatus: 'statuses',
	defaultPriority: 'priorities',
	defaultMailbox: 'mailboxes',
	alertMailbox: 'mailboxes'
} as const satisfies Partial<Record<keyof Settings, string>>;

type Naming = keyof typeof settingNames;

/** "autoClaimTickets" is written "auto claim tickets". */
type Spaced<S extends string> = S extends `${infer First}${infer Rest}`
	? `${First extends Lowercase<First> ? First : ` ${Lowercase<First>}`}${Spaced<Rest>}`
	: '';

/** Settings under their columns' names, written as separate words. */
export type WorldSettings = {
	[
		K in Exclude<keyof Settings, 'id' | 'title' | 'timezone' | 'seed' | Naming> as Spaced<K>
	]?: Settings[K];
} & { [K in Naming as Spaced<K>]?: null extends Settings[K] ? string | null : string };
