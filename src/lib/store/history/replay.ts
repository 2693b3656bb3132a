import type { Command } from '#lib/desk/execute.ts';
import type { TableEvent } from '#lib/kernel/events.ts';
import { MemoryTables } from '#lib/kernel/memory.ts';
import type { Installation } from '#lib/systems/installation.ts';
import { installed } from '#lib/systems/installed.ts';
import { tableNamesOf, type Rows, type TableName } from '#lib/kernel/tables.ts';
import { growDesk } from '#lib/store/sample/grow.ts';
import { coach, moveClock, perform, type Attempt, type Scenario } from '#lib/scenario/running.ts';
import type { DeskId, HistoryRecord } from '../api.ts';
import type { LongWork } from '../bulk/leftovers.ts';
import { addedEvents } from '../rows/rows.ts';
import { startingWith, type DeskDatabase } from '../database/database.ts';
import { zoneOf } from '../rows/day.ts';
import { derivedTables, wrongTables } from '../derived/derived-check.ts';
import { same } from '../rows/same.ts';
import { givenUp } from '../database/trouble.ts';

/** Reads the whole history of a desk, in order. For exports and tests: its cost grows with the desk. */
export function exportHistory(db: DeskDatabase, desk: DeskId): Promise<HistoryRecord[]> {
	return db.history
		.where('[desk+number]')
		.between(...startingWith(desk))
		.toArray();
}

/** Result of verifying a desk. */
export interface Verification {
	readonly steps: number;
	/** One sentence per difference; none when all is well. */
	readonly differences: readonly string[];
}

/** Result of repeating a history. */
export interface Retraced {
	readonly tables: MemoryTables;
	readonly attempt: Attempt;
	readonly differences: string[];
	/** Every step is there, and could be carried out again. */
	readonly complete: boolean;
}

/** The steps after which others get their turn. */
const AT_ONCE = 200;
/** Maximum number of reported differences. */
const MOST_TOLD = 1000;

/**
 * Verifies the history: every command is repeated on an empty desk and must produce the same events; folded, they must give the rows in the
 * database, and these its lists, counters and words. Throws `StoreTrouble` if cancelled.
 */
export async function verifyHistory(
	db: DeskDatabase,
	desk: DeskId,
	scenario: Scenario | null,
	work: LongWork = {}
): Promise<Verification> {
	const { history, state, rows } = await db.transaction('r', db.deskTables, async () => {
		const rows = new Map<TableName, readonly Rows[TableName][]>();
		for (const table of tableNamesOf(db.systems.layout))
			rows.set(table, await rowsOf(db, desk, table));
		return { history: await exportHistory(db, desk), state: await db.states.get(desk), rows };
	});
	const retraced = await retrace(history, scenario, work, db.systems);
	const differences = [
		...(state ? missingAtTheEnd(history.at(-1)?.number ?? 0, state.history) : []),
		...differencesOf(retraced, state?.attempt ?? null, (table) => rows.get(table) ?? []),
		...(await wrongTables(db, desk, zoneOf(retraced.tables))).map(
			(table) => `${derivedTables[table]} do not match the rows.`
		)
	];
	return { steps: history.length, differences };
}

/** `found`: the last step that is there. */
export function missingAtTheEnd(found: number, last: number): string[] {
	return found < last
		? [`The history ends with step ${found}, but the desk is at step ${last}.`]
		: [];
}

/** Repeats a history step by step, up to a missing one. Throws `StoreTrouble` if cancelled. */
export async function retrace(
	history: readonly Omit<HistoryRecord, 'desk'>[],
	scenario: Scenario | null,
	{ progress = () => undefined, signal }: LongWork = {},
	systems: Installation = installed
): Promise<Retraced> {
	await systems.load();
	const tables = new MemoryTables(systems);
	let attempt: Attempt = { now: 0, run: null };
	const differences: string[] = [];
	for (const [at, step] of history.entries()) {
		const record = step as HistoryRecord;
		if (signal?.aborted) throw givenUp();
		if (record.number !== at + 1) {
			differences.push(
				`Step ${at + 1} of the history is missing, so later steps cannot be verified.`
			);
			return { tables, attempt, differences, complete: false };
		}
		const again = repeatSafely(tables, attempt, scenario, record);
		if (!again || !same(again.events, record.events))
			differences.push(
				`Step ${record.number} (${record.kind}) produces different events when it is repeated.`
			);
		tables.apply(eventsOf(record));
		attempt = again?.attempt ?? { ...attempt, now: record.at };
		if (at % AT_ONCE === AT_ONCE - 1) {
			progress(at / history.length);
			await othersFirst();
		}
	}
	progress(1);
	return { tables, attempt, differences, complete: true };
}

/** Differences between a desk and its repeated history. */
export function differencesOf(
	{ tables, attempt, differences, complete }: Retraced,
	kept: Attempt | null,
	rowsOf: (table: TableName) => Iterable<Rows[TableName]>
): string[] {
	const found = [...differences];
	if (!complete) return found;
	if (kept && !same(attempt.run, kept.run))
		found.push('The progress in the scenario is different when the history is repeated.');
	for (const table of tableNamesOf(tables.systems.layout))
		found.push(...compare(table, [...tables.rows(table)], [...rowsOf(table)]));
	if (found.length <= MOST_TOLD) return found;
	return [...found.slice(0, MOST_TOLD), `... and ${found.length - MOST_TOLD} more differences.`];
}

/** Null for an impossible step of an edited history. */
function repeatSafely(...step: Parameters<typeof repeat>): ReturnType<typeof repeat> | null {
	try {
		return repeat(...step);
	} catch {
		return null;
	}
}

/** Everything that a step changed. */
export function eventsOf(record: Omit<HistoryRecord, 'desk'>): Iterable<TableEvent> {
	const step = record as HistoryRecord;
	return step.kind === 'grown' ? grownEvents(step) : step.events;
}

/** Yields to waiting events, such as a click on "Cancel". */
function othersFirst(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve));
}

function repeat(
	tables: MemoryTables,
	before: Attempt,
	scenario: Scenario | null,
	record: HistoryRecord
): { attempt: Attempt; events: readonly TableEvent[] } {
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

/** A plan always gives the same rows. */
function* grownEvents({ world, plan }: HistoryRecord & { kind: 'grown' }): Generator<TableEvent> {
	for (const { rows } of growDesk(world, plan)) yield* addedEvents(rows);
}

async function rowsOf(
	db: DeskDatabase,
	desk: DeskId,
	table: TableName
): Promise<Rows[TableName][]> {
	if (db.systems.isConfig(table)) return [...((await db.config.get([desk, table]))?.rows ?? [])];
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
			found.push(`Row ${row.id} of ${table} differs from the history.`);
		rest.delete(row.id);
	}
	for (const id of rest.keys()) found.push(`Row ${id} of ${table} does not come from the history.`);
	return found;
}
