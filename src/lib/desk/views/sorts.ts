import type { Queue, QueueColumn, QueueSort, Ticket } from '../model/index.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { cellText } from './queue-row.ts';

/** Columns that a queue can be sorted by, in the order in which they are compared. */
type SortColumn = 'priority' | 'lastUpdate' | 'created' | 'slaDue' | 'closed';

/**
 * What the sorts compare, highest first. Priorities compare by number, not by urgency; "Due Date" means the stored SLA date
 * only: a due date set by hand does not count.
 */
export const sortColumns: { readonly [S in QueueSort]: readonly SortColumn[] } = {
	'Priority + Most Recently Updated': ['priority', 'lastUpdate'],
	'Priority + Most Recently Created': ['priority', 'created'],
	'Priority + Due Date': ['priority', 'slaDue'],
	'Due Date': ['slaDue'],
	'Closed Date': ['closed'],
	'Create Date': ['created'],
	'Update Date': ['lastUpdate']
};

/** A queue without a sort of its own shows what came in last first. */
export function sortOf(queue: Pick<Queue, 'sort'>): QueueSort {
	return queue.sort ?? 'Create Date';
}

/** The sort as numbers, lower first, for an index key. Missing values come last; ties are in order of creation. */
export function sortKey(sort: QueueSort, ticket: Ticket): number[] {
	return [...sortColumns[sort].map((column) => -(ticket[column] ?? -Infinity)), ticket.id];
}

/** For Array.sort. Reversed is the exact opposite, ties included, as reading an index backwards is. */
export function compareBy(sort: QueueSort, reversed = false): (a: Ticket, b: Ticket) => number {
	const columns = sortColumns[sort];
	return (a, b) => {
		for (const column of columns) {
			const [one, other] = [a[column] ?? -Infinity, b[column] ?? -Infinity];
			if (one !== other) return one < other === reversed ? -1 : 1;
		}
		return reversed ? b.id - a.id : a.id - b.id;
	};
}

/** What a click on a column's heading compares, lowest first. */
const columnValues: { readonly [C in QueueColumn]?: (ticket: Ticket) => string | number } = {
	Ticket: (ticket) => ticket.number,
	'Last Updated': (ticket) => ticket.lastUpdate,
	'Last Update': (ticket) => ticket.lastUpdate,
	'Date Closed': (ticket) => ticket.closed ?? -Infinity,
	'Due Date': (ticket) => ticket.slaDue ?? -Infinity,
	'Create Date': (ticket) => ticket.created,
	'Last Message': (ticket) => ticket.lastMessage ?? -Infinity,
	'Last Response': (ticket) => ticket.lastResponse ?? -Infinity,
	Subject: (ticket) => ticket.subject.toLowerCase(),
	Priority: (ticket) => ticket.priority
};

/** Columns that a sort of the queues compares, too, highest first: any number of tickets can be sorted by them. */
export const columnSorts: { readonly [C in QueueColumn]?: QueueSort } = {
	'Last Updated': 'Update Date',
	'Last Update': 'Update Date',
	'Create Date': 'Create Date',
	'Due Date': 'Due Date',
	'Date Closed': 'Closed Date'
};

/** For Array.sort, by the names in a column; the owners of the tickets are read. */
export function compareByText(
	desk: Tables,
	column: QueueColumn,
	reversed = false
): (a: Ticket, b: Ticket) => number {
	const text = (ticket: Ticket) => cellText(desk, column, ticket, 0).toLowerCase();
	return (a, b) => {
		const [one, other] = [text(a), text(b)];
		if (one !== other) return one < other === reversed ? 1 : -1;
		return a.id - b.id;
	};
}

/** For Array.sort, by a column's heading; null for columns that cannot be sorted. */
export function compareByColumn(
	column: QueueColumn,
	reversed = false
): ((a: Ticket, b: Ticket) => number) | null {
	const value = columnValues[column];
	if (!value) return null;
	return (a, b) => {
		const [one, other] = [value(a), value(b)];
		if (one !== other) return one < other === reversed ? 1 : -1;
		return a.id - b.id;
	};
}
