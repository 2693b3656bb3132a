import type {
	PriorityId,
	SlaId,
	Ticket,
	TicketId,
	TicketSource,
	TopicId,
	UserId
} from '#lib/desk/model/index.ts';
import type { ArgsOf, Seen } from '#lib/store/index.ts';
import { instantOfWallTime, wallTime } from '../../wall-time.ts';

/** What stands in the form "Update Ticket #N". */
export interface Edited {
	owner: UserId;
	source: TicketSource | null;
	topic: TopicId | null;
	sla: SlaId | null;
	/** On the desk's wall clock, to the minute; '' for none. */
	dueDate: string;
	subject: string;
	priority: PriorityId | null;
}

type EditVerb =
	| 'change_owner'
	| 'set_source'
	| 'set_topic'
	| 'set_sla'
	| 'set_due_date'
	| 'set_subject'
	| 'set_priority';

/** One verb of a save, with the column that its form showed. */
export type Change = {
	[V in EditVerb]: { verb: V; args: ArgsOf<V>; seen: readonly Seen[] };
}[EditVerb];

export function editedFrom(ticket: Ticket, zone: string): Edited {
	const { owner, source, topic, sla, dueDate, subject, priority } = ticket;
	return { owner, source, topic, sla, dueDate: wallTime(dueDate, zone), subject, priority };
}

/**
 * What a save has to do, in the form's order: nothing for a field that is as it was. The plan comes before the due date that
 * overrides it.
 */
export function changesOf(before: Ticket, now: Edited, zone: string): Change[] {
	const was = editedFrom(before, zone);
	const ticket: TicketId = before.id;
	const changes: Change[] = [];
	const saw = (column: keyof Edited): readonly Seen[] => [
		{ table: 'tickets', id: ticket, columns: { [column]: before[column] } }
	];
	const { owner, source, topic, sla, priority } = now;
	if (owner !== was.owner)
		changes.push({ verb: 'change_owner', args: { ticket, user: owner }, seen: saw('owner') });
	if (source !== null && source !== was.source)
		changes.push({ verb: 'set_source', args: { ticket, source }, seen: saw('source') });
	if (topic !== null && topic !== was.topic)
		changes.push({ verb: 'set_topic', args: { ticket, topic }, seen: saw('topic') });
	if (sla !== null && sla !== was.sla)
		changes.push({ verb: 'set_sla', args: { ticket, sla }, seen: saw('sla') });
	if (now.dueDate !== was.dueDate) {
		const dueDate = instantOfWallTime(now.dueDate, zone);
		changes.push({ verb: 'set_due_date', args: { ticket, dueDate }, seen: saw('dueDate') });
	}
	const subject = now.subject.trim();
	if (subject !== was.subject)
		changes.push({ verb: 'set_subject', args: { ticket, subject }, seen: saw('subject') });
	if (priority !== null && priority !== was.priority)
		changes.push({ verb: 'set_priority', args: { ticket, priority }, seen: saw('priority') });
	return changes;
}

/** The form after the ticket changed underneath: what was typed stays, every other field follows. */
export function followed(before: Edited, typed: Edited, present: Edited): Edited {
	const kept = Object.entries(typed).filter(
		([key, value]) => value !== before[key as keyof Edited]
	);
	return { ...present, ...Object.fromEntries(kept) };
}
