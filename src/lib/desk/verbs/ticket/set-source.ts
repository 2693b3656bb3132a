import { arg } from '#lib/desk/verbs/args.ts';
import { verb } from '#lib/desk/verbs/verb.ts';
import { editField, refuseSame } from './edit-field.ts';
import { editsField } from './guards.ts';

export const set_source = verb({
	name: 'set_source',
	say: 'set source',
	label: 'Ticket Source',
	about: 'Sets how the ticket came in.',
	group: 'ticket',
	who: ['agent'],
	args: {
		ticket: arg.ticket('ticket', 'The ticket.'),
		source: arg.choice('source', 'The way.', ['Web', 'Email', 'Phone', 'API', 'Other']),
		comments: arg.optional(arg.html('comments', 'Text of an internal note.'))
	},
	guard: editsField,
	run(work, { ticket: id, source, comments }) {
		const ticket = work.row('tickets', id);
		const label = 'Ticket Source';
		if (source === ticket.source) return refuseSame(label, 'source');
		return editField(work, id, {
			label,
			columns: { source },
			data: { source: [ticket.source, source] },
			comments
		});
	}
});
