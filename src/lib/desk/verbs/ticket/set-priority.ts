import { arg } from '#lib/desk/verbs/args.ts';
import { verb } from '#lib/desk/verbs/verb.ts';
import { editField, refuseSame } from './edit-field.ts';
import { editsField } from './guards.ts';

export const set_priority = verb({
	name: 'set_priority',
	say: 'set priority',
	label: 'Priority Level',
	about: 'Sets the priority of the ticket.',
	group: 'ticket',
	who: ['agent'],
	args: {
		ticket: arg.ticket('ticket', 'The ticket.'),
		priority: arg.priority('priority', 'The priority.'),
		comments: arg.optional(arg.html('comments', 'Text of an internal note.'))
	},
	guard: editsField,
	run(work, { ticket: id, priority, comments }) {
		const ticket = work.row('tickets', id);
		const label = 'Priority Level';
		if (priority === ticket.priority) return refuseSame(label, 'priority');
		const was = work.row('priorities', ticket.priority);
		const is = work.row('priorities', priority);
		return editField(work, id, {
			label,
			columns: { priority },
			// The product keeps a form field's change twice (`hand-fields-0`).
			data: {
				0: [was.name, was.id],
				1: [is.name, is.id],
				fields: { priority: [was.id, is.id] }
			},
			comments
		});
	}
});
