import type { UserId } from '../../model/index.ts';
import { log } from '../../rules/thread/log.ts';
import { arg } from '../args.ts';
import { verb } from '../verb.ts';
import { add_collaborator } from './add-collaborator.ts';

const person = arg.user('user', 'A collaborator.');

export const save_collaborators = verb({
	name: 'save_collaborators',
	say: 'save collaborators',
	label: 'Manage Collaborators',
	about: 'Sets which collaborators receive the mails of the ticket, and removes others.',
	group: 'ticket',
	who: ['agent'],
	args: {
		ticket: arg.ticket('ticket', 'The ticket.'),
		active: arg.optional(
			arg.list('active', 'Collaborators who receive mail; unchanged unless said.', person)
		),
		remove: arg.optional(arg.list('remove', 'Collaborators to remove.', person))
	},
	guard: add_collaborator.guard,
	offered: add_collaborator.offered,
	run(work, { ticket: id, active, remove = [] }) {
		const ticket = work.row('tickets', id);
		const gone = ticket.collaborators.filter(({ user }) => remove.includes(user));
		const isActive = (user: UserId, was: boolean) => (active ? active.includes(user) : was);
		const collaborators = ticket.collaborators
			.filter(({ user }) => !remove.includes(user))
			.map((row) => ({ ...row, active: isActive(row.user, row.active) }));
		const saved = work.change('tickets', id, { collaborators });
		const del = gone.map(({ user }) => ({ user, name: work.get('users', user)?.name ?? '' }));
		if (del.length > 0) log(work, saved, 'collab', { del });
		return 'Collaborators updated successfully';
	}
});
