import type {
	AgentId,
	AnsweredWait,
	DepartmentId,
	Instant,
	LoggedEvent,
	LoggedName,
	Ticket,
	TopicId
} from '../model/index.ts';
import { localDay } from './closed-periods.ts';

/** What the chart of the dashboard draws. */
const charted = [
	'assigned',
	'closed',
	'created',
	'deleted',
	'edited',
	'overdue',
	'reopened',
	'transferred'
] as const satisfies readonly LoggedName[];
export type Charted = (typeof charted)[number];

/** What is counted: events of tickets; closed tickets with how long they were open; answers with how long they were waited for. */
export type ActivityKind = Charted | 'service' | 'response';

/** Things of one kind that happened on one day in one place: how many, and how long they took together. */
export interface Tally {
	/** Days since 1970 on the desk's calendar. */
	readonly day: number;
	readonly kind: ActivityKind;
	readonly department: DepartmentId | null;
	readonly topic: TopicId | null;
	readonly agent: AgentId | null;
	readonly count: number;
	/** Milliseconds; 0 for events. */
	readonly took: number;
}

/** An event counts as long as nothing undid it (a `closed` by its `reopened`); tasks have none of their own here. */
export function tallyOfEvent(event: LoggedEvent, zone: string): Tally | null {
	const kind = charted.find((name) => name === event.name);
	if (!kind || event.annulled || !event.thread.startsWith('t')) return null;
	return tally(kind, event, event.at, 0, zone);
}

/** Service time: from the ticket's creation until it was closed. */
export function tallyOfTicket(ticket: Ticket, zone: string): Tally | null {
	if (ticket.closed === null || ticket.state === 'open') return null;
	return tally('service', ticket, ticket.closed, ticket.closed - ticket.created, zone);
}

/** Response time: from the message that waited until its answer. */
export function tallyOfWait(wait: AnsweredWait, zone: string): Tally {
	return tally('response', wait, wait.at, wait.waited, zone);
}

function tally(
	kind: ActivityKind,
	{ department, topic, agent }: Pick<Tally, 'department' | 'topic' | 'agent'>,
	at: Instant,
	took: number,
	zone: string
): Tally {
	return { day: localDay(at, zone), kind, department, topic, agent, count: 1, took };
}

export interface Series {
	readonly kind: Charted;
	/** One count per day. */
	readonly counts: readonly number[];
	readonly sum: number;
}

/** The lines of the chart from the first to the last day: only what happened at all, by name. */
export function seriesOf(
	tallies: readonly Tally[],
	range: { readonly first: number; readonly last: number }
): Series[] {
	const days = Math.max(0, range.last - range.first + 1);
	return charted.flatMap((kind) => {
		const counts = new Array<number>(days).fill(0);
		let sum = 0;
		for (const { day, count } of tallies.filter((one) => one.kind === kind)) {
			const known = counts[day - range.first];
			if (known === undefined) continue;
			counts[day - range.first] = known + count;
			sum += count;
		}
		return sum > 0 ? [{ kind, counts, sum }] : [];
	});
}
