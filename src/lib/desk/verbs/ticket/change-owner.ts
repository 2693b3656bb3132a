import { refusal, refuse } from '#lib/kernel/refusal.ts';
import { log } from '../../rules/thread/log.ts';
import { arg } from '../args.ts';
import { verb } from '../verb.ts';
import { onPage, onTicket, permission, sees } from './guards.ts';

const MAY_NOT_EDIT = refusal('Permission Denied. You are not allowed to edit tickets');

export const change_owner = verb({
	name: 'change_owner',
	say: 'change owner',
	label: 'Change Owner',
	about: 'Makes another end user the owner of the ticket.',
	group: 'ticket',
	who: ['agent'],
	args: {
		ticket: arg.ticket('ticket', 'The ticket.'),
		user: arg.user('owner', 'The new owner.')
	},
	guard: onTicket(onPage, sees, permission('ticket.edit', MAY_NOT_EDIT)),
	run(work, { ticket: id, user }) {
		const ticket = work.row('tickets', id);
		if (user === ticket.owner)
			return refuse('Unable to change ticket ownership. Please try again!');
		const changed = work.change('tickets', id, {
			owner: user,
			collaborators: ticket.collaborators.filter((known) => known.user !== user)
		});
		log(work, changed, 'edited', { owner: user, fields: { 'Ticket Owner': user } });
		return `Ticket ownership changed to ${work.row('users', user).name}`;
	}
});
