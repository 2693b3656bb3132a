import { refuse } from '#lib/kernel/refusal.ts';
import { log } from '../../rules/thread/log.ts';
import { arg } from '../args.ts';
import { onOwnTicket } from '../user-guard.ts';
import { verb } from '../verb.ts';

export const edit_own = verb({
	name: 'edit_own',
	say: 'edit own ticket',
	label: 'Edit',
	about: 'Changes the summary of a ticket of their own on the portal.',
	group: 'portal',
	who: ['user'],
	args: {
		ticket: arg.ticket('ticket', 'A ticket of their own.'),
		subject: arg.text('subject', 'The new summary.')
	},
	guard: onOwnTicket,
	run(work, { ticket: id, subject: text }) {
		const ticket = work.row('tickets', id);
		const subject = text.trim();
		if (!subject)
			return refuse('Correct any errors below and try again.', {
				fields: [{ field: 'subject', message: 'Issue Summary is a required field' }]
			});
		if (subject === ticket.subject) return;
		const edited = work.change('tickets', id, { subject, lastUpdate: work.at });
		log(work, edited, 'edited', { fields: { subject: [ticket.subject, subject] } });
	}
});
