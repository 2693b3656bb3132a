import { denied, notFound, refuse } from '../../refusal.ts';
import { managesDepartment, may } from '../../rules/access.ts';
import { afterStep } from '../../rules/lifecycle.ts';
import { agentName, threadOf } from '../../rules/log.ts';
import { postNote, postSystemNote } from '../../rules/thread.ts';
import { arg } from '../args.ts';
import { verb } from '../verb.ts';
import { actingAgent } from './guards.ts';

export const mark = verb({
	name: 'mark',
	say: 'mark',
	label: 'Mark as Answered / Unanswered',
	about: 'Says by hand whether the ticket is answered. Also for the manager of its department.',
	group: 'ticket',
	who: ['agent'],
	args: {
		ticket: arg.ticket('ticket', 'The ticket.'),
		as: arg.choice('as', 'What it is marked as.', ['answered', 'unanswered']),
		comments: arg.optional(arg.html('comments', 'Becomes an internal note.'))
	},
	run(work, { ticket: id, as, comments }) {
		const agent = actingAgent(work);
		const ticket = work.get('tickets', id);
		if (!ticket) return notFound('No such ticket');
		const allowed =
			may(work, agent, ticket, 'ticket.markanswered') ||
			managesDepartment(work, agent, ticket.department);
		if (!allowed) return denied();
		const after = afterStep(ticket, as === 'answered' ? 'answer' : 'unanswer');
		if (!after) return refuse(`Ticket is already marked as ${as}`);
		work.change('tickets', id, after);
		const title = `Ticket Marked ${as === 'answered' ? 'Answered' : 'Unanswered'}`;
		const body = `Ticket flagged as ${as} by ${agentName(agent)}`;
		postNote(work, threadOf(ticket), title, comments);
		postSystemNote(work, threadOf(ticket), title, body);
		return body;
	}
});
