import type { WorkTable } from '#lib/kernel/tables.ts';
import type { DeskId } from '../api.ts';
import { eachBatch, replaceRecords } from '../database/batches.ts';
import { addedEvents } from '../rows/rows.ts';
import { Changes } from '../rows/changes.ts';
import type { DeskDatabase } from '../database/database.ts';
import { placesIn, wordsIn } from './derived.ts';
import type { PlaceRecord, WordsRecord } from '../database/records.ts';
import { withinTransaction } from '../database/within-transaction.ts';

/** Tables whose rows are in lists or in the search index. */
const indexed: readonly WorkTable[] = ['tickets', 'tasks', 'users', 'entries'];

/** Part of the lists and of the words, as the rows tell them. */
export interface Indexed {
	readonly places: readonly PlaceRecord[];
	readonly words: readonly WordsRecord[];
}

/** Iterates over the lists and words of a desk in parts, as computed from its rows. Cost grows with the desk. */
export async function indexRows(
	db: DeskDatabase,
	desk: DeskId,
	see: (part: Indexed) => void | PromiseLike<unknown>
): Promise<void> {
	for (const table of indexed)
		await eachBatch(db, desk, table, (rows) => {
			const changes = new Changes(addedEvents({ [table]: rows }), () => undefined);
			return see({ places: placesIn(desk, changes).put, words: wordsIn(desk, changes).put });
		});
}

/** Rewrites the lists and words of a desk: after an older version, or when they are wrong. */
export async function reindex(db: DeskDatabase, desk: DeskId): Promise<void> {
	await withinTransaction(replaceRecords(db.places, desk, []));
	await withinTransaction(replaceRecords(db.words, desk, []));
	await indexRows(db, desk, async ({ places, words }) => {
		await db.places.bulkPut([...places]);
		await db.words.bulkPut([...words]);
	});
}
