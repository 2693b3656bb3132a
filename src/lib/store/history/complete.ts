import type { TableEvent } from '#lib/kernel/events.ts';
import type { TableShapes } from '#lib/kernel/shapes/table-shapes.ts';
import { workTablesOf } from '#lib/kernel/tables.ts';
import type { HistoryRecord } from '../api.ts';
import type { DeskDatabase } from '../database/database.ts';
import type { ConfigRecord, WorkRecord } from '../database/records.ts';

function completeEvent(shapes: TableShapes, event: TableEvent): TableEvent {
	if (event.type !== 'added') return event;
	const row = shapes.complete(event.table, event.row);
	// The compiler cannot see that one table of a union has a row of its own.
	return row === event.row ? event : ({ ...event, row } as TableEvent);
}

const completed = new WeakSet<DeskDatabase>();

/** From now on rows are completed when read, whichever build wrote them. Nothing is written. */
export function readComplete(db: DeskDatabase) {
	if (completed.has(db)) return;
	completed.add(db);
	const { systems } = db;
	db.config.hook('reading', (record: ConfigRecord | undefined) => {
		if (!record?.rows) return record;
		return {
			...record,
			rows: record.rows.map((row) => systems.shapes.complete(record.table, row))
		};
	});
	for (const table of workTablesOf(systems.layout))
		db.work(table).hook('reading', (record: WorkRecord | undefined) => {
			const row = systems.shapes.complete(table, record?.row);
			return record && row !== record.row ? { ...record, row } : record;
		});
	db.history.hook('reading', (record: HistoryRecord | undefined) =>
		record?.events
			? { ...record, events: record.events.map((event) => completeEvent(systems.shapes, event)) }
			: record
	);
}
