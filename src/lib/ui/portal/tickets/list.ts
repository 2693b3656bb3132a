import type { Ticket, TopicId } from '#lib/desk/model/index.ts';

export const columns = ['Ticket #', 'Create Date', 'Status', 'Subject', 'Department'] as const;
export type Column = (typeof columns)[number];

/** What the list shows of a ticket. */
export interface Row {
	ticket: Ticket;
	status: string;
	department: string;
}

export interface Wanted {
	state: 'open' | 'closed';
	query: string;
	topic: TopicId | null;
	sort: Column;
	reversed: boolean;
}

/** The tickets that were asked for, in the order that was asked for. */
export function pick(rows: readonly Row[], { query, topic, sort, reversed }: Wanted): Row[] {
	const words = query.trim().toLowerCase();
	const found = rows.filter(
		({ ticket }) =>
			(topic === null || ticket.topic === topic) &&
			(ticket.number.includes(words) || ticket.subject.toLowerCase().includes(words))
	);
	const sorted = found.sort((a, b) => compare(sort, a, b));
	return reversed ? sorted.reverse() : sorted;
}

function compare(sort: Column, a: Row, b: Row): number {
	if (sort === 'Create Date') return a.ticket.created - b.ticket.created;
	return cell(sort, a).localeCompare(cell(sort, b), 'en', { numeric: true });
}

function cell(column: Column, { ticket, status, department }: Row): string {
	const cells = {
		'Ticket #': ticket.number,
		'Create Date': '',
		Status: status,
		Subject: ticket.subject,
		Department: department
	};
	return cells[column];
}
