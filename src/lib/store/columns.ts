import type { Mail, Ticket } from '../desk/model/index.ts';
import { watchedDue, type WorkRows, type WorkTable } from '../desk/tables.ts';
import type { DeskId } from './api.ts';
import type { MailColumns, TicketColumns, WorkRecord } from './records.ts';

/** The record of a row: with it go the columns that only the database needs. */
export function recordOf<T extends WorkTable>(
	desk: DeskId,
	table: T,
	row: WorkRows[T]
): WorkRecord<T> {
	const record: WorkRecord<T> = { desk, id: row.id, row };
	if (table === 'tickets') Object.assign(record, ticketColumns(desk, row as Ticket));
	if (table === 'mails') Object.assign(record, mailColumns(desk, row as Mail));
	return record;
}

function ticketColumns(desk: DeskId, ticket: Ticket): Partial<TicketColumns> {
	const due = watchedDue(ticket);
	const people = new Set([ticket.owner, ...ticket.collaborators.map((c) => c.user)]);
	return {
		...(due === null ? {} : { due }),
		people: [...people].map((user) => [desk, user, -ticket.id])
	};
}

function mailColumns(desk: DeskId, mail: Mail): MailColumns {
	const inboxes = new Set([...mail.to, ...mail.cc].map(addressOf));
	return {
		boxes: [
			...[...inboxes].map((a): MailColumns['boxes'][number] => [desk, 'inbox', a, -mail.id]),
			[desk, 'sent', addressOf(mail.from), -mail.id]
		]
	};
}

/** `Ken <Ken@example.com>` and `ken@example.com` are the same mailbox. */
export function addressOf(text: string): string {
	return (/<([^<>]*)>\s*$/.exec(text)?.[1] ?? text).trim().toLowerCase();
}
