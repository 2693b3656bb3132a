import { refuseField } from '#lib/kernel/refusal.ts';
import { clearOverdue, slaDueOf } from '../../rules/lifecycle/sla.ts';
import { formatDate } from '#lib/kernel/time/clock-words.ts';
import { arg } from '../args.ts';
import { verb } from '../verb.ts';
import { editField, refuseSame } from './edit-field.ts';
import { editsField } from './guards.ts';

export const set_due_date = verb({
	name: 'set_due_date',
	say: 'set due date',
	label: 'Due Date',
	about: 'Sets a due date by hand, which overrides that of the SLA plan; `none` removes it.',
	group: 'ticket',
	who: ['agent'],
	args: {
		ticket: arg.ticket('ticket', 'The ticket.'),
		dueDate: arg.nullable(arg.instant('due date', 'A moment in the future, or none.')),
		comments: arg.optional(arg.html('comments', 'Text of an internal note.'))
	},
	guard: editsField,
	run(work, { ticket: id, dueDate, comments }) {
		const ticket = work.row('tickets', id);
		const label = 'Due Date';
		if (dueDate !== null && dueDate < work.at) {
			const today = formatDate(work.at, work.settings.timezone);
			return refuseField(null, 'dueDate', `Selected date is earlier than permitted (${today})`);
		}
		if (dueDate === ticket.dueDate) return refuseSame(label, 'dueDate');
		// Any new date clears overdue and recomputes the SLA date (`rand-0636`, `rand-0061`).
		const cleared = clearOverdue(work, ticket);
		return editField(work, id, {
			label,
			columns: { dueDate, slaDue: slaDueOf(work, cleared) },
			data: { duedate: [ticket.dueDate, dueDate] },
			comments
		});
	}
});
