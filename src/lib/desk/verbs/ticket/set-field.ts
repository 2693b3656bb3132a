import type { FormField, Ticket } from '../../model/index.ts';
import { refuseField } from '#lib/kernel/refusal.ts';
import { valueIn, whyNotFilled } from '../../rules/forms/fields.ts';
import { fieldsOfTicket } from '../../rules/forms/forms.ts';
import type { Work } from '../../work.ts';
import { arg } from '../args.ts';
import { verb } from '../verb.ts';
import { editField, refuseSame } from './edit-field.ts';
import { editsField } from './guards.ts';

export const set_field = verb({
	name: 'set_field',
	say: 'set field',
	label: 'Ticket Details',
	about: "Fills in a further field of one of the ticket's forms.",
	group: 'ticket',
	who: ['agent'],
	args: {
		ticket: arg.ticket('ticket', 'The ticket.'),
		field: arg.text('field', 'Name or label of the field.'),
		value: arg.text('value', 'Its value; an empty value clears it. A box takes Yes or No.'),
		comments: arg.optional(arg.html('comments', 'Text of an internal note.'))
	},
	guard: editsField,
	run(work, { ticket: id, field: name, value, comments }) {
		const ticket = work.row('tickets', id);
		const field = fieldNamed(work, ticket, name) ?? refuseField(null, 'field', 'No such field');
		const is = value.trim();
		const was = valueIn(ticket.fields, field);
		const wrong = whyNotFilled(field, is);
		if (wrong) refuseField(null, 'value', wrong);
		if (is === was) return refuseSame(field.label, 'value');
		return editField(work, id, {
			label: field.label,
			columns: { fields: { ...ticket.fields, [field.name]: is } },
			// The product keeps a form field's change twice (`hand-fields-0`).
			data: { 0: was, 1: is, fields: { [field.label]: [was, is] } },
			comments
		});
	}
});

function fieldNamed(work: Work, ticket: Ticket, name: string): FormField | undefined {
	const wanted = name.trim().toLowerCase();
	return fieldsOfTicket(work, ticket).find((field) =>
		[field.name, field.label].some((known) => known.toLowerCase() === wanted)
	);
}
