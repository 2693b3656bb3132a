import type { Attachment } from './attachment.ts';
import type { FilterHow, FilterTarget } from './filter-words.ts';
import type {
	AgentId,
	CannedId,
	CategoryId,
	DepartmentId,
	FaqId,
	FilterId,
	Instant,
	MailboxId,
	OrganizationId,
	PriorityId,
	QueueId,
	RoleId,
	ScheduleId,
	SlaId,
	StatusId,
	TeamId,
	TopicId,
	UserId
} from './ids.ts';
import type { AgentPermission, RolePermission } from './permissions.ts';
import type { AgentPreferences } from './preferences.ts';
import type { FormAnswers } from './forms.ts';
import type { SearchRule } from './search.ts';

/** Rows that the administrator configures: few, and always loaded. */

export interface Role {
	id: RoleId;
	name: string;
	enabled: boolean;
	permissions: readonly RolePermission[];
	notes: string;
}

export interface Department {
	id: DepartmentId;
	name: string;
	parent: DepartmentId | null;
	/** Shown to end users. */
	public: boolean;
	state: 'active' | 'disabled' | 'archived';
	sla: SlaId | null;
	schedule: ScheduleId | null;
	manager: AgentId | null;
	/** "Ticket Assignment": whom its tickets may be assigned to. */
	assignment: 'all' | 'members' | 'primary';
	disableAutoClaim: boolean;
	disableReopenAutoAssign: boolean;
	/** "Recipients" of its alerts; `admin` is "Admin Email Only". */
	alertRecipients: 'nobody' | 'admin' | 'dept' | 'dept_and_extended';
	autoResponseNewTicket: boolean;
	autoResponseNewMessage: boolean;
	/** Outgoing address; null is the system's default. */
	mailbox: MailboxId | null;
	signature: string;
}

export interface Team {
	id: TeamId;
	name: string;
	lead: AgentId | null;
	enabled: boolean;
	/** "Disable for this Team" of its assignment alerts. */
	alertsDisabled: boolean;
	members: readonly { agent: AgentId; alerts: boolean }[];
}

/** One row of "Extended Access". */
export interface DepartmentAccess {
	department: DepartmentId;
	role: RoleId;
	alerts: boolean;
}

export interface Agent {
	id: AgentId;
	username: string;
	/** For training only: no real password may be written into a world. */
	password: string;
	firstName: string;
	lastName: string;
	email: string;
	phone: string;
	/** Extension of the phone number. */
	ext: string;
	mobile: string;
	admin: boolean;
	active: boolean;
	onVacation: boolean;
	/** "Limit ticket access to ONLY assigned tickets". */
	assignedOnly: boolean;
	department: DepartmentId;
	role: RoleId;
	access: readonly DepartmentAccess[];
	/** "Fall back to primary role on assignments". */
	usePrimaryRole: boolean;
	permissions: readonly AgentPermission[];
	/** HTML as it was saved: clean it before it is shown. */
	signature: string;
	preferences: AgentPreferences;
	/** Token of the mailed link to choose a new password, and its expiry; null when none was requested. */
	passwordReset: { token: string; until: Instant } | null;
}

export interface SlaPlan {
	id: SlaId;
	name: string;
	graceHours: number;
	schedule: ScheduleId | null;
	active: boolean;
	/** May be replaced by another department's plan on transfer. */
	transient: boolean;
	overdueAlertsDisabled: boolean;
}

export interface HelpTopic {
	id: TopicId;
	name: string;
	parent: TopicId | null;
	public: boolean;
	active: boolean;
	department: DepartmentId | null;
	priority: PriorityId | null;
	sla: SlaId | null;
	agent: AgentId | null;
	team: TeamId | null;
	status: StatusId | null;
	noAutoResponse: boolean;
}

export type TicketState = 'open' | 'closed' | 'archived' | 'deleted';

export interface Status {
	id: StatusId;
	name: string;
	state: TicketState;
	enabled: boolean;
	/** Cannot be removed by the administrator. */
	internal: boolean;
	allowReopen: boolean;
	/** Status that a reopened ticket gets; null is the default open status. */
	reopenStatus: StatusId | null;
}

export interface Priority {
	id: PriorityId;
	name: string;
	/** 1 is the most urgent. */
	urgency: number;
	public: boolean;
}

/** An address at which the desk receives mail. */
export interface Mailbox {
	id: MailboxId;
	email: string;
	name: string;
	department: DepartmentId | null;
	priority: PriorityId | null;
	topic: TopicId | null;
	noAutoResponse: boolean;
}

export interface Organization extends FormAnswers {
	id: OrganizationId;
	name: string;
	/** Account manager. */
	manager: AgentId | TeamRef | null;
	/** Mail domains whose users belong to it. */
	domains: readonly string[];
	/** New tickets of its users are assigned to the account manager. */
	autoAssignment: boolean;
	/** Which of its users become collaborators of each new ticket of its users. */
	autoCollaborators: 'nobody' | 'primary' | 'all';
	/** Which of its users see all its tickets on the portal. */
	ticketSharing: 'nobody' | 'primary' | 'all';
	/** Primary contacts, among its users. */
	contacts: readonly UserId[];
	created: Instant;
	/** Null until it is first changed. */
	updated: Instant | null;
}
export interface TeamRef {
	team: TeamId;
}

export interface CannedResponse {
	id: CannedId;
	title: string;
	response: string;
	department: DepartmentId | null;
	enabled: boolean;
	/** They are attached when it is inserted. */
	attachments: readonly Attachment[];
	/** HTML: for agents only. */
	notes: string;
	updated: Instant;
}

/** A category of the knowledge base. */
export interface FaqCategory {
	id: CategoryId;
	parent: CategoryId | null;
	/** Featured: on the front page, too. Private: for agents only. */
	type: 'featured' | 'public' | 'private';
	name: string;
	/** HTML as it was sent: clean it before it is shown. */
	description: string;
	/** HTML: for agents only. */
	notes: string;
	updated: Instant;
}

/** A frequently asked question, with its answer. */
export interface Faq {
	id: FaqId;
	category: CategoryId;
	/** Featured: on the front page, too. Internal: for agents only. */
	type: 'featured' | 'public' | 'internal';
	question: string;
	/** HTML as it was sent: clean it before it is shown. */
	answer: string;
	/** Help topics that it belongs to. */
	topics: readonly TopicId[];
	attachments: readonly Attachment[];
	/** HTML: for agents only. */
	notes: string;
	updated: Instant;
}

export interface Filter {
	id: FilterId;
	name: string;
	/** Lower runs first. */
	order: number;
	active: boolean;
	match: 'any' | 'all';
	/** "Stop processing further on match". */
	stop: boolean;
	target: FilterTarget;
	/** With target Email: only mail to this address. */
	mailbox: MailboxId | null;
	rules: readonly { what: string; how: FilterHow; value: string }[];
	actions: readonly FilterAction[];
}

/** `value` is the product's: an id, a text, or nothing. */
export interface FilterAction {
	type: string;
	value: number | string | null;
}

export type QueueSort =
	| 'Priority + Most Recently Updated'
	| 'Priority + Most Recently Created'
	| 'Priority + Due Date'
	| 'Due Date'
	| 'Closed Date'
	| 'Create Date'
	| 'Update Date';

export type QueueColumn =
	| 'Ticket'
	| 'Last Updated'
	| 'Last Update'
	| 'Date Closed'
	| 'Due Date'
	| 'Subject'
	| 'From'
	| 'Priority'
	| 'Assigned To'
	| 'Closed By'
	| 'Department'
	| 'Team'
	| 'Create Date'
	| 'Last Message'
	| 'Last Response'
	| 'Status';

export type ClosedPeriod = 'td' | 'yd' | 'tw' | 'tm' | 'tq' | 'ty';

/** The criteria of a queue; all of them must hold. */
export interface QueueCriteria {
	state?: TicketState;
	answered?: boolean;
	overdue?: boolean;
	assignee?: 'me' | 'me or my teams' | 'not me';
	closed?: ClosedPeriod;
	/** Of the advanced search; every one must hold. */
	rules?: readonly SearchRule[];
	/** Words as the search box takes them. */
	keywords?: string;
}

export interface Queue {
	id: QueueId;
	name: string;
	parent: QueueId | null;
	/** Owner of a personal queue; null for a shared queue. */
	owner: AgentId | null;
	/** With a parent: the parent's criteria apply too. */
	criteria: QueueCriteria;
	sort: QueueSort | null;
	columns: readonly QueueColumn[];
}
