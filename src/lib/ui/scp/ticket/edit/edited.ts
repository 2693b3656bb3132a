import type {
	PriorityId,
	SlaId,
	Ticket,
	TicketSource,
	TopicId,
	UserId
} from '#lib/desk/model/index.ts';
import type { ArgsOf, Seen } from '#lib/store/index.ts';
import { instantOfWallTime, wallTime } from '#lib/ui/desk/wall-time.ts';

/** Values of the form "Update Ticket #N". */
export interface Edited {
	owner: UserId;
	source: TicketSource | null;
	topic: TopicId | null;
	sla: SlaId | null;
	/** On the desk's wall clock, to the minute; '' for none. */
	dueDate: string;
	subject: string;
	priority: PriorityId | null;
	/** Values of the further fields, by name. */
	fields: Record<string, string>;
}

export function editedFrom(ticket: Ticket, zone: string): Edited {
	const { owner, source, topic, sla, dueDate, subject, priority, fields } = ticket;
	return {
		owner,
		source,
		topic,
		sla,
		dueDate: wallTime(dueDate, zone),
		subject,
		priority,
		fields: { ...fields }
	};
}

/** What a save asks for, and the columns that it saw: only what is another than it was. An emptied topic, source or priority asks for nothing. */
export function changesOf(
	before: Ticket,
	now: Edited,
	zone: string
): { args: Omit<ArgsOf<'edit_ticket'>, 'ticket' | 'comments'>; seen: Seen } {
	const was = editedFrom(before, zone);
	const subject = now.subject.trim();
	const { owner, source, topic, sla, priority } = now;
	const fields = Object.fromEntries(
		Object.entries(now.fields).filter(([name, value]) => value !== (was.fields[name] ?? ''))
	);
	const args = {
		...(owner === was.owner ? {} : { owner }),
		...(source === null || source === was.source ? {} : { source }),
		...(topic === null || topic === was.topic ? {} : { topic }),
		...(sla === was.sla ? {} : { sla }),
		...(now.dueDate === was.dueDate ? {} : { dueDate: instantOfWallTime(now.dueDate, zone) }),
		...(subject === was.subject ? {} : { subject }),
		...(priority === null || priority === was.priority ? {} : { priority }),
		...(Object.keys(fields).length === 0 ? {} : { fields })
	};
	const columns = Object.fromEntries(
		Object.keys(args).map((column) => [column, before[column as keyof Edited]])
	);
	// A field that is filled in must still be on one of the forms.
	const forms = 'fields' in args ? { forms: before.forms } : {};
	return { args, seen: { table: 'tickets', id: before.id, columns: { ...columns, ...forms } } };
}

/** The form after the ticket changed underneath: what was typed stays, every other field follows. */
export function followed(before: Edited, typed: Edited, present: Edited): Edited {
	const fields = { ...present.fields, ...typedIn(before.fields, typed.fields) };
	return { ...present, ...typedIn({ ...before }, { ...typed }), fields };
}

function typedIn<V>(before: Record<string, V>, typed: Record<string, V>): Record<string, V> {
	return Object.fromEntries(Object.entries(typed).filter(([key, value]) => value !== before[key]));
}
