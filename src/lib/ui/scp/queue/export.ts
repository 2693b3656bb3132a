import type { Agent, Instant, QueueColumn } from '#lib/desk/model/index.ts';
import type { Tables } from '#lib/desk/tables.ts';
import { formatDateTime } from '#lib/desk/time/clock-words.ts';
import { cellText } from '#lib/desk/views/queue-row.ts';
import type { DeskSession } from '#lib/store/index.ts';
import { csvOf } from './csv.ts';
import { readList } from './list.ts';
import type { ListRequest } from './request.ts';
import type { Row } from './rows.ts';

/** More than these are not for a spreadsheet, and would take a while. */
const MOST = 1000;

/** The whole list in its order, under its columns. `complete` is false when there are more tickets than were written. */
export async function exportList(
	session: DeskSession,
	agent: Agent,
	request: ListRequest,
	columns: readonly QueueColumn[],
	now: Instant
): Promise<{ csv: string; count: number; complete: boolean }> {
	const rows: Row[] = [];
	let more = true;
	for (let page = 0; more && rows.length < MOST; page++) {
		const list = await readList(session, agent, { ...request, page });
		rows.push(...list.rows);
		more = list.more;
	}
	const lines = await session.read((desk) =>
		rows.map((row) => columns.map((column) => exported(desk, column, row, now)))
	);
	return { csv: csvOf([columns, ...lines]), count: rows.length, complete: !more };
}

/** As the list shows it, without what is only for the eye: a due date instead of "in 3 hours", a subject without its count. */
function exported(desk: Tables, column: QueueColumn, { ticket, due }: Row, now: Instant): string {
	if (column === 'Subject') return ticket.subject;
	if (column !== 'Due Date') return cellText(desk, column, ticket, now);
	const zone = desk.get('settings', 1)?.timezone ?? 'UTC';
	return due === null ? '' : formatDateTime(due, zone);
}
