import type { Referee, Ticket } from '../../model/index.ts';
import { refuse, refuseField } from '#lib/kernel/refusal.ts';
import { agentName, log, threadOf } from '../../rules/thread/log.ts';
import { addReferral, isReferredTo } from '../../rules/access/referral.ts';
import { postNote } from '../../rules/thread/thread.ts';
import type { Work } from '../../work.ts';
import { arg } from '../args.ts';
import { verb } from '../verb.ts';
import { inDialog, onTicket, permission, sees } from './guards.ts';

export const refer = verb({
	name: 'refer',
	say: 'refer',
	label: 'Refer',
	about: 'Lets an agent, a team or a department see the ticket.',
	group: 'ticket',
	who: ['agent'],
	args: {
		ticket: arg.ticket('ticket', 'The ticket.'),
		to: arg.referee('to', 'The agent, team or department.'),
		comments: arg.optional(arg.html('comments', 'Text of an internal note.'))
	},
	// The product never asks for "Refer" (`hand-perm-refer-0`).
	guard: onTicket(inDialog, sees, permission('ticket.assign')),
	run(work, { ticket: id, to, comments }) {
		const ticket = work.row('tickets', id);
		const has = whoHasIt(ticket, to);
		if (has) return refuseField(UNABLE, 'to', has);
		if (isReferredTo(ticket, to)) return refuse(UNABLE);
		const referred = addReferral(work, id, to);
		log(work, referred, 'referred', { [to.kind === 'agent' ? 'staff' : to.kind]: to.id });
		postNote(work, threadOf(ticket), 'Referral', comments);
		return `Ticket #${ticket.number} referred to ${nameOf(work, to)} successfully`;
	}
});

const UNABLE = 'Unable to refer ticket';

function nameOf(work: Work, to: Referee): string {
	if (to.kind === 'agent') return agentName(work.row('agents', to.id));
	return work.row(to.kind === 'team' ? 'teams' : 'departments', to.id).name;
}

function whoHasIt(ticket: Ticket, to: Referee): string | null {
	if (to.kind === 'agent' && ticket.agent === to.id) return 'Ticket is assigned to the agent';
	if (to.kind === 'team' && ticket.team === to.id) return 'Ticket is assigned to the team';
	if (to.kind === 'dept' && ticket.department === to.id)
		return 'Ticket is already in the department';
	return null;
}
