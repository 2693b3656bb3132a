import type { Agent, Ticket, ThreadRef, User } from '../model/index.ts';
import type { Tables } from '../tables.ts';
import { isParticipant, mayReopen, mergedInto } from './messages.ts';
import type { Work } from '../work.ts';
import { userByEmail } from './users.ts';

/** What a mail says about what it answers. */
export interface Answering {
	from: string;
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
 * is enough for everybody who has it; a number in the subject only for who takes part (`hand-mail-stranger-0`).
 */
export function placeOf(work: Work, mail: Answering): Place | null {
	for (const id of candidates(mail)) {
		const found = byMessageId(work, id);
		if (!found) continue;
		const ticket = mergedInto(work, found.ticket);
		const agent = found.agent;
		if (agent && agent.email.toLowerCase() === mail.from.trim().toLowerCase())
			return { kind: 'note', ticket, agent };
		return asMessage(work, ticket, mail, found.passive);
	}
	return bySubject(work, mail);
}

/** In-Reply-To first, then the references, the last one first. */
function candidates(mail: Answering): string[] {
	const ids = [...messageIds(mail.inReplyTo ?? ''), ...[...mail.references].reverse()];
	return [...new Set(ids.flatMap(messageIds))];
}

/** The <...> in a header; a value without any stands for itself. */
export function messageIds(text: string): string[] {
	const found = text.match(/<[^<>\s]+>/g);
	if (found) return [...found];
	return text.trim() ? [text.trim()] : [];
}

function byMessageId(
	work: Work,
	id: string
): { ticket: Ticket; agent: Agent | null; passive: boolean } | null {
	const sent = work.find('mails', 'messageId', id).find((mail) => mail.direction === 'out');
	const entry = sent ? undefined : work.find('entries', 'messageId', id)[0];
	const ticket = ticketOf(work, sent?.thread ?? entry?.thread ?? null);
	if (!ticket) return null;
	const agent =
		sent?.recipient?.kind === 'agent' ? (work.get('agents', sent.recipient.id) ?? null) : null;
	return { ticket, agent, passive: !sent };
}

function ticketOf(desk: Tables, thread: ThreadRef | null): Ticket | undefined {
	return thread?.startsWith('t') ? desk.get('tickets', Number(thread.slice(1))) : undefined;
}

/** A closed ticket that may not be opened again takes no mail of users: it opens a new one (`hand-reopen-disallowed-0`). */
function asMessage(work: Work, ticket: Ticket, mail: Answering, passive: boolean): Place | null {
	if (!takesMessages(work, ticket)) return null;
	const user = userByEmail(work, mail.from) ?? null;
	const joins = user !== null && !isParticipant(ticket, user);
	return { kind: 'message', ticket, user, passive, joins };
}

function bySubject(work: Work, mail: Answering): Place | null {
	const number = /#([\w-]+)/.exec(mail.subject)?.[1];
	const user = userByEmail(work, mail.from);
	const ticket = number ? work.find('tickets', 'number', number)[0] : undefined;
	if (!ticket || !user || ticket.threadKind === 'C') return null;
	if (!isParticipant(ticket, user) || !takesMessages(work, ticket)) return null;
	return { kind: 'message', ticket, user, passive: false, joins: false };
}

function takesMessages(work: Work, ticket: Ticket): boolean {
	return ticket.state === 'open' || mayReopen(work, ticket);
}
