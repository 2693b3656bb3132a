import type { TicketId, UserId } from '../../model/index.ts';
import { notFound } from '#lib/kernel/refusal.ts';
import { mayOpen } from '../../rules/access/participants.ts';
import { readAccess } from '../../rules/access/tokens.ts';
import type { Work } from '../../work.ts';
import { arg } from '../args.ts';
import { anybody } from '#lib/kernel/verbs/guard.ts';
import { verb } from '../verb.ts';

export const follow_link = verb({
	name: 'follow_link',
	say: 'follow access link',
	label: 'Access Link',
	about:
		'Opens the portal with the access link of a mail: for this one ticket, without logging in.',
	group: 'session',
	who: ['guest', 'user'],
	args: {
		ticket: arg.optional(arg.ticket('ticket', 'A ticket of who has its link in the mailbox.')),
		token: arg.optional(arg.text('token', 'The token of the mailed link; required for a guest.'))
	},
	guard: anybody,
	run(work, { ticket, token }) {
		const link = token === undefined ? ownLink(work, ticket) : readAccess(work, token);
		if (!link) return notFound('Access denied');
		// Who is signed in sees all of their tickets, and keeps doing so.
		if (work.row('sessions', 1).user === link.user) return;
		work.change('sessions', 1, { user: null, link: link.ticket, linkUser: link.user });
	}
});

/** The link identifies its recipient, so no other data is needed. */
function ownLink(work: Work, id: TicketId | undefined): { ticket: TicketId; user: UserId } | null {
	const ticket = id === undefined ? undefined : work.get('tickets', id);
	if (!ticket || work.by.kind !== 'user' || !mayOpen(work, work.by.id, ticket)) return null;
	return { ticket: ticket.id, user: work.by.id };
}
