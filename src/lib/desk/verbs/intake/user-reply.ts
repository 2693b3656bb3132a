import { refuse, refuseField } from '../../refusal.ts';
import { postMessage } from '../../rules/messages.ts';
import { saysSomething } from '../../text/html-text.ts';
import { mayOpen } from '../../rules/participants.ts';
import type { Ticket, TicketId, User } from '../../model/index.ts';
import type { Work } from '../../work.ts';
import { arg } from '../args.ts';
import { verb } from '../verb.ts';

export const user_reply = verb({
	name: 'user_reply',
	say: 'write',
	label: 'Post Reply',
	about:
		'Adds a message to a ticket on the portal; a closed ticket opens again if its status allows it.',
	group: 'portal',
	who: ['user'],
	args: {
		ticket: arg.ticket('ticket', 'A ticket of their own, or one that they collaborate on.'),
		message: arg.html('message', 'What they write.'),
		attachments: arg.attachments()
	},
	run(work, { ticket: id, message, attachments }) {
		const { ticket, user } = ownTicket(work, id);
		if (!saysSomething(message))
			return refuseField('Correct any errors below and try again.', 'message', 'Message required');
		postMessage(work, ticket, {
			from: user,
			body: message,
			format: 'html',
			attachments,
			mail: null,
			confirm: true
		});
		return 'Message Posted Successfully';
	}
});

/** A ticket in which the user takes part; others do not exist for them. */
export function ownTicket(work: Work, id: TicketId): { ticket: Ticket; user: User } {
	const ticket = work.get('tickets', id);
	const user = work.by.kind === 'user' ? work.get('users', work.by.id) : undefined;
	if (!ticket || !user || !mayOpen(work, user.id, ticket))
		return refuse('Unknown or invalid ticket ID.');
	return { ticket, user };
}
