import type { DeskEvent } from '../desk/events.ts';
import type { Ticket } from '../desk/model/index.ts';
import type { ConfigTable, Rows, TableName, WorkTable } from '../desk/tables.ts';
import type { DeskId } from './api.ts';
import { noBlobs, writeBlobs, type Blobs } from './blobs.ts';
import { Changes } from './changes.ts';
import { recordOf } from './columns.ts';
import type { DeskDatabase } from './database.ts';
import { isConfig, type LoadedTables } from './loaded.ts';
import { cellsOf } from './lists/cells.ts';
import { writeTallies } from './lists/tallies.ts';
import { placesOf, type Place } from './lists/places.ts';
import { cellOfTask, placesOfTask } from './lists/tasks.ts';
import { ticketOfThread, wordsOfEntry, wordsOfTicket, wordsOfUser } from './lists/words.ts';
import { recount } from './recount.ts';
import type { CellRecord, PlaceRecord, WordsRecord } from './records.ts';

/**
 * Writes what events come to: rows, places in lists, counters, words. Runs inside the command's transaction. `tables` holds the rows
 * as they were, `blobs` the bytes of files that the events may name; afterwards the events are folded into it. Answers whether the configuration changed.
 */
export async function writeEvents(
	db: DeskDatabase,
	desk: DeskId,
	tables: LoadedTables,
	events: readonly DeskEvent[],
	blobs: Blobs = noBlobs
): Promise<{ config: boolean }> {
	await loadRemoved(db, desk, tables, events);
	const changes = new Changes(events, (table, id) => tables.peek(table, id));
	const zoneBefore = tables.peek('settings', 1)?.timezone;
	tables.apply(events);
	const zone = tables.peek('settings', 1)?.timezone ?? 'UTC';
	const touched = [...changes.tables()];
	const configTouched = touched.filter(isConfig);
	const jobs: Promise<unknown>[] = [];
	if (configTouched.length > 0) jobs.push(writeConfig(db, desk, tables, configTouched));
	for (const table of touched) if (!isConfig(table)) jobs.push(writeRows(db, desk, table, changes));
	jobs.push(writePlaces(db, desk, changes), writeCells(db, desk, zone, changes));
	jobs.push(writeTallies(db, desk, zone, changes));
	jobs.push(writeWords(db, desk, changes));
	await Promise.all(jobs);
	await writeBlobs(db, desk, changes, blobs);
	if (zoneBefore !== undefined && zoneBefore !== zone) await recount(db, desk, zone);
	return { config: configTouched.length > 0 };
}

/** A removed row need not have been read; its places and counters are told by what it was. */
async function loadRemoved(
	db: DeskDatabase,
	desk: DeskId,
	tables: LoadedTables,
	events: readonly DeskEvent[]
) {
	for (const event of events) {
		if (event.type !== 'removed') continue;
		if (event.table !== 'tickets' && event.table !== 'tasks') continue;
		if (tables.peek(event.table, event.id)) continue;
		const record = await db.work(event.table).get([desk, event.id]);
		if (record) tables.put<'tickets' | 'tasks'>(event.table, [record.row]);
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
	const put = rows.flatMap(({ after }) => (after ? [recordOf(desk, table, after as Rows[T])] : []));
	const gone = rows.flatMap(({ id, before, after }): [DeskId, number][] =>
		before && !after ? [[desk, id]] : []
	);
	if (put.length > 0) await db.work(table).bulkPut(put);
	if (gone.length > 0) await db.work(table).bulkDelete(gone);
}

async function writePlaces(db: DeskDatabase, desk: DeskId, changes: Changes) {
	const gone = new Map<string, PlaceRecord>();
	const put = new Map<string, PlaceRecord>();
	const move = (from: readonly Place[], to: readonly Place[]) => {
		const was = placesByKey(desk, from);
		const is = placesByKey(desk, to);
		for (const [key, place] of was) if (!is.has(key)) gone.set(key, place);
		for (const [key, place] of is) if (!was.has(key)) put.set(key, place);
	};
	for (const { before, after } of changes.of('tickets'))
		move(before ? placesOf(before) : [], after ? placesOf(after) : []);
	for (const { before, after } of changes.of('tasks'))
		move(before ? placesOfTask(before) : [], after ? placesOfTask(after) : []);
	if (gone.size > 0)
		await db.places.bulkDelete([...gone.values()].map((p) => [p.desk, p.list, p.place] as never));
	if (put.size > 0) await db.places.bulkPut([...put.values()]);
}

function placesByKey(desk: DeskId, places: readonly Place[]): Map<string, PlaceRecord> {
	return new Map(places.map((p) => [`${p.list}|${p.place.join()}`, { desk, ...p }]));
}

async function writeCells(db: DeskDatabase, desk: DeskId, zone: string, changes: Changes) {
	const more = new Map<string, number>();
	const count = (cells: readonly string[], by: number) => {
		for (const cell of cells) more.set(cell, (more.get(cell) ?? 0) + by);
	};
	for (const { before, after } of changes.of('tickets')) {
		count(before ? cellsOf(before, zone) : [], -1);
		count(after ? cellsOf(after, zone) : [], 1);
	}
	for (const { before, after } of changes.of('tasks')) {
		count(before ? [cellOfTask(before)] : [], -1);
		count(after ? [cellOfTask(after)] : [], 1);
	}
	const cells = [...more].filter(([, by]) => by !== 0);
	if (cells.length === 0) return;
	const known = await db.cells.bulkGet(cells.map(([cell]) => [desk, cell]));
	const put: CellRecord[] = [];
	const gone: [DeskId, string][] = [];
	cells.forEach(([cell, by], place) => {
		const sum = (known[place]?.count ?? 0) + by;
		if (sum > 0) put.push({ desk, cell, count: sum });
		else gone.push([desk, cell]);
	});
	if (put.length > 0) await db.cells.bulkPut(put);
	if (gone.length > 0) await db.cells.bulkDelete(gone);
}

async function writeWords(db: DeskDatabase, desk: DeskId, changes: Changes) {
	const put: WordsRecord[] = [];
	const gone: [DeskId, number, number][] = [];
	const write = (id: number, part: number, words: Set<string> | null) => {
		if (!words) gone.push([desk, -id, part]);
		else put.push({ desk, rank: -id, part, words: [...words].map((word) => [desk, word]) });
	};
	for (const { id, before, after } of changes.of('tickets'))
		if (!after || !before || saysOther(before, after))
			write(id, 0, after ? wordsOfTicket(after) : null);
	for (const { id, after } of changes.of('users')) write(id, -1, after ? wordsOfUser(after) : null);
	for (const { id, before, after } of changes.of('entries')) {
		const entry = after ?? before;
		const ticket = entry ? ticketOfThread(entry.thread) : null;
		if (ticket !== null) write(ticket, id, after ? wordsOfEntry(after) : null);
	}
	if (put.length > 0) await db.words.bulkPut(put);
	if (gone.length > 0) await db.words.bulkDelete(gone as never);
}

function saysOther(before: Ticket, after: Ticket): boolean {
	const { subject, number, fields } = before;
	return after.subject !== subject || after.number !== number || after.fields !== fields;
}
