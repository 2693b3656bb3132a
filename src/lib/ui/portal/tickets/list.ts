import type { Ticket, TopicId } from '#lib/desk/model/index.ts';
import { portal } from '../places.ts';

export const columns = ['Ticket #', 'Create Date', 'Status', 'Subject', 'Department'] as const;
export type Column = (typeof columns)[number];

/** What the list shows of a ticket. */
export interface Row {
	ticket: Ticket;
	status: string;
	department: string;
}

export interface Wanted {
	/** One's own tickets, or all of an organization that shows them. */
	scope: 'own' | 'organization';
	state: 'open' | 'closed';
	query: string;
	topic: TopicId | null;
	sort: Column;
	reversed: boolean;
	/** From 0; addresses count from 1. */
	page: number;
}

export const PAGE = 25;

/** How addresses name the columns. */
const sorts: Readonly<Record<string, Column>> = {
	id: 'Ticket #',
	date: 'Create Date',
	status: 'Status',
	subject: 'Subject',
	dept: 'Department'
};

/** What the address asks for; the newest open tickets where it says nothing. */
export function wantedOf(params: Readonly<Record<string, string>>): Wanted {
	const sort = sorts[params.sort ?? ''] ?? 'Create Date';
	return {
		scope: params.scope === 'organization' ? 'organization' : 'own',
		state: params.status === 'closed' ? 'closed' : 'open',
		query: params.keywords ?? '',
		topic: params.topic_id ? (Number(params.topic_id) as TopicId) : null,
		sort,
		reversed: params.order ? params.order === 'DESC' : sort === 'Create Date',
		page: Math.max(1, Math.floor(Number(params.p ?? 1) || 1)) - 1
	};
}

/** The address of the list, changed in some parts; what is changed begins on its first page. */
export function addressOfList(wanted: Wanted, change: Partial<Wanted> = {}): string {
	const asked = { ...wanted, page: 0, ...change };
	const { scope, state, query, topic, sort, reversed, page } = asked;
	const sorted = sort !== 'Create Date' || !reversed;
	const column = Object.keys(sorts).find((name) => sorts[name] === sort) ?? '';
	const words = new URLSearchParams({
		...(scope === 'organization' && { scope }),
		...(state === 'closed' && { status: state }),
		...(query && { keywords: query }),
		...(topic !== null && { topic_id: String(topic) }),
		...(sorted && { sort: column, order: reversed ? 'DESC' : 'ASC' }),
		...(page > 0 && { p: String(page + 1) })
	}).toString();
	return words ? `${portal.tickets}?${words}` : portal.tickets;
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
