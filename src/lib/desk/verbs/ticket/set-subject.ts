import { refuseField } from '#lib/kernel/refusal.ts';
import { arg } from '#lib/desk/verbs/args.ts';
import { verb } from '#lib/desk/verbs/verb.ts';
import { editField, refuseSame } from './edit-field.ts';
import { editsField } from './guards.ts';

export const set_subject = verb({
	name: 'set_subject',
	say: 'set subject',
	label: 'Issue Summary',
	about: "Rewrites the ticket's issue summary.",
	group: 'ticket',
	who: ['agent'],
	args: {
		ticket: arg.ticket('ticket', 'The ticket.'),
		subject: arg.text('subject', 'The new summary.'),
		comments: arg.optional(arg.html('comments', 'Text of an internal note.'))
	},
	guard: editsField,
	run(work, { ticket: id, subject, comments }) {
		const ticket = work.row('tickets', id);
		const label = 'Issue Summary';
		if (!subject) return refuseField(null, 'subject', `${label} is a required field`);
		if (subject === ticket.subject) return refuseSame(label, 'subject');
		return editField(work, id, {
			label,
			columns: { subject },
			// The product keeps a form field's change twice (`hand-fields-0`).
			data: {
				0: ticket.subject,
				1: subject,
				fields: { subject: [ticket.subject, subject] }
			},
			comments
		});
	}
});
