import type { Agent, Instant, QueueColumn, TicketId } from '#lib/desk/model/index.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { formatDateTime } from '#lib/kernel/time/clock-words.ts';
import { cellText } from '#lib/desk/views/queue-row.ts';
import type { DeskSession } from '#lib/store/index.ts';
import { csvLines, csvOf } from '#lib/ui/list/csv.ts';
import { readList } from './list.ts';
import type { Headings, ListRequest } from '../search/request.ts';
import type { Row } from './rows.ts';

/** Batch size of tickets. */
const AT_ONCE = 1000;

export interface ExportHow {
	columns: readonly QueueColumn[];
	headings: Headings;
	/** Of the times: that in which the list shows them. */
	zone: string;
	now: Instant;
	/** Progress; `total` is null if unknown. */
	progress?: (count: number, total: number | null) => void;
	signal?: AbortSignal;
}

/** The whole list in its order, under its headings. `complete` is false when a search left some out. */
export async function exportList(
	session: DeskSession,
	agent: Agent,
	request: ListRequest,
	{ columns, headings, progress, signal, ...how }: ExportHow
): Promise<{ parts: string[]; count: number; complete: boolean }> {
	const parts = [csvOf([columns.map((column) => headings[column] ?? column)])];
	// A ticket that moves on while the list is being read is written once.
	const written = new Set<TicketId>();
	for (let page = 0; ; page++) {
		signal?.throwIfAborted();
		const list = await readList(session, agent, { ...request, page }, AT_ONCE);
		const rows = list.rows.filter(({ ticket }) => !written.has(ticket.id));
		const lines = await session.read((desk) =>
			rows.map((row) => columns.map((column) => exported(desk, column, row, how)))
		);
		parts.push(csvLines(lines));
		for (const { ticket } of rows) written.add(ticket.id);
		progress?.(written.size, list.total);
		if (!list.more) {
			const complete = list.looked === undefined && list.sorted === undefined;
			return { parts, count: written.size, complete };
		}
	}
}

/** As in the list, without visual shortcuts: a due date instead of "in 3 hours", a subject without its count. */
function exported(
	desk: Tables,
	column: QueueColumn,
	{ ticket, due }: Row,
	{ zone, now }: { zone: string; now: Instant }
): string {
	if (column === 'Subject') return ticket.subject;
	if (column !== 'Due Date') return cellText(desk, column, ticket, now, zone);
	return due === null ? '' : formatDateTime(due, zone);
}
