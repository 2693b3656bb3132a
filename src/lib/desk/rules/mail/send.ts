import type {
	Agent,
	Attachment,
	Department,
	Mail,
	Mailbox,
	MailTemplate,
	ThreadEntry,
	ThreadRef,
	Ticket,
	User
} from '../../model/index.ts';
import type { Work } from '../../work.ts';
import { agentName, threadOf } from '../thread/log.ts';
import { accessLink } from '../access/tokens.ts';
import { messageId } from './message-id.ts';
import { write, type TicketTemplate } from './templates.ts';

/** A known person, or a bare address. */
export type Recipient =
	| { kind: 'user'; row: User }
	| { kind: 'agent'; row: Agent }
	| { kind: 'address'; row: { email: string } };

export const user = (row: User): Recipient => ({ kind: 'user', row });
export const agent = (row: Agent): Recipient => ({ kind: 'agent', row });
export const address = (email: string): Recipient => ({ kind: 'address', row: { email } });

export interface Sending {
	template: MailTemplate | null;
	from: Mailbox;
	/** The name before it; the address's own unless said. */
	fromName?: string | null | undefined;
	/** Addresses; may be empty when there is a copy. */
	to: readonly string[];
	cc?: readonly string[];
	subject: string;
	/** HTML. */
	body: string;
	attachments?: readonly Attachment[];
	/** The thread that an answer to this mail comes into. */
	thread?: ThreadRef | null;
	entry?: ThreadEntry | null;
	/** Whom its Message-ID names. */
	recipient?: Recipient | null;
}

/** Sends a mail: adds it to the mailboxes of its addresses. */
export function send(work: Work, sending: Sending): Mail {
	const thread = sending.thread ?? null;
	const sent = {
		at: work.at,
		direction: 'out' as const,
		from: sending.from.email,
		fromName: sending.fromName ?? null,
		to: sending.to.map(lower),
		cc: (sending.cc ?? []).map(lower),
		subject: oneLine(sending.subject),
		body: sending.body,
		attachments: sending.attachments ?? [],
		template: sending.template,
		references: sending.entry?.messageId ? [sending.entry.messageId] : [],
		thread,
		entry: sending.entry?.id ?? null,
		recipient: named(sending.recipient ?? null)
	};
	return work.add('mails', { ...sent, messageId: messageId(work, sent) });
}

/** A mail about a ticket, from a template, to one person (and copies). */
export function mailAbout(
	work: Work,
	ticket: Ticket,
	template: TicketTemplate,
	to: Recipient | null,
	more: {
		entry?: ThreadEntry | null;
		cc?: readonly User[];
		/** Who wrote or acted. */
		actor?: string;
		/** HTML. */
		said?: string;
		attachments?: readonly Attachment[];
		from?: Mailbox | undefined;
		fromName?: string | null;
		/** Whose signature closes mail to end users; defaults to the department's. */
		signature?: Signature | undefined;
		/** Replies to it are not added to the thread. */
		unthreaded?: boolean;
	} = {}
): Mail {
	const department = work.row('departments', ticket.department);
	const cc = more.cc ?? [];
	const reader = to ?? (cc[0] ? user(cc[0]) : null);
	const written = write(template, {
		number: ticket.number,
		subject: ticket.subject,
		department: department.name,
		greeting: reader ? greetingOf(reader) : '',
		owner: work.row('users', ticket.owner).name,
		actor: more.actor ?? '',
		said: more.said ?? '',
		link:
			reader?.kind === 'user'
				? accessLink(work, ticket, reader.row)
				: `http://localhost/osTicket/scp/tickets.php?id=${ticket.id}`,
		signature: signatureOf(work, department, more.signature)
	});
	return send(work, {
		template,
		from: more.from ?? outgoing(work, ticket),
		fromName: more.fromName,
		to: to ? [to.row.email] : [],
		cc: cc.map((copy) => copy.email),
		...written,
		attachments: carried(work, template, more.attachments ?? more.entry?.attachments),
		thread: more.unthreaded ? null : threadOf(ticket),
		entry: more.entry ?? null,
		recipient: toList.includes(template) ? null : reader
	});
}

/** "Signature: None | My Signature | Department Signature". */
export type Signature = 'none' | 'mine' | 'dept';

function signatureOf(work: Work, department: Department, whose: Signature = 'dept'): string {
	if (whose === 'none') return '';
	if (whose === 'dept') return department.signature;
	return work.by.kind === 'agent' ? work.row('agents', work.by.id).signature : '';
}

/** Mail to everybody who takes part: its Message-ID names the thread, and nobody in particular (`hand-mail-stranger-0`). */
const toList: readonly TicketTemplate[] = [
	'ticket.notice',
	'ticket.reply',
	'ticket.activity.notice'
];

/** Mails to end users that bring what was written bring its files, too, where the desk does that ("Email attachments to the user"). */
function carried(
	work: Work,
	template: TicketTemplate,
	files: readonly Attachment[] = []
): readonly Attachment[] {
	return work.settings.emailAttachments && bringsText.includes(template) ? files : [];
}

const bringsText: readonly TicketTemplate[] = [...toList, 'ticket.autoreply'];

/** The address that a ticket's mail comes from: its department's, else the desk's. */
export function outgoing(work: Work, ticket: Pick<Ticket, 'department'>): Mailbox {
	const own = work.row('departments', ticket.department).mailbox;
	return work.row('mailboxes', own ?? work.settings.defaultMailbox);
}

export function alertsMailbox(work: Work): Mailbox {
	return work.row('mailboxes', work.settings.alertMailbox);
}

function named(to: Recipient | null): Mail['recipient'] {
	if (to?.kind === 'user') return { kind: 'user', id: to.row.id };
	return to?.kind === 'agent' ? { kind: 'agent', id: to.row.id } : null;
}

function greetingOf(to: Recipient): string {
	if (to.kind === 'agent') return to.row.firstName || agentName(to.row);
	return (to.kind === 'user' && to.row.name.split(' ')[0]) || 'there';
}

function lower(email: string): string {
	return email.toLowerCase();
}

/** A line break in a subject would begin a new header. */
function oneLine(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}
