import type { TableEvent } from '#lib/kernel/events.ts';
import { workTables } from '#lib/desk/tables.ts';
import type { TableName } from '#lib/kernel/tables.ts';
import type { HistoryRecord } from '../api.ts';
import { Unusable, type Shape } from '../shapes/shape.ts';
import { columnsOf } from '../shapes/table-shapes.ts';
import type { DeskDatabase } from '../database/database.ts';
import type { ConfigRecord, WorkRecord } from '../database/records.ts';

type Column = readonly [name: string, fallback: unknown];

const usual = new Map<TableName, readonly Column[]>(
	(Object.keys(columnsOf) as TableName[]).map((table) => [table, usualColumns(table)])
);

/** The columns of a table that a row can be without, each with the value that is as good as none. */
function usualColumns(table: TableName): readonly Column[] {
	return Object.entries(columnsOf[table]).flatMap(([name, shape]): Column[] => {
		try {
			const read = shape as Shape<unknown>;
			return [[name, read(undefined, name, { exists: () => true, mended: () => undefined })]];
		} catch (error) {
			if (error instanceof Unusable) return [];
			throw error;
		}
	});
}

/** A row with all columns of this build. A complete row is returned unchanged. */
export function completeRow<R>(table: TableName, row: R): R {
	if (typeof row !== 'object' || row === null) return row;
	const known = row as Record<string, unknown>;
	const missing = (usual.get(table) ?? []).filter(([name]) => known[name] === undefined);
	return missing.length === 0 ? row : { ...row, ...Object.fromEntries(missing) };
}

function completeEvent(event: TableEvent): TableEvent {
	if (event.type !== 'added') return event;
	const row = completeRow(event.table, event.row);
	// The compiler cannot see that one table of a union has a row of its own.
	return row === event.row ? event : ({ ...event, row } as TableEvent);
}

const completed = new WeakSet<DeskDatabase>();

/** From now on rows are completed when read, whichever build wrote them. Nothing is written. */
export function readComplete(db: DeskDatabase) {
	if (completed.has(db)) return;
	completed.add(db);
	db.config.hook('reading', (record: ConfigRecord | undefined) => {
		if (!record?.rows) return record;
		return { ...record, rows: record.rows.map((row) => completeRow(record.table, row)) };
	});
	for (const table of workTables)
		db.work(table).hook('reading', (record: WorkRecord | undefined) => {
			const row = completeRow(table, record?.row);
			return record && row !== record.row ? { ...record, row } : record;
		});
	db.history.hook('reading', (record: HistoryRecord | undefined) =>
		record?.events ? { ...record, events: record.events.map(completeEvent) } : record
	);
}
