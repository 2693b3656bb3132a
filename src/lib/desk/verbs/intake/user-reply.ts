import { refuseField } from '#lib/kernel/refusal.ts';
import { postMessage } from '../../rules/incoming/messages.ts';
import { saysSomething } from '#lib/kernel/text/html-text.ts';
import { arg } from '../args.ts';
import { actingUser, onOpenedTicket } from '../user-guard.ts';
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
		message: arg.html('message', 'The text.'),
		attachments: arg.attachments()
	},
	guard: onOpenedTicket,
	run(work, { ticket: id, message, attachments }) {
		const ticket = work.row('tickets', id);
		if (!saysSomething(message))
			return refuseField('Correct any errors below and try again.', 'message', 'Message required');
		postMessage(work, ticket, {
			from: actingUser(work),
			body: message,
			format: 'html',
			attachments,
			mail: null,
			confirm: true
		});
		return 'Message Posted Successfully';
	}
});
