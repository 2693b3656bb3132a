import { refuse } from '#lib/kernel/refusal.ts';
import { eraseTicket } from '../../rules/ticket/erase.ts';
import { eraseNotes, notesOnUser } from '../../rules/people/notes.ts';
import { changeEach } from '../admin/kind.ts';
import { arg } from '../args.ts';
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
		const owned = work.find('tickets', 'owner', id);
		if (owned.length > 0 && !tickets) return refuse('Unable to delete user: they have tickets');
		for (const ticket of owned) eraseTicket(work, work.row('tickets', ticket.id));
		if (work.row('sessions', 1).user === id) work.change('sessions', 1, { user: null });
		eraseNotes(work, notesOnUser(id));
		changeEach(work, 'organizations', ({ contacts }) =>
			contacts.includes(id) ? { contacts: contacts.filter((other) => other !== id) } : null
		);
		work.remove('users', id);
		return `User ${user.name} deleted successfully`;
	}
});
