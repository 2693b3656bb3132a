import { notFound } from '#lib/kernel/refusal.ts';
import { dropReferral, isReferredTo } from '../../rules/access/referral.ts';
import { arg } from '../args.ts';
import { verb } from '../verb.ts';
import { inDialog, onTicket, permission, sees } from './guards.ts';

export const remove_referral = verb({
	name: 'remove_referral',
	say: 'remove referral',
	label: 'Manage Referrals',
	about: 'Removes the access to the ticket that a referral gave.',
	group: 'ticket',
	who: ['agent'],
	args: {
		ticket: arg.ticket('ticket', 'The ticket.'),
		from: arg.referee('from', 'The agent, team or department.')
	},
	guard: onTicket(inDialog, sees, permission('ticket.assign')),
	run(work, { ticket: id, from }) {
		const ticket = work.row('tickets', id);
		if (!isReferredTo(ticket, from)) return notFound('No such referral');
		dropReferral(work, id, from);
		return 'Referrals updated successfully';
	}
});
