import type { Ticket } from '../../model/index.ts';
import { Refused, refuse, type FieldRefusal } from '#lib/kernel/refusal.ts';
import { valueIn } from '../../rules/forms/fields.ts';
import { fieldsOfTicket } from '../../rules/forms/forms.ts';
import { threadOf } from '../../rules/thread/log.ts';
import { clearOverdue } from '../../rules/lifecycle/sla.ts';
import { postNote } from '../../rules/thread/thread.ts';
import type { Work } from '../../work.ts';
import { arg } from '../args.ts';
import type { ValuesOf } from '#lib/kernel/verbs/args.ts';
import { verb } from '../verb.ts';
import { change_owner } from './change-owner.ts';
import { editField } from './edit-field.ts';
import { set_due_date } from './set-due-date.ts';
import { set_field } from './set-field.ts';
import { set_priority } from './set-priority.ts';
import { set_sla } from './set-sla.ts';
import { set_source } from './set-source.ts';
import { set_subject } from './set-subject.ts';
import { set_topic } from './set-topic.ts';

const args = {
	ticket: arg.ticket('ticket', 'The ticket.'),
	owner: arg.optional(change_owner.args.user),
	source: arg.optional(set_source.args.source),
	topic: arg.optional(arg.topic('help topic', 'The topic.')),
	sla: arg.optional(arg.nullable(arg.sla('sla', 'The plan, or none.'))),
	dueDate: arg.optional(set_due_date.args.dueDate),
	subject: arg.optional(set_subject.args.subject),
	priority: arg.optional(set_priority.args.priority),
	fields: arg.optional(arg.fields('fields', 'Values of the custom fields.')),
	comments: arg.optional(arg.html('comments', 'The reason; posted as an internal note.'))
};

export const edit_ticket = verb({
	name: 'edit_ticket',
	say: 'edit ticket',
	label: 'Edit',
	about: 'Saves the page "Update Ticket": all changes at once, or none if any of them is refused.',
	group: 'ticket',
	who: ['agent'],
	args,
	guard: change_owner.guard,
	run(work, values) {
		const ticket = work.row('tickets', values.ticket);
		const fields = [
			...changesOf(work, ticket, values).flatMap(refusalsOf),
			...furtherChanges(work, ticket, values).flatMap(refusalsOf)
		];
		if (fields.length > 0)
			return refuse('Unable to update ticket. Correct any errors below and try again.', { fields });
		postNote(work, threadOf(ticket), 'Ticket updated', values.comments);
		return 'Ticket updated successfully';
	}
});

/** Sets one field of the page, as its dialog does; throws `Refused`. */
type Change = readonly [field: string, carryOut: () => unknown];

/** The fields that change. The plan comes before the due date, which overrides it. */
function changesOf(work: Work, before: Ticket, asked: ValuesOf<typeof args>): Change[] {
	const ticket = before.id;
	const { owner, source, topic, sla, dueDate, subject, priority } = asked;
	const changes: Change[] = [];
	if (owner !== undefined && owner !== before.owner)
		changes.push(['owner', () => change_owner.run(work, { ticket, user: owner })]);
	if (source !== undefined && source !== before.source)
		changes.push(['source', () => set_source.run(work, { ticket, source })]);
	if (topic !== undefined && topic !== before.topic)
		changes.push(['topic', () => set_topic.run(work, { ticket, topic })]);
	if (sla !== undefined && sla !== before.sla)
		changes.push([
			'sla',
			() => (sla === null ? withoutPlan(work, before) : set_sla.run(work, { ticket, sla }))
		]);
	if (dueDate !== undefined && dueDate !== before.dueDate)
		changes.push(['dueDate', () => moveDueDate(work, before, dueDate)]);
	if (subject !== undefined && subject !== before.subject)
		changes.push(['subject', () => set_subject.run(work, { ticket, subject })]);
	if (priority !== undefined && priority !== before.priority)
		changes.push(['priority', () => set_priority.run(work, { ticket, priority })]);
	return changes;
}

/** A new plan may already have cleared a due date that had passed. */
function moveDueDate(work: Work, { id: ticket }: Ticket, dueDate: Ticket['dueDate']) {
	if (work.row('tickets', ticket).dueDate !== dueDate) set_due_date.run(work, { ticket, dueDate });
}

/** The page's "— None —" takes the plan away; the dialog's empty choice changes nothing (`hand-sla-none-0`). */
function withoutPlan(work: Work, before: Ticket) {
	clearOverdue(work, work.row('tickets', before.id));
	return editField(work, before.id, {
		label: 'SLA Plan',
		columns: { sla: null, slaDue: null },
		data: { sla: [before.sla, null] },
		comments: undefined
	});
}

/** The further fields of the forms that the ticket has now. */
function furtherChanges(
	work: Work,
	{ id: ticket, fields: before }: Ticket,
	{ fields = {} }: ValuesOf<typeof args>
): Change[] {
	return fieldsOfTicket(work, work.row('tickets', ticket)).flatMap((field): Change[] => {
		const value = valueIn(fields, field);
		const same = !Object.hasOwn(fields, field.name) || value.trim() === valueIn(before, field);
		if (same) return [];
		return [[field.name, () => set_field.run(work, { ticket, field: field.name, value })]];
	});
}

function refusalsOf([at, carryOut]: Change): FieldRefusal[] {
	try {
		carryOut();
		return [];
	} catch (error) {
		if (!(error instanceof Refused)) throw error;
		return [{ field: at, message: error.refusal.fields[0]?.message ?? error.message }];
	}
}
