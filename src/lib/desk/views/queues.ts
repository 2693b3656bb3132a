import type { Agent, Instant, Queue, QueueCriteria, Ticket } from '../model/index.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { inPeriod, localDay } from './closed-periods.ts';
import { keywordsHold, ruleHolds, rulesOf } from './search-rules.ts';
import { hasMergedThread } from '../rules/thread/merged.ts';
import { listingOf, lists, type ListedColumns, type Listing } from '../rules/access/listed.ts';

/** The queue with this title; `path` is "Open" or "Open>Overdue". */
export function queueOf(desk: Tables, path: string): Queue | undefined {
	return desk.all('queues').find((queue) => pathOf(desk, queue) === path);
}

/** "Open", "Open>Overdue". */
export function pathOf(desk: Tables, queue: Queue): string {
	const parent = desk.get('queues', queue.parent);
	return parent ? `${parent.name}>${queue.name}` : queue.name;
}

/** All criteria of the queue: its own and its parent's. */
export function criteriaOf(desk: Tables, queue: Queue): QueueCriteria[] {
	const parent = desk.get('queues', queue.parent);
	return parent ? [...criteriaOf(desk, parent), queue.criteria] : [queue.criteria];
}

/** What of a ticket queues ask for. */
export interface QueuedColumns extends ListedColumns {
	threadKind: Ticket['threadKind'];
	answered: Ticket['answered'];
	overdue: Ticket['overdue'];
	/** Days since 1970 in the desk's time zone on which it was closed. */
	closedDay: number | null;
}

export function meets(
	criteria: readonly QueueCriteria[],
	listing: Listing,
	ticket: QueuedColumns,
	today: number
): boolean {
	if (hasMergedThread(ticket)) return false;
	return criteria.every(
		({ state, answered, overdue, assignee, closed }) =>
			(state === undefined || ticket.state === state) &&
			(answered === undefined || ticket.answered === answered) &&
			(overdue === undefined || ticket.overdue === overdue) &&
			(assignee === undefined || isAssignedAs(assignee, listing, ticket)) &&
			(closed === undefined ||
				(ticket.closedDay !== null && inPeriod(closed, ticket.closedDay, today)))
	);
}

function isAssignedAs(
	assignee: NonNullable<QueueCriteria['assignee']>,
	listing: Listing,
	ticket: QueuedColumns
): boolean {
	const mine = ticket.agent === listing.agent;
	if (assignee === 'me') return mine;
	if (assignee === 'not me') return !mine;
	return mine || (ticket.team !== null && listing.teams.has(ticket.team));
}

/** Is the ticket in the agent's queue? */
export function inQueue(
	desk: Tables,
	queue: Queue,
	agent: Agent,
	ticket: Ticket,
	now: Instant
): boolean {
	const criteria = criteriaOf(desk, queue);
	return (
		inQueueButForWords(desk, criteria, agent, ticket, now) && keywordsHold(desk, criteria, ticket)
	);
}

/**
 * Is the ticket in the agent's queue with these criteria, whatever words they look for? Reads only configuration, unless a rule needs
 * more.
 */
export function inQueueButForWords(
	desk: Tables,
	criteria: readonly QueueCriteria[],
	agent: Agent,
	ticket: Ticket,
	now: Instant
): boolean {
	const listing = listingOf(desk, agent);
	if (!lists(listing, ticket)) return false;
	const zone = desk.get('settings', 1)?.timezone ?? 'UTC';
	const closedDay = ticket.closed === null ? null : localDay(ticket.closed, zone);
	const searching = { desk, listing, now, zone };
	return (
		meets(criteria, listing, { ...ticket, closedDay }, localDay(now, zone)) &&
		rulesOf(criteria).every((rule) => ruleHolds(searching, rule, ticket))
	);
}

/** A personal queue is its owner's alone. */
export function isOffered(queue: Queue, agent: Pick<Agent, 'id'>): boolean {
	return queue.owner === null || queue.owner === agent.id;
}
