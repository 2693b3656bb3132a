import { eraseTicket } from '../../rules/ticket/erase.ts';
import { arg } from '../args.ts';
import { verb } from '../verb.ts';
import { inStatusDialog, onTicket, sees } from './guards.ts';
import { statusPermission } from './status-guard.ts';

export const delete_ticket = verb({
	name: 'delete_ticket',
	say: 'delete',
	label: 'Delete Ticket',
	about: 'Removes the ticket and its thread for good.',
	group: 'ticket',
	who: ['agent'],
	args: {
		ticket: arg.ticket('ticket', 'The ticket.'),
		comments: arg.optional(arg.html('comments', 'The reason; it is not saved.'))
	},
	guard: onTicket(inStatusDialog, sees, statusPermission('archived')),
	run(work, { ticket: id }) {
		const ticket = work.row('tickets', id);
		eraseTicket(work, ticket);
		return `Ticket #${ticket.number} deleted sucessfully`;
	}
});
