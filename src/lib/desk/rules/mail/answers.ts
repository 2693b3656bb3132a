import type {
	Department,
	Mailbox,
	Settings,
	ThreadEntry,
	Ticket,
	User,
	UserId
} from '../../model/index.ts';
import type { Work } from '#lib/desk/work.ts';
import { fromName } from './from-name.ts';
import { entryHtml, escapeHtml } from '../thread/html.ts';
import { alertsMailbox, mailAbout, send, user, type Signature } from './send.ts';

/** The mails to end users, one function per occasion. */

/** A new ticket, where the desk and its department answer automatically. */
export function autoRespond(work: Work, ticket: Ticket, entry: ThreadEntry) {
	if (!isAutoresponding(work.settings, work.row('departments', ticket.department))) return;
	mailAbout(work, ticket, 'ticket.autoresp', ownerOf(work, ticket), { entry });
}

/** Whether new tickets of a department are answered automatically at all. */
export function isAutoresponding(
	{ ticketAutoresponder }: Settings,
	{ autoResponseNewTicket }: Department
): boolean {
	return ticketAutoresponder && autoResponseNewTicket;
}

/** The canned response that a filter attached, whatever the settings are (`filter-045`). */
export function autoReply(work: Work, ticket: Ticket, entry: ThreadEntry) {
	mailAbout(work, ticket, 'ticket.autoreply', ownerOf(work, ticket), {
		entry,
		said: entryHtml(entry)
	});
}

/** A ticket that an agent opened for somebody: the user, and the collaborators when they are written to as well. */
export function ticketNotice(
	work: Work,
	ticket: Ticket,
	entry: ThreadEntry,
	more: {
		response?: ThreadEntry | null;
		to?: 'all' | 'user' | undefined;
		signature?: Signature | undefined;
	} = {}
) {
	if (!work.settings.ticketNoticeActive) return;
	mailAbout(work, ticket, 'ticket.notice', ownerOf(work, ticket), {
		entry: more.response ?? entry,
		cc: more.to === 'user' ? [] : activeCollaborators(work, ticket),
		said: entryHtml(entry) + (more.response ? entryHtml(more.response) : ''),
		attachments: [...entry.attachments, ...(more.response?.attachments ?? [])],
		fromName: fromName(work, ticket),
		signature: more.signature
	});
}

/** A user's message is confirmed to who wrote it. */
export function confirmMessage(work: Work, ticket: Ticket, entry: ThreadEntry, to: User) {
	const department = work.row('departments', ticket.department);
	if (!work.settings.messageAutoresponder || !department.autoResponseNewMessage) return;
	mailAbout(work, ticket, 'message.autoresp', user(to), { entry });
}

/** A message on the portal is passed on to the others who take part; who writes by mail has copied them. */
export function activityNotice(work: Work, ticket: Ticket, entry: ThreadEntry) {
	if (!work.settings.messageAutoresponderCollabs) return;
	const poster = entry.by.kind === 'user' ? entry.by.id : null;
	const cc = activeCollaborators(work, ticket).filter((copy) => copy.id !== poster);
	const to = ticket.owner === poster ? null : ownerOf(work, ticket);
	if (!to && cc.length === 0) return;
	mailAbout(work, ticket, 'ticket.activity.notice', to, {
		entry,
		cc,
		actor: entry.poster,
		said: entryHtml(entry)
	});
}

/**
 * An agent's reply.
 *
 * @param to the owner and the active collaborators, only the owner, or nobody
 * @param more of the active collaborators only these are kept (all when left out); whose signature closes it; an address other than the department's
 * @returns the addresses written to
 */
export function replyMails(
	work: Work,
	ticket: Ticket,
	entry: ThreadEntry,
	to: 'all' | 'user' | 'none',
	more: {
		keep?: readonly UserId[];
		signature?: Signature | undefined;
		from?: Mailbox | undefined;
	} = {}
): string[] {
	if (to === 'none') return [];
	const copies = to === 'all' ? activeCollaborators(work, ticket) : [];
	const { keep, signature, from } = more;
	const cc = keep ? copies.filter((copy) => keep.includes(copy.id)) : copies;
	const mail = mailAbout(work, ticket, 'ticket.reply', ownerOf(work, ticket), {
		entry,
		cc,
		actor: entry.poster,
		said: entryHtml(entry),
		signature,
		from,
		fromName: fromName(work, ticket)
	});
	return [...mail.to, ...mail.cc];
}

/** The limit of open tickets is reached: the user is mailed if enabled, the administrator always (`hand-max-open-0`). */
export function overLimitNotices(work: Work, ticket: Ticket) {
	const owner = work.row('users', ticket.owner);
	if (work.settings.overlimitNoticeActive)
		mailAbout(work, ticket, 'ticket.overlimit', user(owner), { unthreaded: true });
	send(work, {
		template: null,
		from: alertsMailbox(work),
		to: [work.settings.adminEmail],
		subject: `Maximum Open Tickets Limit (${owner.email})`,
		body: `<p>${escapeHtml(owner.name)} has as many open tickets as are allowed: ${work.settings.maxOpenTickets}.</p>`
	});
}

/** In the order of their names, as the product addresses them (`hand-mail-stranger-0`). */
function activeCollaborators(work: Work, ticket: Ticket): User[] {
	return ticket.collaborators
		.filter((collaborator) => collaborator.active)
		.flatMap((collaborator) => work.get('users', collaborator.user) ?? [])
		.sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

function ownerOf(work: Work, ticket: Ticket) {
	return user(work.row('users', ticket.owner));
}
