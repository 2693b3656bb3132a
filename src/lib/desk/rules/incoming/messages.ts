import { hasMergedThread } from '../thread/merged.ts';
import type { Actor, Attachment, ThreadEntry, Ticket, User } from '../../model/index.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import type { Work } from '../../work.ts';
import { addCollaborators } from '../thread/collaborators.ts';
import { afterStep } from '../lifecycle/lifecycle.ts';
import { SYSTEM, threadOf } from '../thread/log.ts';
import { activityNotice, confirmMessage, messageAlerts } from '../mail/index.ts';
import { takesPart } from '../access/participants.ts';
import { isReopenable, reopen } from '../lifecycle/status.ts';
import { post } from '../thread/thread.ts';

/** A message of an end user on a ticket that exists. */
export interface Message {
	/** Null for a stranger (by mail). */
	from: User | null;
	/** The poster's name; the user's unless given. */
	poster?: string;
	body: string;
	format: 'html' | 'text';
	attachments?: readonly Attachment[] | undefined;
	/** Of a mail: its Message-ID, whether a machine wrote it, and whether it tells of another that did not arrive. */
	mail: { messageId: string; automatic: boolean; bounce: boolean } | null;
	/** Whether the message is confirmed to who wrote it. */
	confirm: boolean;
}

/**
 * Posts a user's message: the ticket becomes unanswered and updated, and a closed one is reopened if allowed. An automatic message neither
 * reopens the ticket nor alerts anybody (`hand-mail-auto-0`).
 */
export function postMessage(work: Work, given: Ticket, message: Message): ThreadEntry {
	const ticket = mergedInto(work, given);
	joinParent(work, ticket, message);
	const by: Actor = message.from ? { kind: 'user', id: message.from.id } : SYSTEM;
	const entry = post(work, {
		thread: threadOf(ticket),
		type: 'M',
		by,
		body: message.body,
		format: message.format,
		attachments: message.attachments,
		source: message.mail ? 'Email' : '',
		messageId: message.mail?.messageId ?? null,
		...(message.poster === undefined ? {} : { poster: message.poster })
	});
	work.change('tickets', ticket.id, {
		...afterStep(work.row('tickets', ticket.id), 'unanswer'),
		lastMessage: work.at,
		lastUpdate: work.at
	});
	if (!message.mail?.automatic && !message.mail?.bounce) {
		if (mayReopen(work, ticket)) reopen(work, work.row('tickets', ticket.id));
		tell(work, work.row('tickets', ticket.id), entry, message);
	}
	return entry;
}

/** People of a merged ticket become collaborators with their first message (`rand-0094`). */
function joinParent(work: Work, ticket: Ticket, { from, mail }: Message) {
	if (!from || mail || takesPart(ticket, from.id)) return;
	addCollaborators(work, ticket.id, [from], null, { byName: from.email });
}

function tell(work: Work, ticket: Ticket, entry: ThreadEntry, message: Message) {
	if (message.confirm && message.from) confirmMessage(work, ticket, entry, message.from);
	if (!message.mail) activityNotice(work, ticket, entry);
	messageAlerts(work, ticket, entry);
}

/** A merged ticket has no thread of its own: messages go to its parent (`hand-merge-combine-0`). */
export function mergedInto(work: Work, ticket: Ticket): Ticket {
	const parent = hasMergedThread(ticket) ? ticket.parent : null;
	return work.get('tickets', parent) ?? ticket;
}

/** Closed, and a message of its user opens it again. */
export function mayReopen(desk: Tables, ticket: Ticket): boolean {
	return ticket.state === 'closed' && isReopenable(desk, ticket);
}
