import type { Mailbox, Ticket } from '../../model/index.ts';
import { refusal, refuse, refuseField } from '#lib/kernel/refusal.ts';
import { threadOf } from '../../rules/thread/log.ts';
import { noteAlerts, replyMails } from '../../rules/mail/index.ts';
import { claimSilently, markResponded } from '../../rules/lifecycle/responses.ts';
import { mayComeWithPost } from '../../rules/lifecycle/status-change.ts';
import { setStatus } from '../../rules/lifecycle/status.ts';
import { post } from '../../rules/thread/thread.ts';
import type { Work } from '../../work.ts';
import { arg } from '../args.ts';
import { verb } from '../verb.ts';
import { signature } from './signature-arg.ts';
import { actingAgent, isNoMergedChild, onPage, onTicket, permission, sees } from './guards.ts';
import { dropLock, isLockedFor } from './lock-guard.ts';

const asked = [
	sees,
	permission('ticket.reply', refusal('Action denied. Contact admin for access'))
];

export const reply = verb({
	name: 'reply',
	say: 'reply',
	label: 'Post Reply',
	about: 'Answers the ticket; the answer is mailed to its owner and active collaborators.',
	group: 'ticket',
	who: ['agent'],
	args: {
		ticket: arg.ticket('ticket', 'The ticket.'),
		body: arg.html('body', 'The answer.'),
		to: arg.optional(
			arg.choice('to', 'Recipients of the mail; all unless said.', ['all', 'user', 'none'])
		),
		status: arg.optional(arg.status('status', 'The new status; left silently when not allowed.')),
		keep: arg.optional(
			arg.list(
				'keep',
				'Collaborators who stay active; all of them unless said.',
				arg.user('user', 'A collaborator.')
			)
		),
		signature,
		from: arg.optional(
			arg.text('from', "Address of the desk that it comes from; the department's unless said.")
		),
		attachments: arg.attachments()
	},
	guard: onTicket(onPage, ...asked),
	offered: onTicket(onPage, ...asked, isNoMergedChild),
	run(work, { ticket: id, body, to = 'all', status, keep, signature: signed, from, attachments }) {
		const agent = actingAgent(work);
		const ticket = work.row('tickets', id);
		if (isLockedFor(work, id, agent))
			return refuse('Action Denied. Ticket is locked by someone else!');
		if (!body) return refuseField(UNABLE, 'body', 'Response required');
		const sender = from === undefined ? undefined : mailboxAt(work, from);
		keepActive(work, ticket, to === 'all' ? keep : []);
		const entry = post(work, { thread: threadOf(ticket), type: 'R', body, attachments });
		const next = status === undefined ? undefined : work.get('statuses', status);
		if (next && mayComeWithPost(work, agent, ticket, next)) setStatus(work, id, next.id);
		claimSilently(work, work.row('tickets', id));
		const claimed = work.row('tickets', id);
		markResponded(work, claimed);
		// Colleagues who have the ticket, or answered before, hear of it as of a note (`rand-0449`).
		noteAlerts(work, claimed, entry);
		const recipients = replyMails(work, claimed, entry, to, {
			signature: signed,
			from: sender
		});
		work.change('entries', entry.id, { recipients });
		dropLock(work, id);
		return `Ticket #${ticket.number}: Reply posted successfully`;
	}
});

function mailboxAt(work: Work, email: string): Mailbox {
	const wanted = email.trim().toLowerCase();
	const found = work.all('mailboxes').find((mailbox) => mailbox.email.toLowerCase() === wanted);
	return found ?? refuseField(UNABLE, 'from', 'The desk has no such address');
}

const UNABLE = 'Unable to post the reply. Correct any errors below and try again.';

/** Only the ticked collaborators stay active; the form has none ticked unless everybody is mailed. */
function keepActive(work: Work, ticket: Ticket, keep: readonly number[] | undefined) {
	if (!keep) return;
	const collaborators = ticket.collaborators.map((known) =>
		known.active === keep.includes(known.user) ? known : { ...known, active: !known.active }
	);
	if (collaborators.some((row, at) => row !== ticket.collaborators[at]))
		work.change('tickets', ticket.id, { collaborators });
}
