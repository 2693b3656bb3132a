import { DENIED, refusal } from '#lib/kernel/refusal.ts';
import { assignAgent, canBeAssigned } from '../../rules/ticket/assignment.ts';
import { addReferral } from '../../rules/access/referral.ts';
import { arg } from '../args.ts';
import { verb } from '../verb.ts';
import {
	inDialog,
	isOpen,
	onTicket,
	permission,
	sees,
	state,
	actingAgent,
	type Rule
} from './guards.ts';

const isFree = state(({ agent, ticket }) => {
	if (ticket.agent === null) return [true, 'no agent has it'];
	return [false, ticket.agent === agent.id ? 'theirs already' : 'another agent has it'];
}, DENIED);

const isAvailable: Rule = state(
	({ desk, agent, ticket }) => {
		const department = desk.get('departments', ticket.department);
		return department && canBeAssigned(agent, department)
			? [true, 'available for assignment']
			: [false, 'unavailable for assignment'];
	},
	refusal(null, { fields: [{ field: null, message: 'Agent is unavailable for assignment' }] })
);

const asked = [sees, permission('ticket.assign'), isOpen(DENIED), isFree];

export const claim = verb({
	name: 'claim',
	say: 'claim',
	label: 'Claim',
	about: 'Assigns an open ticket without an agent to oneself.',
	group: 'ticket',
	who: ['agent'],
	args: {
		ticket: arg.ticket('ticket', 'The ticket.'),
		comments: arg.optional(arg.html('comments', 'Text of an internal note.')),
		refer: arg.optional(arg.boolean('refer', 'Maintain referral access to the current assignees.'))
	},
	guard: onTicket(inDialog, ...asked, isAvailable),
	// Availability is checked in its dialog.
	offered: onTicket(inDialog, ...asked),
	run(work, { ticket: id, comments, refer }) {
		const ticket = work.row('tickets', id);
		assignAgent(work, id, actingAgent(work).id, { comments });
		// It had no agent; its team keeps access even after release.
		if (refer && ticket.team !== null) addReferral(work, id, { kind: 'team', id: ticket.team });
		return 'Ticket assigned to you successfully';
	}
});
