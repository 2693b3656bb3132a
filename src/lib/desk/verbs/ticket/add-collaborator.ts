import { refuse } from '#lib/kernel/refusal.ts';
import { log } from '../../rules/thread/log.ts';
import { arg } from '../args.ts';
import { verb } from '../verb.ts';
import { inThread, onTicket, permission, sees } from './guards.ts';

export const add_collaborator = verb({
	name: 'add_collaborator',
	say: 'add collaborator',
	label: 'Collaborators',
	about:
		'Adds an end user as a collaborator, who then receives its replies by mail. Every agent who can see the ticket may do it.',
	group: 'ticket',
	who: ['agent'],
	args: {
		ticket: arg.ticket('ticket', 'The ticket.'),
		user: arg.user('user', 'The end user.')
	},
	guard: onTicket(inThread, sees),
	// The page's "Manage Collaborators" asks for more than the desk does.
	offered: onTicket(inThread, sees, permission('ticket.edit')),
	run(work, { ticket: id, user }) {
		const ticket = work.row('tickets', id);
		if (user === ticket.owner) return refuse('Ticket Owner cannot be a Collaborator');
		if (ticket.collaborators.some((known) => known.user === user))
			return refuse('Unable to add collaborator. Internal error occurred');
		const added = work.change('tickets', id, {
			collaborators: [...ticket.collaborators, { user, active: true, cc: true }]
		});
		const { name } = work.row('users', user);
		log(work, added, 'collab', { add: [{ user, name, src: null }] });
		return `${name} added as a collaborator`;
	}
});
