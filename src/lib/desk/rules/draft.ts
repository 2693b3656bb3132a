import type {
	AgentId,
	Attachment,
	CannedId,
	DepartmentId,
	Instant,
	Mailbox,
	PriorityId,
	SlaId,
	StatusId,
	TeamId,
	TicketSource,
	TopicId,
	UserId
} from '../model/index.ts';

/** How a ticket comes in. Agents fill in a web form of their own. */
export type Origin = 'web' | 'mail' | 'agent';

/** A ticket that is being opened: the given values, before filters and defaults apply. */
export interface Draft {
	origin: Origin;
	source: TicketSource;
	/** The end user: an address and the name that came with it. */
	email: string;
	name: string;
	phone: string;
	subject: string;
	message: string;
	format: 'html' | 'text';
	attachments: readonly Attachment[];
	/** Values of the form's further fields. */
	fields: Readonly<Record<string, string>>;
	topic: TopicId | null;
	department: DepartmentId | null;
	sla: SlaId | null;
	/** Chosen on the form: overrides a filter's (`filter-072`). */
	priority: PriorityId | null;
	/** Set by a filter: overrides the topic's or the address's. */
	filterPriority: PriorityId | null;
	status: StatusId | null;
	agent: AgentId | null;
	team: TeamId | null;
	dueDate: Instant | null;
	/** Chosen on the agent's form. */
	collaborators: readonly UserId[];
	canned: CannedId | null;
	autoRespond: boolean;
	/** A filter has replaced the sender by the Reply-To address. */
	usedReplyTo: boolean;
	mail: IncomingMail | null;
}

/** Properties of a mail besides its text. */
export interface IncomingMail {
	messageId: string;
	/** Sender address as written. */
	sender: string;
	/** The desk's address that it was sent to. */
	mailbox: Mailbox | null;
	/** To and Cc, without the desk's own addresses. */
	addressees: readonly Correspondent[];
	/** Whether it was sent to an address of the desk. */
	toDesk: boolean;
	replyTo: Correspondent | null;
	/** Written by a machine. */
	automatic: boolean;
	/** It is a bounce message. */
	bounce: boolean;
	/** Sent from an address of the desk itself. */
	own: boolean;
}

export interface Correspondent {
	/** As it was written. */
	email: string;
	name: string;
}

/** Author and text, known for every source. */
type Written = Pick<Draft, 'email' | 'name' | 'subject' | 'message'>;

/** A draft with nothing chosen yet. */
export function newDraft(origin: Origin, source: TicketSource, written: Written): Draft {
	return {
		origin,
		source,
		...written,
		phone: '',
		format: 'html',
		attachments: [],
		fields: {},
		topic: null,
		department: null,
		sla: null,
		priority: null,
		filterPriority: null,
		status: null,
		agent: null,
		team: null,
		dueDate: null,
		collaborators: [],
		canned: null,
		autoRespond: true,
		usedReplyTo: false,
		mail: null
	};
}
