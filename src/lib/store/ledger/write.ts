import type { Table } from 'dexie';
import type { TableEvent } from '#lib/kernel/events.ts';
import type { ConfigTable, TableName, WorkRows, WorkTable } from '#lib/kernel/tables.ts';
import type { DeskId } from '../api.ts';
import { noBlobs, writeBlobs, type Blobs } from '../rows/blobs.ts';
import { Changes } from '../rows/changes.ts';
import { recordOf } from '../rows/columns.ts';
import type { DeskDatabase } from '../database/database.ts';
import { cellsIn, placesIn, wordsIn } from '../derived/derived.ts';
import { withinTransaction } from '../database/within-transaction.ts';
import type { LoadedTables } from '../rows/loaded.ts';
import { writeTallies } from '../lists/tallies.ts';
import { recount } from '../derived/recount.ts';
import type { CellRecord } from '../database/records.ts';

/**
 * Writes the results of events: rows, list positions, counters, words. Runs inside the command's transaction. `tables` holds the rows
 * before, `blobs` the bytes of files that the events may name; the events are folded into it afterwards. Returns whether the configuration
 * changed.
 */
export async function writeEvents(
	db: DeskDatabase,
	desk: DeskId,
	tables: LoadedTables,
	events: readonly TableEvent[],
	blobs: Blobs = noBlobs
): Promise<{ config: boolean }> {
	if (events.length === 0) return { config: false };
	await withinTransaction(loadRemoved(db, desk, tables, events));
	const changes = new Changes(events, (table, id) => tables.peek(table, id));
	const zoneBefore = tables.peek('settings', 1)?.timezone;
	tables.apply(events);
	const zone = tables.peek('settings', 1)?.timezone ?? 'UTC';
	const { systems } = tables;
	const touched = [...changes.tables()];
	const configTouched = touched.filter((table) => systems.isConfig(table));
	const jobs: Promise<unknown>[] = [];
	if (configTouched.length > 0) jobs.push(writeConfig(db, desk, tables, configTouched));
	for (const table of touched)
		if (!systems.isConfig(table)) jobs.push(writeRows(db, desk, table, changes));
	jobs.push(writePlaces(db, desk, changes), writeCells(db, desk, zone, changes));
	jobs.push(writeTallies(db, desk, zone, changes));
	jobs.push(writeWords(db, desk, changes));
	await Promise.all(jobs);
	await withinTransaction(writeBlobs(db, desk, changes, blobs));
	if (zoneBefore !== undefined && zoneBefore !== zone)
		await withinTransaction(recount(db, desk, zone));
	return { config: configTouched.length > 0 };
}

/** A removed row need not have been read; its places, counters, words and files are told by what it was. */
async function loadRemoved(
	db: DeskDatabase,
	desk: DeskId,
	tables: LoadedTables,
	events: readonly TableEvent[]
) {
	const unknown = new Map<WorkTable, number[]>();
	for (const event of events) {
		if (event.type !== 'removed' || tables.systems.isConfig(event.table)) continue;
		if (tables.peek(event.table, event.id)) continue;
		unknown.set(event.table, [...(unknown.get(event.table) ?? []), event.id]);
	}
	for (const [table, ids] of unknown) {
		const records = await db.work(table).bulkGet(ids.map((id) => [desk, id]));
		tables.put<TableName>(
			table,
			records.flatMap((record) => (record ? [record.row] : []))
		);
	}
}

async function writeConfig(
	db: DeskDatabase,
	desk: DeskId,
	tables: LoadedTables,
	touched: readonly ConfigTable[]
) {
	await db.config.bulkPut(
		touched.map((table) => ({ desk, table, rows: tables.all<ConfigTable>(table) }))
	);
}

async function writeRows<T extends WorkTable>(
	db: DeskDatabase,
	desk: DeskId,
	table: T,
	changes: Changes
) {
	const rows = changes.of<TableName>(table);
	const put = rows.flatMap(({ after }) =>
		after ? [recordOf<T>(db.systems, desk, table, after as unknown as WorkRows[T])] : []
	);
	const gone = rows.flatMap(({ id, before, after }): [DeskId, number][] =>
		before && !after ? [[desk, id]] : []
	);
	await write(db.work(table), put, gone);
}

async function writePlaces(db: DeskDatabase, desk: DeskId, changes: Changes) {
	const { put, gone } = placesIn(desk, changes);
	await write(
		db.places,
		put,
		gone.map((p) => [p.desk, p.list, p.place])
	);
}

async function writeCells(db: DeskDatabase, desk: DeskId, zone: string, changes: Changes) {
	const cells = cellsIn(zone, changes);
	const known = await db.cells.bulkGet(cells.map(([cell]) => [desk, cell]));
	const put: CellRecord[] = [];
	const gone: [DeskId, string][] = [];
	cells.forEach(([cell, by], place) => {
		const sum = (known[place]?.count ?? 0) + by;
		if (sum > 0) put.push({ desk, cell, count: sum });
		else gone.push([desk, cell]);
	});
	await write(db.cells, put, gone);
}

async function writeWords(db: DeskDatabase, desk: DeskId, changes: Changes) {
	const { put, gone } = wordsIn(desk, changes);
	await write(db.words, put, gone);
}

/** Most steps change few tables: where there is nothing to write, nothing is asked of the database. */
async function write<T, K>(table: Table<T, K>, put: readonly T[], gone: readonly unknown[]) {
	if (gone.length > 0) await table.bulkDelete(gone as never);
	if (put.length > 0) await table.bulkPut(put);
}
