import type { Department, Ticket } from '../../model/index.ts';
import { refuseField } from '#lib/kernel/refusal.ts';
import { isAssignableMember } from '../../rules/ticket/assignment.ts';
import { log, threadOf } from '../../rules/thread/log.ts';
import { transferAlerts } from '../../rules/mail/index.ts';
import { addReferral, dropReferral } from '../../rules/access/referral.ts';
import { reopen } from '../../rules/lifecycle/status.ts';
import { postNote } from '../../rules/thread/thread.ts';
import type { Work } from '../../work.ts';
import { arg } from '../args.ts';
import { verb } from '../verb.ts';
import { inDialog, onTicket, permission, sees } from './guards.ts';

export const transfer = verb({
	name: 'transfer',
	say: 'transfer',
	label: 'Transfer',
	about: 'Moves the ticket to another department.',
	group: 'ticket',
	who: ['agent'],
	args: {
		ticket: arg.ticket('ticket', 'The ticket.'),
		department: arg.department('to department', 'The new department.'),
		comments: arg.optional(arg.html('comments', 'Text of an internal note.')),
		keepReferral: arg.optional(
			arg.boolean('keep referral', 'Maintain referral access to the current department.')
		)
	},
	guard: onTicket(inDialog, sees, permission('ticket.transfer')),
	run(work, { ticket: id, department, comments, keepReferral }) {
		const ticket = work.row('tickets', id);
		if (ticket.department === department)
			return refuseField(
				'Unable to transfer ticket',
				'department',
				'Ticket already in the department'
			);
		const from = work.row('departments', ticket.department);
		const to = work.row('departments', department);
		const moved = work.change('tickets', id, {
			department,
			agent: keepsAgent(work, ticket, to) ? ticket.agent : null,
			sla: slaAfterTransfer(work, ticket, to)
		});
		if (moved.state === 'closed') reopen(work, moved);
		if (keepReferral) addReferral(work, id, { kind: 'dept', id: from.id });
		dropReferral(work, id, { kind: 'dept', id: to.id });
		log(work, work.row('tickets', id), 'transferred', { dept: department });
		const title = `Ticket transferred from ${from.name} to ${to.name}`;
		const note = postNote(work, threadOf(ticket), title, comments);
		transferAlerts(work, work.row('tickets', id), note);
		return `Ticket transferred to ${to.name} department successfully`;
	}
});

/** The agent loses the ticket only where the new department insists on its own (`hand-assign-members-transfer-0`). */
function keepsAgent(work: Work, ticket: Ticket, to: Department): boolean {
	const agent = work.get('agents', ticket.agent);
	return !!agent && isAssignableMember(agent, to);
}

/** Only a missing or transient plan gives way, and only to a plan of the new department (`hand-sla-transfer-0`). */
function slaAfterTransfer(work: Work, ticket: Ticket, to: Department) {
	const transient = ticket.sla === null || work.get('slas', ticket.sla)?.transient;
	return transient && to.sla !== null ? to.sla : ticket.sla;
}
