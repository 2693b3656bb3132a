import { denied, refuseField } from '../../refusal.ts';
import { assignAgent, canBeAssigned } from '../../rules/assignment.ts';
import { addReferral } from '../../rules/referral.ts';
import { arg } from '../args.ts';
import { verb } from '../verb.ts';
import { ticketOfDialog } from './guards.ts';

export const claim = verb({
	name: 'claim',
	say: 'claim',
	label: 'Claim',
	about: 'Takes an open ticket that no agent has yet.',
	group: 'ticket',
	who: ['agent'],
	args: {
		ticket: arg.ticket('ticket', 'The ticket.'),
		comments: arg.optional(arg.html('comments', 'Becomes an internal note.')),
		refer: arg.optional(arg.boolean('refer', 'Maintain referral access to the current assignees.'))
	},
	run(work, { ticket: id, comments, refer }) {
		const { agent, ticket } = ticketOfDialog(work, id, 'ticket.assign');
		if (ticket.state !== 'open' || ticket.agent !== null) return denied();
		if (!canBeAssigned(agent, work.row('departments', ticket.department)))
			return refuseField(null, null, 'Agent is unavailable for assignment');
		assignAgent(work, id, agent.id, { comments });
		// No agent had it; its team keeps its sight of the ticket even when it is released from it.
		if (refer && ticket.team !== null) addReferral(work, id, { kind: 'team', id: ticket.team });
		return 'Ticket assigned to you successfully';
	}
});
