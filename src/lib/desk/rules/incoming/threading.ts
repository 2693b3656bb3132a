import { hasMergedThread } from '../thread/merged.ts';
import type { Agent, AgentId, Mail, Ticket, ThreadRef, User } from '../../model/index.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { mayReopen, mergedInto } from './messages.ts';
import { takesPart } from '../access/participants.ts';
import type { Work } from '../../work.ts';
import { tidyEmail } from '../people/mail-address.ts';
import { userByEmail } from '../people/users.ts';

/** What a mail says about what it answers. */
export interface Answering {
	from: string;
	/** Sent from an address of the desk: it does not answer anything. */
	own: boolean;
	subject: string;
	inReplyTo: string | null;
	/** Oldest first, as in the header. */
	references: readonly string[];
}

/** Where a mail belongs. */
export type Place =
	| { kind: 'message'; ticket: Ticket; user: User | null; passive: boolean; joins: boolean }
	| { kind: 'note'; ticket: Ticket; agent: Agent };

/**
 * The ticket that a mail answers, and as whom: null opens a new one. A Message-ID of the desk's own mail, or of any entry,
 * is enough for everybody who has it, and where it names a person, the mail of somebody unknown is taken for theirs
 * (`rand-0602`); a number in the subject is enough only for who takes part (`hand-mail-stranger-0`).
 */
export function placeOf(work: Work, mail: Answering): Place | null {
	if (mail.own) return null;
	for (const id of candidates(mail)) {
		const found = byMessageId(work, id);
		if (!found) continue;
		const ticket = mergedInto(work, found.ticket);
		const sender = userByEmail(work, mail.from) ?? null;
		if (found.named?.kind === 'agent') {
			const agent = noteWriter(work, mail.from, sender, ticket, found.named.id);
			if (agent) return { kind: 'note', ticket, agent };
		}
		const named = found.named?.kind === 'user' ? work.get('users', found.named.id) : undefined;
		return asMessage(work, ticket, sender ?? named ?? null, found.passive);
	}
	return bySubject(work, mail);
}

/**
 * Poster of the note when an alert is answered: the sending agent, whoever received the alert. The ticket's owner and strangers post it in
 * the name of the recipient; another known user posts no note (kind *mail-poster*).
 */
function noteWriter(
	work: Work,
	from: string,
	sender: User | null,
	ticket: Ticket,
	alerted: AgentId
): Agent | null {
	const agent = work.all('agents').find((row) => tidyEmail(row.email) === tidyEmail(from));
	if (agent) return agent;
	return sender && sender.id !== ticket.owner ? null : work.row('agents', alerted);
}

/** In-Reply-To first, then the references, the last one first. */
function candidates(mail: Answering): string[] {
	const ids = [...messageIds(mail.inReplyTo ?? ''), ...[...mail.references].reverse()];
	return [...new Set(ids.flatMap(messageIds))];
}

/** The <...> in a header; a value without brackets is used as is. */
export function messageIds(text: string): string[] {
	const found = text.match(/<[^<>\s]+>/g);
	if (found) return [...found];
	return text.trim() ? [text.trim()] : [];
}

function byMessageId(
	work: Work,
	id: string
): { ticket: Ticket; named: Mail['recipient']; passive: boolean } | null {
	const sent = work.find('mails', 'messageId', id).find((mail) => mail.direction === 'out');
	const entry = sent ? undefined : work.find('entries', 'messageId', id)[0];
	const ticket = ticketOf(work, sent?.thread ?? entry?.thread ?? null);
	if (!ticket) return null;
	return { ticket, named: sent?.recipient ?? null, passive: !sent };
}

function ticketOf(desk: Tables, thread: ThreadRef | null): Ticket | undefined {
	return thread?.startsWith('t') ? desk.get('tickets', Number(thread.slice(1))) : undefined;
}

/** A closed ticket that cannot be reopened takes no mail of users: a new ticket is opened (`hand-reopen-disallowed-0`). */
function asMessage(work: Work, ticket: Ticket, user: User | null, passive: boolean): Place | null {
	if (!takesMessages(work, ticket)) return null;
	const joins = user !== null && !takesPart(ticket, user.id);
	return { kind: 'message', ticket, user, passive, joins };
}

function bySubject(work: Work, mail: Answering): Place | null {
	const number = /#([\w-]+)/.exec(mail.subject)?.[1];
	const user = userByEmail(work, mail.from);
	const ticket = number ? work.find('tickets', 'number', number)[0] : undefined;
	if (!ticket || !user || hasMergedThread(ticket)) return null;
	if (!takesPart(ticket, user.id) || !takesMessages(work, ticket)) return null;
	return { kind: 'message', ticket, user, passive: false, joins: false };
}

function takesMessages(work: Work, ticket: Ticket): boolean {
	return ticket.state === 'open' || mayReopen(work, ticket);
}
