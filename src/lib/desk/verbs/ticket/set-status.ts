import { threadOf } from '../../rules/thread/log.ts';
import { setStatus } from '../../rules/lifecycle/status.ts';
import { postNote } from '../../rules/thread/thread.ts';
import { arg } from '../args.ts';
import { verb } from '../verb.ts';
import { inStatusDialog, onTicket, sees } from './guards.ts';
import { canStandInIt, isTheirs, type StatusTarget } from './status-guard.ts';

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
		comments: arg.optional(arg.html('comments', 'Text of an internal note.')),
		children: arg.optional(arg.boolean('children', 'Merged tickets take the status too.'))
	},
	guard: onTicket<StatusTarget>(inStatusDialog, sees, isTheirs, canStandInIt),
	// The dialog shows what blocks closing.
	offered: onTicket<StatusTarget>(inStatusDialog, sees, isTheirs),
	run(work, { ticket: id, status: statusId, comments, children }) {
		const ticket = work.row('tickets', id);
		const status = work.row('statuses', statusId);
		setStatus(work, id, statusId);
		postNote(work, threadOf(ticket), 'Status Changed', comments);
		if (children)
			for (const child of work.find('tickets', 'parent', id)) setStatus(work, child.id, statusId);
		return `Ticket #${ticket.number} status changed to ${status.name}`;
	}
});
