import type { WorkTable } from '../desk/tables.ts';
import type { DeskId } from './api.ts';
import { addedEvents } from './bulk/rows.ts';
import { Changes } from './changes.ts';
import { startingWith, type DeskDatabase } from './database.ts';
import { placesIn, wordsIn } from './derived.ts';

/** The tables whose rows stand in lists, or are found by words. */
const indexed: readonly WorkTable[] = ['tickets', 'tasks', 'users', 'entries'];
/** So many rows are read at a time. */
const BATCH = 1000;

/** Writes the lists and the words of a desk anew. Costs as much as the desk is big: for desks that an older edition has left. */
export async function reindex(db: DeskDatabase, desk: DeskId): Promise<void> {
	for (const [store, key] of [
		[db.places, '[desk+list+place]'],
		[db.words, '[desk+rank+part]']
	] as const)
		await store
			.where(key)
			.between(...startingWith(desk))
			.delete();
	for (const table of indexed) await reindexTable(db, desk, table);
}

async function reindexTable(db: DeskDatabase, desk: DeskId, table: WorkTable) {
	const [, end] = startingWith(desk);
	for (let after = 0; ;) {
		const records = await db
			.work(table)
			.where('[desk+id]')
			.between([desk, after], end, false)
			.limit(BATCH)
			.toArray();
		const rows = { [table]: records.map(({ row }) => row) };
		const changes = new Changes(addedEvents(rows), () => undefined);
		await db.places.bulkPut([...placesIn(desk, changes).put]);
		await db.words.bulkPut([...wordsIn(desk, changes).put]);
		const last = records.at(-1);
		if (!last || records.length < BATCH) return;
		after = last.id;
	}
}
