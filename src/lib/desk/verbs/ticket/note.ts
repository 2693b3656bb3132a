import { refuse, refuseField } from '#lib/kernel/refusal.ts';
import { threadOf } from '../../rules/thread/log.ts';
import { noteAlerts } from '../../rules/mail/index.ts';
import { mayComeWithPost } from '../../rules/lifecycle/status-change.ts';
import { setStatus } from '../../rules/lifecycle/status.ts';
import { post } from '../../rules/thread/thread.ts';
import { arg } from '../args.ts';
import { verb } from '../verb.ts';
import { actingAgent, isNoMergedChild, onPage, onTicket, sees } from './guards.ts';
import { dropLock, isLockedFor } from './lock-guard.ts';

export const note = verb({
	name: 'note',
	say: 'note',
	label: 'Post Internal Note',
	about: 'Writes an internal note, which end users never see.',
	group: 'ticket',
	who: ['agent'],
	args: {
		ticket: arg.ticket('ticket', 'The ticket.'),
		body: arg.html('body', 'The note.'),
		title: arg.optional(arg.text('title', 'Summary of the note.')),
		status: arg.optional(arg.status('status', 'The new status; left silently when not allowed.')),
		attachments: arg.attachments()
	},
	guard: onTicket(onPage, sees),
	offered: onTicket(onPage, sees, isNoMergedChild),
	run(work, { ticket: id, body, title, status, attachments }) {
		const agent = actingAgent(work);
		const ticket = work.row('tickets', id);
		if (isLockedFor(work, id, agent))
			return refuse('Action Denied. Ticket is locked by someone else!');
		if (!body)
			return refuseField(
				'Unable to post internal note - missing or invalid data.',
				'body',
				'Note content is required'
			);
		const entry = post(work, {
			thread: threadOf(ticket),
			type: 'N',
			title: title ?? null,
			body,
			attachments
		});
		const to = status === undefined ? undefined : work.get('statuses', status);
		if (to && mayComeWithPost(work, agent, ticket, to)) setStatus(work, id, to.id);
		noteAlerts(work, work.row('tickets', id), entry);
		dropLock(work, id);
		return `Ticket #${ticket.number}: Internal note posted successfully`;
	}
});
