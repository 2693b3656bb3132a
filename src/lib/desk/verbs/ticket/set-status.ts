import { notFound, refuse } from '../../refusal.ts';
import { canView } from '../../rules/access.ts';
import { threadOf } from '../../rules/log.ts';
import { whyNotAllowed, whyNotClosable } from '../../rules/status-change.ts';
import { setStatus } from '../../rules/status.ts';
import { postNote } from '../../rules/thread.ts';
import { arg } from '../args.ts';
import { verb } from '../verb.ts';
import { actingAgent } from './guards.ts';

export const set_status = verb({
	name: 'set_status',
	say: 'set status',
	label: 'Change Status',
	about: 'Resolves, closes or opens the ticket.',
	group: 'ticket',
	who: ['agent'],
	args: {
		ticket: arg.ticket('ticket', 'The ticket.'),
		status: arg.status('status', 'The new status.'),
		comments: arg.optional(arg.html('comments', 'Becomes an internal note.')),
		children: arg.optional(arg.boolean('children', 'Merged tickets take the status too.'))
	},
	run(work, { ticket: id, status: statusId, comments, children }) {
		const agent = actingAgent(work);
		const ticket = work.get('tickets', id);
		if (!ticket || !canView(work, agent, ticket)) return notFound('Unknown ticket #');
		const status = work.row('statuses', statusId);
		if (status.state !== 'open' && status.state !== 'closed')
			return refuse('Unknown or invalid status');
		if (ticket.status === statusId) return refuse(`Ticket already set to ${status.name} status`);
		const forbidden = whyNotAllowed(work, agent, ticket, status.state);
		if (forbidden) return refuse(forbidden);
		const unfit = status.state === 'closed' ? whyNotClosable(work, ticket) : null;
		if (unfit) return refuse(unfit);
		setStatus(work, id, statusId);
		postNote(work, threadOf(ticket), 'Status Changed', comments);
		if (children)
			for (const child of work.find('tickets', 'parent', id)) setStatus(work, child.id, statusId);
		return `Ticket #${ticket.number} status changed to ${status.name}`;
	}
});
