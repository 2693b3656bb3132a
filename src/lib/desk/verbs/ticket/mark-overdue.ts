import { refusal } from '#lib/kernel/refusal.ts';
import { agentName, threadOf } from '../../rules/thread/log.ts';
import { markOverdue } from '../../rules/ticket/overdue.ts';
import { postSystemNote } from '../../rules/thread/thread.ts';
import { arg } from '../args.ts';
import { verb } from '../verb.ts';
import { actingAgent, isOpen, manages, onPage, onTicket, sees, state } from './guards.ts';

/** No permission is asked for, only managing the ticket's department (`hand-manager-rights-0`). */
const asked = [
	sees,
	manages(refusal('Permission Denied. You are not allowed to flag tickets overdue')),
	isOpen(refusal('Problems marking the the ticket overdue. Please try again!'))
];
const isNotOverdue = state(
	({ ticket }) => (ticket.overdue ? [false, 'it is already overdue'] : [true, 'not overdue']),
	null
);

export const mark_overdue = verb({
	name: 'mark_overdue',
	say: 'mark overdue',
	label: 'Mark as Overdue',
	about: 'Marks the ticket overdue by hand: only for the manager of its department.',
	group: 'ticket',
	who: ['agent'],
	args: { ticket: arg.ticket('ticket', 'The ticket.') },
	guard: onTicket(onPage, ...asked),
	// Of an overdue ticket only the page knows better.
	offered: onTicket(onPage, ...asked, isNotOverdue),
	run(work, { ticket: id }) {
		markOverdue(work, id);
		const body = `Ticket flagged as overdue by ${agentName(actingAgent(work))}`;
		postSystemNote(work, threadOf(work.row('tickets', id)), 'Ticket Marked Overdue', body);
		return body;
	}
});
