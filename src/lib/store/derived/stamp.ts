import type { Table } from 'dexie';
import type { DeskId } from '../api.ts';
import { startingWith, type DeskDatabase } from '../database/database.ts';
import { wrongTables } from './derived-check.ts';
import { dayAt, zoneOf } from '../rows/day.ts';
import { putConfig, readConfig } from '../rows/load.ts';
import { LoadedTables } from '../rows/loaded.ts';
import type { StampRecord } from '../database/records.ts';
import { recount } from './recount.ts';
import { reindex } from './reindex.ts';
import { withinTransaction } from '../database/within-transaction.ts';

/** Increased when counters, lists or words change their format: older desks are then counted and indexed again when opened. */
const COUNTED_AS = 6;

export function stampOf(desk: DeskId, config: number, day: number): StampRecord {
	return { desk, config, day, counted: COUNTED_AS };
}

/** Desks up to this size are checked whenever they are opened; bigger ones would take too long. */
const SMALL = 3000;

/** Counts and indexes a desk again if an older version worked on it last, or its lists do not match its rows. */
export async function bringUpToDate(db: DeskDatabase, desk: DeskId): Promise<void> {
	if (await isUpToDate(db, desk)) return;
	await db.transaction('rw', db.deskTables, async () => {
		const [stamp, state] = await Promise.all([db.stamps.get(desk), db.states.get(desk)]);
		if (!stamp || !state) return;
		const config = await withinTransaction(configOf(db, desk));
		await withinTransaction(recount(db, desk, zoneOf(config)));
		await withinTransaction(reindex(db, desk));
		await db.stamps.put(stampOf(desk, stamp.config, dayAt(config, state.attempt.now)));
	});
}

function isUpToDate(db: DeskDatabase, desk: DeskId): Promise<boolean> {
	return db.transaction('r', db.deskTables, async () => {
		const stamp = await db.stamps.get(desk);
		if (stamp?.counted !== COUNTED_AS) return false;
		const sizes = await Promise.all(
			(['entries', 'log', 'tickets', 'users'] as const).map((table) => sizeOf(db.work(table), desk))
		);
		const rows = sizes.reduce((sum, size) => sum + size, 0);
		if (rows <= SMALL)
			return (await wrongTables(db, desk, zoneOf(await configOf(db, desk)))).length === 0;
		return (await sizeOf(db.words, desk)) === (await textsOf(db, desk));
	});
}

/** Every ticket, every user and every entry of a ticket has a record of its words. */
async function textsOf(db: DeskDatabase, desk: DeskId): Promise<number> {
	const [tickets, users, entries] = await Promise.all([
		sizeOf(db.work('tickets'), desk),
		sizeOf(db.work('users'), desk),
		db.work('entries').where('[desk+row.thread]').between([desk, 't'], [desk, 'u']).count()
	]);
	return tickets + users + entries;
}

function sizeOf(table: Table, desk: DeskId): PromiseLike<number> {
	return table
		.where(':id')
		.between(...startingWith(desk))
		.count();
}

async function configOf(db: DeskDatabase, desk: DeskId): Promise<LoadedTables> {
	const tables = new LoadedTables(db.systems);
	putConfig(tables, await readConfig(db, desk));
	return tables;
}
