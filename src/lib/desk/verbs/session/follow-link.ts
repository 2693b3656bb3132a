import { notFound } from '../../refusal.ts';
import { arg } from '../args.ts';
import { verb } from '../verb.ts';

export const follow_link = verb({
	name: 'follow_link',
	say: 'follow access link',
	label: 'Access Link',
	about: 'Opens the portal by the access link of a mail: for this one ticket, without logging in.',
	group: 'session',
	who: ['guest', 'user'],
	args: { ticket: arg.ticket('ticket', 'The ticket of the link.') },
	run(work, { ticket: id }) {
		const ticket = work.get('tickets', id) ?? notFound('Access denied');
		work.change('sessions', 1, { user: null, link: ticket.id });
	}
});
