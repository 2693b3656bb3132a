import type { Priority, QueueSort, Ticket } from '../../desk/model/index.ts';
import type { PriorityId } from '../../desk/model/index.ts';

/** Where a ticket stands in one list. */
export interface Place {
	readonly list: string;
	/** Compared column by column; the ticket's id comes last. */
	readonly place: readonly number[];
}

/** What decides which queues may hold a ticket; each kind has lists of its own. */
export type Kind =
	`${'answered' | 'unanswered'} ${'overdue' | 'in time'}` | 'closed' | 'archived' | 'deleted';

/** By which an agent comes to have a ticket listed: its department, its agent, its team, a referral to one of these. */
export type Way =
	`${'dept' | 'agent' | 'team'} ${number}` | `referred ${'dept' | 'agent' | 'team'} ${number}`;

export function listName(sort: QueueSort, kind: Kind, way: Way): string {
	return `${sort}|${kind}|${way}`;
}

export function kindOf(ticket: Pick<Ticket, 'state' | 'answered' | 'overdue'>): Kind {
	if (ticket.state !== 'open') return ticket.state;
	const due = ticket.overdue ? 'overdue' : 'in time';
	return `${ticket.answered ? 'answered' : 'unanswered'} ${due}`;
}

export function waysOf(ticket: Ticket): Way[] {
	const ways: Way[] = [`dept ${ticket.department}`];
	if (ticket.state === 'open') {
		if (ticket.agent !== null) ways.push(`agent ${ticket.agent}`);
		if (ticket.team !== null) ways.push(`team ${ticket.team}`);
	}
	for (const to of ticket.referrals) ways.push(`referred ${to.kind} ${to.id}`);
	return [...new Set(ways)];
}

/** Smaller comes first. What is missing sorts as the product's database sorts NULL: before everything, or last when newest come first. */
const sortKeys: Record<QueueSort, (ticket: Ticket, urgency: number) => number[]> = {
	'Priority + Most Recently Updated': (t, urgency) => [urgency, -t.lastUpdate],
	'Priority + Most Recently Created': (t, urgency) => [urgency, -t.created],
	// A due date set by hand does not count here, only the SLA's.
	'Priority + Due Date': (t, urgency) => [urgency, t.slaDue ?? -Infinity],
	'Due Date': (t) => [t.slaDue ?? -Infinity],
	'Closed Date': (t) => [-(t.closed ?? -Infinity)],
	'Create Date': (t) => [-t.created],
	'Update Date': (t) => [-t.lastUpdate]
};

export const sorts = Object.keys(sortKeys) as QueueSort[];

export function placeOf(
	ticket: Ticket,
	sort: QueueSort,
	priority: (id: PriorityId) => Priority | undefined
): number[] {
	return [...sortKeys[sort](ticket, priority(ticket.priority)?.urgency ?? 0), ticket.id];
}

/** Every place that a ticket has. */
export function placesOf(
	ticket: Ticket,
	priority: (id: PriorityId) => Priority | undefined
): Place[] {
	const kind = kindOf(ticket);
	const ways = waysOf(ticket);
	return sorts.flatMap((sort) => {
		const place = placeOf(ticket, sort, priority);
		return ways.map((way) => ({ list: listName(sort, kind, way), place }));
	});
}
