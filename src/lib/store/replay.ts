import type { Command } from '../desk/execute.ts';
import type { DeskEvent } from '../desk/events.ts';
import { MemoryTables } from '../desk/memory.ts';
import { configTables, workTables, type Rows, type TableName } from '../desk/tables.ts';
import { growDesk } from '../scenario/sample/grow.ts';
import { coach, moveClock, perform, type Attempt, type Scenario } from '../scenario/running.ts';
import type { DeskId, HistoryRecord } from './api.ts';
import { addedEvents } from './bulk/rows.ts';
import { startingWith, type DeskDatabase } from './database.ts';

import { same } from './same.ts';

/** Reads the whole history of a desk, in order. For exports and tests: its cost grows with the desk. */
export function exportHistory(db: DeskDatabase, desk: DeskId): Promise<HistoryRecord[]> {
	return db.history
		.where('[desk+number]')
		.between(...startingWith(desk))
		.toArray();
}

/**
 * Does the history tell the truth? Every command is carried out again, on an empty desk, and must come to the same events; folded,
 * they must come to the rows in the database. Answers with one sentence per difference, none when all is well.
 */
export async function verifyHistory(
	db: DeskDatabase,
	desk: DeskId,
	scenario: Scenario | null
): Promise<string[]> {
	const history = await exportHistory(db, desk);
	const tables = new MemoryTables();
	let attempt: Attempt = { now: 0, run: null };
	const found: string[] = [];
	for (const record of history) {
		const again = repeat(tables, attempt, scenario, record);
		if (!same(again.events, record.events))
			found.push(
				`Step ${record.number} (${record.kind}) comes to other events when it is repeated.`
			);
		tables.apply(record.kind === 'grown' ? grownEvents(record) : record.events);
		attempt = again.attempt;
	}
	const state = await db.states.get(desk);
	if (state && !same(attempt.run, state.attempt.run))
		found.push('The run of the scenario is another one when it is repeated.');
	for (const table of [...configTables, ...workTables])
		found.push(...compare(table, [...tables.rows(table)], await rowsOf(db, desk, table)));
	return found;
}

function repeat(
	tables: MemoryTables,
	before: Attempt,
	scenario: Scenario | null,
	record: HistoryRecord
): { attempt: Attempt; events: readonly DeskEvent[] } {
	const at = { ...before, now: record.at };
	switch (record.kind) {
		case 'founded':
			return { attempt: record.attempt, events: record.events };
		case 'grown':
			return { attempt: { now: record.plan.until, run: null }, events: [] };
		case 'clock':
			return moveClock(tables, at, scenario, record.to);
		case 'coach':
			return scenario ? coach(tables, at, scenario, record.action) : { attempt: at, events: [] };
		case 'command': {
			const { at: instant, by, verb, args } = record;
			return perform(tables, at, scenario, { at: instant, by, verb, args } as Command);
		}
	}
}

/** A plan comes to the same rows whenever it is carried out. */
function* grownEvents({ world, plan }: HistoryRecord & { kind: 'grown' }): Generator<DeskEvent> {
	for (const { rows } of growDesk(world, plan)) yield* addedEvents(rows);
}

async function rowsOf(
	db: DeskDatabase,
	desk: DeskId,
	table: TableName
): Promise<Rows[TableName][]> {
	const config = configTables.find((name) => name === table);
	if (config) return [...((await db.config.get([desk, config]))?.rows ?? [])];
	const records = await db
		.table(table)
		.where('[desk+id]')
		.between(...startingWith(desk))
		.toArray();
	return records.map((record: { row: Rows[TableName] }) => record.row);
}

function compare(
	table: TableName,
	told: readonly Rows[TableName][],
	kept: readonly Rows[TableName][]
): string[] {
	const rest = new Map(kept.map((row) => [row.id as number, row]));
	const found: string[] = [];
	for (const row of told) {
		if (!same(row, rest.get(row.id)))
			found.push(`Row ${row.id} of ${table} is not as the history tells.`);
		rest.delete(row.id);
	}
	for (const id of rest.keys()) found.push(`The history does not tell of row ${id} of ${table}.`);
	return found;
}
