import { refuse } from '../../refusal.ts';
import { managesDepartment } from '../../rules/access.ts';
import { agentName, threadOf } from '../../rules/log.ts';
import { markOverdue } from '../../rules/overdue.ts';
import { postSystemNote } from '../../rules/thread.ts';
import { arg } from '../args.ts';
import { verb } from '../verb.ts';
import { ticketOfPage } from './guards.ts';

export const mark_overdue = verb({
	name: 'mark_overdue',
	say: 'mark overdue',
	label: 'Mark as Overdue',
	about: 'Marks the ticket overdue by hand: for the manager of its department.',
	group: 'ticket',
	who: ['agent'],
	args: { ticket: arg.ticket('ticket', 'The ticket.') },
	run(work, { ticket: id }) {
		const { agent, ticket } = ticketOfPage(work, id);
		if (!managesDepartment(work, agent, ticket.department))
			return refuse('Permission Denied. You are not allowed to flag tickets overdue');
		if (ticket.state !== 'open')
			return refuse('Problems marking the the ticket overdue. Please try again!');
		markOverdue(work, id);
		const body = `Ticket flagged as overdue by ${agentName(agent)}`;
		postSystemNote(work, threadOf(ticket), 'Ticket Marked Overdue', body);
		return body;
	}
});
