import { formatDateTime } from '#lib/kernel/time/clock-words.ts';
import type { DeskSession, OwnedRequest } from '#lib/store/index.ts';
import { csvOf } from '#lib/ui/list/csv.ts';
import { ownedRow, type OwnedRow } from './user-view.ts';

/** A column of the tickets of a user or of an organization. */
export type OwnedColumn =
	'Ticket' | 'Last Updated' | 'Status' | 'Subject' | 'User' | 'Department' | 'Assignee';

/** All the tickets that the list would show on its pages, under its columns, as CSV. */
export async function exportOwned(
	session: DeskSession,
	request: Pick<OwnedRequest, 'agent' | 'owner'>,
	columns: readonly OwnedColumn[],
	zone: string
): Promise<string> {
	const lines: string[][] = [];
	for (let page = 0, more = true; more; page++) {
		const part = await session.ownedTickets({ ...request, page });
		const rows = await session.read((tables) => part.tickets.map((one) => ownedRow(tables, one)));
		for (const row of rows) lines.push(columns.map((column) => cell(row, column, zone)));
		({ more } = part);
	}
	return csvOf([columns, ...lines]);
}

function cell(row: OwnedRow, column: OwnedColumn, zone: string): string {
	const { ticket, user, status, department, assignee } = row;
	return {
		Ticket: ticket.number,
		'Last Updated': formatDateTime(ticket.lastUpdate, zone),
		Status: status,
		Subject: ticket.subject,
		User: user,
		Department: department,
		Assignee: assignee
	}[column];
}
