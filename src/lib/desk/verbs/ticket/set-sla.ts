import { clearOverdue, slaDueOf } from '../../rules/lifecycle/sla.ts';
import { arg } from '../args.ts';
import { verb } from '../verb.ts';
import { editField } from './edit-field.ts';
import { editsField } from './guards.ts';

export const set_sla = verb({
	name: 'set_sla',
	say: 'set sla',
	label: 'SLA Plan',
	about:
		'Sets the SLA plan of the ticket; its due date is counted again from creation or reopening.',
	group: 'ticket',
	who: ['agent'],
	args: {
		ticket: arg.ticket('ticket', 'The ticket.'),
		sla: arg.nullable(arg.sla('sla', 'The plan; the empty choice changes nothing.')),
		comments: arg.optional(arg.html('comments', 'Text of an internal note.'))
	},
	guard: editsField,
	run(work, { ticket: id, sla, comments }) {
		const ticket = work.row('tickets', id);
		const label = 'SLA Plan';
		// The present plan and the empty choice are accepted, logged, and change nothing (`hand-sla-none-0`).
		if (sla === null || sla === ticket.sla)
			return editField(work, id, { label, columns: {}, data: null, comments });
		clearOverdue(work, ticket);
		const changed = work.change('tickets', id, { sla });
		return editField(work, id, {
			label,
			columns: { slaDue: slaDueOf(work, changed) },
			data: { sla: [ticket.sla, sla] },
			comments
		});
	}
});
