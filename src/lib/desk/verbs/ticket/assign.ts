import type { Assignee, Ticket } from '../../model/index.ts';
import { refuseField } from '#lib/kernel/refusal.ts';
import {
	agentsOffered,
	assignAgent,
	assigneeName,
	assignTeam,
	teamsOffered
} from '../../rules/ticket/assignment.ts';
import type { Work } from '../../work.ts';
import { arg } from '../args.ts';
import { verb } from '../verb.ts';
import { inDialog, isOpen, onTicket, permission, sees } from './guards.ts';

const asked = [sees, permission('ticket.assign')];

export const assign = verb({
	name: 'assign',
	say: 'assign',
	label: 'Assign',
	about: 'Assigns the ticket to an agent or a team; an assignee of the other kind is kept.',
	group: 'ticket',
	who: ['agent'],
	args: {
		ticket: arg.ticket('ticket', 'The ticket.'),
		to: arg.assignee('to', 'The agent or team.'),
		comments: arg.optional(arg.html('comments', 'Text of an internal note.')),
		refer: arg.optional(arg.boolean('refer', 'Maintain referral access to the current assignee.'))
	},
	guard: onTicket(inDialog, ...asked),
	// Assigning opens a closed ticket again; its page does not offer it.
	offered: onTicket(inDialog, ...asked, isOpen(null)),
	run(work, { ticket: id, to, comments, refer }) {
		const ticket = work.row('tickets', id);
		check(work, ticket, to);
		if (to.kind === 'agent') assignAgent(work, id, to.id, { comments, refer });
		else assignTeam(work, id, to.id, { comments, refer });
		return `Ticket assigned to ${assigneeName(work, to)} successfully`;
	}
});

/**
 * In the product's order: what the list does not offer, then what is there already. A list that offers nobody counts as
 * not filled in (`hand-assign-unavailable-0`, `rand-0001`).
 */
function check(work: Work, ticket: Ticket, to: Assignee) {
	const offered = to.kind === 'team' ? teamsOffered(work) : agentsOffered(work, ticket);
	if (offered.length === 0) return refuseField(null, 'to', 'Assignee is a required field');
	if (!offered.some((row) => row.id === to.id))
		return refuseField(UNABLE, 'to', 'Unknown assignee');
	if ((to.kind === 'team' ? ticket.team : ticket.agent) === to.id)
		return refuseField(UNABLE, 'to', `Ticket already assigned to the ${to.kind}`);
}

const UNABLE = 'Unable to assign ticket';
