import { refuseField } from '../../refusal.ts';
import {
	assignAgent,
	assigneeName,
	assignTeam,
	canBeAssigned,
	isTeamAssignable
} from '../../rules/assignment.ts';
import { arg, type Assignee } from '../args.ts';
import { verb } from '../verb.ts';
import { ticketOfDialog } from './guards.ts';
import type { Work } from '../../work.ts';
import type { Ticket } from '../../model/index.ts';

export const assign = verb({
	name: 'assign',
	say: 'assign',
	label: 'Assign',
	about: 'Gives the ticket to an agent or a team; the other kind of assignee stays.',
	group: 'ticket',
	who: ['agent'],
	permission: 'ticket.assign',
	args: {
		ticket: arg.ticket('ticket', 'The ticket.'),
		to: arg.assignee('to', 'The agent or team.'),
		comments: arg.optional(arg.html('comments', 'Becomes an internal note.')),
		refer: arg.optional(arg.boolean('refer', 'Maintain referral access to the current assignee.'))
	},
	run(work, { ticket: id, to, comments, refer }) {
		const { ticket } = ticketOfDialog(work, id, 'ticket.assign');
		check(work, ticket, to);
		if (to.kind === 'agent') assignAgent(work, id, to.id, { comments, refer });
		else assignTeam(work, id, to.id, { comments, refer });
		return `Ticket assigned to ${assigneeName(work, to)} successfully`;
	}
});

/** In the product's order: what the list does not offer, then what is there already. */
function check(work: Work, ticket: Ticket, to: Assignee) {
	if (to.kind === 'team') {
		if (!isTeamAssignable(work, to.id))
			return refuseField(null, 'to', 'Assignee is a required field');
		if (ticket.team === to.id)
			return refuseField(UNABLE, 'to', 'Ticket already assigned to the team');
		return;
	}
	if (ticket.agent === to.id)
		return refuseField(UNABLE, 'to', 'Ticket already assigned to the agent');
	const agent = work.row('agents', to.id);
	if (!canBeAssigned(agent, work.row('departments', ticket.department)))
		return refuseField(UNABLE, 'to', 'Unknown assignee');
}

const UNABLE = 'Unable to assign ticket';
