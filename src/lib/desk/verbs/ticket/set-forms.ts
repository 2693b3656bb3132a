import type { FormId } from '../../model/index.ts';
import { checkForms, formTitle, ticketFormIds } from '../../rules/forms/forms.ts';
import { arg } from '../args.ts';
import { verb } from '../verb.ts';
import { editField } from './edit-field.ts';
import { editsField } from './guards.ts';

export const set_forms = verb({
	name: 'set_forms',
	say: 'set forms',
	label: 'Manage Forms',
	about:
		'Sets the forms of the ticket and their order. Values in a removed form are kept, and come back when the form is added again.',
	group: 'ticket',
	who: ['agent'],
	args: {
		ticket: arg.ticket('ticket', 'The ticket.'),
		forms: arg.list(
			'forms',
			'All of them, in order; Ticket Details must be among them.',
			arg.form('form', 'Title of a form.')
		)
	},
	guard: editsField,
	run(work, { ticket: id, forms }) {
		const ticket = work.row('tickets', id);
		checkForms(forms, 'ticket');
		const titles = (ids: readonly FormId[]) =>
			ids.map((form) => formTitle(work, form, 'ticket')).join(', ');
		const [was, is] = [titles(ticketFormIds(work, ticket)), titles(forms)];
		if (is === was) return;
		return editField(work, id, {
			label: 'Forms',
			columns: { forms },
			data: { forms: [was, is] },
			comments: undefined
		});
	}
});
