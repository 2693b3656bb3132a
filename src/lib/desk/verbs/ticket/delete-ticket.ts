import { notFound, refuse } from '../../refusal.ts';
import { canView } from '../../rules/access.ts';
import { eraseTicket } from '../../rules/erase.ts';
import { whyNotAllowed } from '../../rules/status-change.ts';
import { arg } from '../args.ts';
import { verb } from '../verb.ts';
import { actingAgent } from './guards.ts';

export const delete_ticket = verb({
	name: 'delete_ticket',
	say: 'delete',
	label: 'Delete Ticket',
	about: 'Removes the ticket and its thread for good.',
	group: 'ticket',
	who: ['agent'],
	args: {
		ticket: arg.ticket('ticket', 'The ticket.'),
		comments: arg.optional(arg.html('comments', 'Reason; kept nowhere.'))
	},
	run(work, { ticket: id }) {
		const agent = actingAgent(work);
		const ticket = work.get('tickets', id);
		if (!ticket || !canView(work, agent, ticket)) return notFound('Unknown ticket #');
		const forbidden = whyNotAllowed(work, agent, ticket, 'deleted');
		if (forbidden) return refuse(forbidden);
		eraseTicket(work, ticket);
		return `Ticket #${ticket.number} deleted sucessfully`;
	}
});
