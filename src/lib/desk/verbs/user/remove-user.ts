import { refusal, refuse, Refused } from '#lib/kernel/refusal.ts';
import { allHold } from '#lib/kernel/verbs/guard.ts';
import type { TicketId } from '../../model/index.ts';
import { eraseTicket } from '../../rules/ticket/erase.ts';
import { eraseNotes, notesOnUser } from '../../rules/people/notes.ts';
import { changeEach } from '../admin/kind.ts';
import type { Work } from '../../work.ts';
import { arg } from '../args.ts';
import { delete_ticket } from '../ticket/delete-ticket.ts';
import { verb } from '../verb.ts';
import { withPermission } from './directory.ts';

export const remove_user = verb({
	name: 'remove_user',
	say: 'remove user',
	label: 'Delete User',
	about: 'Deletes an end user; if they have tickets, only together with these.',
	group: 'ticket',
	who: ['agent'],
	args: {
		user: arg.user('user', 'The end user.'),
		tickets: arg.optional(arg.boolean('tickets', 'Their tickets are deleted, too, for good.'))
	},
	guard: withPermission('user.delete'),
	run(work, { user: id, tickets }) {
		const user = work.row('users', id);
		const owned = work.find('tickets', 'owner', id).map((ticket) => ticket.id);
		if (owned.length > 0 && !tickets) return refuse('You cannot delete a user with tickets!');
		eraseTickets(work, owned);
		if (work.row('sessions', 1).user === id) work.change('sessions', 1, { user: null });
		eraseNotes(work, notesOnUser(id));
		changeEach(work, 'organizations', ({ contacts }) =>
			contacts.includes(id) ? { contacts: contacts.filter((other) => other !== id) } : null
		);
		work.remove('users', id);
		return `User ${user.name} deleted successfully`;
	}
});

/** Stops at the first that the agent may not delete: the user stays, and what was deleted before it is gone (as in the product). */
function eraseTickets(work: Work, tickets: readonly TicketId[]) {
	for (const ticket of tickets) {
		if (!allHold(delete_ticket.guard(work, work.by, { ticket })))
			throw new Refused(
				refusal('You do not have permission to delete a user with tickets!', { http: 403 }),
				true
			);
		eraseTicket(work, work.row('tickets', ticket));
	}
}
