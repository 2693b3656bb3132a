import type { Actor, Ticket } from '#lib/desk/model/index.ts';
import type { ConfigTable, Rows, TableName, WorkTable } from '#lib/kernel/tables.ts';
import type { DeskId } from '../api.ts';
import { startingWith, type DeskDatabase } from '../database/database.ts';
import { keyOf, type LoadedTables, type Need } from './loaded.ts';
import type { ConfigRecord } from '../database/records.ts';
import { deskGone } from '../database/trouble.ts';

/** Batch size for due rows: the next ones are usually needed soon. */
const DUE_AT_ONCE = 100;

/** Loads what is needed, and rows that are almost always asked for next. */
export function load(
	db: DeskDatabase,
	desk: DeskId,
	into: LoadedTables,
	needs: readonly Need[]
): Promise<void> {
	return loadOnly(db, desk, into, needs.flatMap(withRelated));
}

/** Loads what a view needs, with the thread of a ticket, since both are usually needed. */
export function loadForView(
	db: DeskDatabase,
	desk: DeskId,
	into: LoadedTables,
	needs: readonly Need[]
): Promise<void> {
	const tickets = needs.filter((need) => need.kind === 'row' && need.table === 'tickets');
	const [only] = tickets.length === 1 ? tickets : [];
	return load(db, desk, into, only?.kind === 'row' ? [...needs, ...pageOf(only.id)] : needs);
}

function pageOf(ticket: number): Need[] {
	return [
		{ kind: 'find', table: 'entries', index: 'thread', key: `t${ticket}` },
		{ kind: 'find', table: 'tickets', index: 'parent', key: ticket }
	];
}

/** Loads what is needed, side by side. */
export async function loadOnly(
	db: DeskDatabase,
	desk: DeskId,
	into: LoadedTables,
	needs: readonly Need[]
): Promise<void> {
	const wanted = new Map<string, Need>();
	for (const need of needs) if (!into.knows(need)) wanted.set(keyOf(need), need);
	const rowNeeds = new Map<WorkTable, number[]>();
	const jobs: Promise<void>[] = [];
	for (const need of wanted.values()) {
		if (need.kind === 'row') pushTo(rowNeeds, need.table, need.id);
		else if (need.kind === 'find') jobs.push(loadFound(db, desk, into, need));
		else if (need.kind === 'due') jobs.push(loadDue(db, desk, into, need));
		else jobs.push(loadState(db, desk, into));
	}
	for (const [table, ids] of rowNeeds) jobs.push(loadRows(db, desk, into, table, ids));
	await Promise.all(jobs);
}

/** Who opens a thread looks at its events and tasks too; who opens a ticket, at its lock. */
function withRelated(need: Need): Need[] {
	if (need.kind === 'row' && need.table === 'tickets')
		return [need, { kind: 'row', table: 'locks', id: need.id }];
	if (need.kind !== 'find' || need.index !== 'thread') return [need];
	const related: Need[] = [
		{ ...need, table: 'entries' },
		{ ...need, table: 'log' }
	];
	const ticket = /^t(\d+)$/.exec(String(need.key));
	if (ticket)
		related.push({ kind: 'find', table: 'tasks', index: 'ticket', key: Number(ticket[1]) });
	return need.table === 'mails' ? [need] : related;
}

async function loadRows<T extends WorkTable>(
	db: DeskDatabase,
	desk: DeskId,
	into: LoadedTables,
	table: T,
	ids: readonly number[]
) {
	const records = await db.work(table).bulkGet(ids.map((id) => [desk, id]));
	put<TableName>(
		into,
		table,
		records.flatMap((record) => (record ? [record.row] : []))
	);
	for (const id of ids) into.remember({ kind: 'row', table, id });
	if (table === 'tickets' || table === 'entries')
		await loadPeople(
			db,
			desk,
			into,
			records.flatMap((record) => record?.row ?? [])
		);
}

async function loadFound(
	db: DeskDatabase,
	desk: DeskId,
	into: LoadedTables,
	need: Need & { kind: 'find' }
) {
	const records = await db
		.work(need.table)
		.where(`[desk+row.${need.index}]`)
		.equals([desk, need.key])
		.toArray();
	const rows = records.map((record): Rows[WorkTable] => record.row);
	put<TableName>(into, need.table, rows);
	into.remember(need);
	await loadPeople(db, desk, into, rows);
}

/** Loads every watched row that is due before the instant; if they are very many, all of the first instants. */
async function loadDue(
	db: DeskDatabase,
	desk: DeskId,
	into: LoadedTables,
	need: Need & { kind: 'due' }
) {
	const limit = Math.max(need.limit, DUE_AT_ONCE);
	const byDue = db.work(need.table).where('[desk+due+id]');
	const records = await byDue
		.between([desk, -Infinity], [desk, need.before], true, false)
		.limit(limit)
		.toArray();
	put<TableName>(
		into,
		need.table,
		records.map((record) => record.row)
	);
	const last = records.at(-1)?.due;
	if (records.length < limit || last === undefined)
		return into.rememberDue(need.table, need.before);
	const atLast = await byDue.between(...startingWith(desk, last)).toArray();
	put<TableName>(
		into,
		need.table,
		atLast.map((record) => record.row)
	);
	into.rememberDue(need.table, last + 1);
}

async function loadState(db: DeskDatabase, desk: DeskId, into: LoadedTables) {
	const state = await db.states.get(desk);
	if (!state) throw deskGone(desk);
	into.rememberState(state);
}

/** The users behind tickets and entries: names are shown wherever these are. */
async function loadPeople(
	db: DeskDatabase,
	desk: DeskId,
	into: LoadedTables,
	rows: readonly object[]
) {
	const ids = new Set<number>();
	for (const row of rows as readonly (Partial<Ticket> & { by?: Actor })[]) {
		if (row.owner !== undefined) ids.add(row.owner);
		for (const collaborator of row.collaborators ?? []) ids.add(collaborator.user);
		if (row.by?.kind === 'user') ids.add(row.by.id);
	}
	const unknown = [...ids].filter((id) => !into.knows({ kind: 'row', table: 'users', id }));
	if (unknown.length > 0) await loadRows(db, desk, into, 'users', unknown);
}

/** The whole configuration: always loaded. */
export async function readConfig(db: DeskDatabase, desk: DeskId): Promise<readonly ConfigRecord[]> {
	return db.config
		.where('[desk+table]')
		.between(...startingWith(desk))
		.toArray();
}

export function putConfig(into: LoadedTables, config: readonly ConfigRecord[]) {
	for (const record of config) put(into, record.table, record.rows as Rows[ConfigTable][]);
}

function put<T extends TableName>(into: LoadedTables, table: T, rows: readonly Rows[T][]) {
	into.put(table, rows);
}

function pushTo<K, V>(map: Map<K, V[]>, key: K, value: V) {
	const list = map.get(key);
	if (list) list.push(value);
	else map.set(key, [value]);
}
