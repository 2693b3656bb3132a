import type { Agent, User } from '#lib/desk/model/index.ts';
import { canView } from '#lib/desk/rules/access/access.ts';
import { entryHtml } from '#lib/desk/rules/thread/html.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { inState, sourceOf } from '#lib/workplace/talk/rules/conversations.ts';
import { emptyKept, type KeptTicket } from './kept-ticket.ts';

/** Origin of a new ticket: none, a user, or an entry of another ticket. */
export interface Origin {
	user: number | null;
	ticket: number | null;
	entry: number | null;
}

/** The origin in an address. */
export function originOf({ uid, from, tid }: Readonly<Record<string, string>>): Origin {
	return { user: Number(uid) || null, ticket: Number(from) || null, entry: Number(tid) || null };
}

/** Each way to begin has a draft of its own. */
export function draftOf(agent: number, { user, entry }: Origin): string {
	const about = entry === null ? (user === null ? '' : ` user ${user}`) : ` entry ${entry}`;
	return `agent ${agent} new ticket${about}`;
}

/** What a form begins with, for whom, and who is copied in. */
export interface Begin {
	kept: KeptTicket;
	user: User | null;
	cc: readonly User[];
}

/** A form as its draft has it. */
export function beginKept(desk: Tables, kept: KeptTicket): Begin {
	const user = kept.user === null ? null : (desk.get('users', kept.user) ?? null);
	return { kept, user, cc: kept.cc.flatMap((id) => desk.get('users', id) ?? []) };
}

/** A form in which nothing was written; what was written in another ticket comes with its owner. */
export function beginWith(desk: Tables, agent: Agent, origin: Origin): Begin {
	const other = desk.get('tickets', origin.ticket);
	const of = other && canView(desk, agent, other) ? other : undefined;
	const said = desk.get('entries', origin.entry);
	const quoted = of && said && said.thread === `t${of.id}` ? said : undefined;
	const text = quoted ? { subject: of?.subject ?? '', message: entryHtml(quoted) } : {};
	const user = origin.user ?? (quoted ? (of?.owner ?? null) : null);
	const talked = user === null ? ofConversation(desk) : {};
	return beginKept(desk, { ...emptyKept, ...text, user, ...talked });
}

/** What a ticket that is written during a conversation begins with: who it is, and how they came. */
function ofConversation(desk: Tables): Partial<KeptTicket> {
	const talk = inState(desk, 'open')[0] ?? inState(desk, 'on hold').at(-1);
	if (!talk) return {};
	const [user] = desk.find('users', 'email', talk.email);
	return { source: sourceOf(talk), user: user?.id ?? null };
}
