import type { Mail, ThreadEntry, Ticket, User } from '#lib/desk/model/index.ts';
import type { Installation } from '#lib/systems/installation.ts';
import { dueOfRow, type WorkRows, type WorkTable } from '#lib/kernel/tables.ts';
import type { DeskId } from '../api.ts';
import { keysOf } from './blobs.ts';
import type {
	FileColumns,
	MailColumns,
	TicketColumns,
	UserColumns,
	WorkRecord
} from '../database/records.ts';

/** The record of a row: with it go the columns that only the database needs. */
export function recordOf<T extends WorkTable>(
	{ layout }: Installation,
	desk: DeskId,
	table: T,
	row: WorkRows[T]
): WorkRecord<T> {
	const record: WorkRecord<T> = { desk, id: row.id, row };
	const due = dueOfRow(layout, table)?.(row) ?? null;
	if (due !== null) Object.assign(record, { due });
	if (table === 'tickets') Object.assign(record, ticketColumns(desk, row as Ticket));
	if (table === 'mails') Object.assign(record, mailColumns(desk, row as Mail));
	if (table === 'entries' || table === 'mails')
		Object.assign(record, fileColumns(desk, row as ThreadEntry | Mail));
	if (table === 'users') Object.assign(record, userColumns(row as User));
	return record;
}

function ticketColumns(desk: DeskId, ticket: Ticket): Omit<TicketColumns, 'due'> {
	const people = new Set([ticket.owner, ...ticket.collaborators.map((c) => c.user)]);
	return {
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

function fileColumns(desk: DeskId, row: ThreadEntry | Mail): Partial<FileColumns> {
	const keys = keysOf(row);
	return keys.length > 0 ? { files: [...new Set(keys)].map((key) => [desk, key]) } : {};
}

/** `Ken <Ken@example.com>` and `ken@example.com` are the same mailbox. */
export function addressOf(text: string): string {
	return (/<([^<>]*)>\s*$/.exec(text)?.[1] ?? text).trim().toLowerCase();
}

function userColumns(user: User): UserColumns {
	return { name: nameKey(user), status: statusRank(user) };
}

/** By what users are sorted: capitals do not count. */
export function nameKey({ name }: User): string {
	return name.trim().toLowerCase();
}

export function statusRank({ registered, locked }: User): number {
	return registered ? (locked ? 2 : 1) : 0;
}
