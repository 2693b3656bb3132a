import { refuse } from '#lib/kernel/refusal.ts';
import { afterStep } from '../../rules/lifecycle/lifecycle.ts';
import { agentName, threadOf } from '../../rules/thread/log.ts';
import { postNote, postSystemNote } from '../../rules/thread/thread.ts';
import { arg } from '../args.ts';
import { verb } from '../verb.ts';
import { actingAgent, either, inDialog, manages, onTicket, permission, sees } from './guards.ts';

/** In the menu, which knows what the ticket is. */
export const markLabels = { answered: 'Mark as Answered', unanswered: 'Mark as Unanswered' };

export const mark = verb({
	name: 'mark',
	say: 'mark',
	label: 'Mark as Answered / Unanswered',
	about:
		'Marks the ticket answered or unanswered by hand. Also allowed for the manager of its department.',
	group: 'ticket',
	who: ['agent'],
	args: {
		ticket: arg.ticket('ticket', 'The ticket.'),
		as: arg.choice('as', 'The new mark.', ['answered', 'unanswered']),
		comments: arg.optional(arg.html('comments', 'Text of an internal note.'))
	},
	guard: onTicket(inDialog, either([sees, permission('ticket.markanswered')], manages())),
	run(work, { ticket: id, as, comments }) {
		const agent = actingAgent(work);
		const ticket = work.row('tickets', id);
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
