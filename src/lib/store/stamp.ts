import type { DeskId } from './api.ts';
import type { DeskDatabase } from './database.ts';
import { dayAt, zoneOf } from './day.ts';
import { putConfig, readConfig } from './load.ts';
import { LoadedTables } from './loaded.ts';
import type { StampRecord } from './records.ts';
import { recount } from './recount.ts';
import { reindex } from './reindex.ts';

/**
 * Raised when counters, lists or words are kept in another way: desks of an older edition are counted and indexed anew when they
 * are opened.
 */
const COUNTED_AS = 5;

export function stampOf(desk: DeskId, config: number, day: number): StampRecord {
	return { desk, config, day, counted: COUNTED_AS };
}

/** Counts and indexes a desk anew on which an older edition of the app has worked last. */
export async function bringUpToDate(db: DeskDatabase, desk: DeskId): Promise<void> {
	if ((await db.stamps.get(desk))?.counted === COUNTED_AS) return;
	await db.transaction('rw', db.deskTables, async () => {
		const [stamp, state] = await Promise.all([db.stamps.get(desk), db.states.get(desk)]);
		if (!stamp || !state || stamp.counted === COUNTED_AS) return;
		const tables = new LoadedTables();
		putConfig(tables, await readConfig(db, desk));
		await recount(db, desk, zoneOf(tables));
		await reindex(db, desk);
		await db.stamps.put(stampOf(desk, stamp.config, dayAt(tables, state.attempt.now)));
	});
}
