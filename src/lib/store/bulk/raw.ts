import type { DeskDatabase } from '../database/database.ts';

export interface Write {
	readonly store: string;
	readonly records: readonly object[];
}

/** Writes records, all or none, without notifying live queries: they belong to an invisible desk. */
export async function bulkWrite(db: DeskDatabase, writes: readonly Write[]): Promise<void> {
	const wanted = writes.filter(({ records }) => records.length > 0);
	if (wanted.length === 0) return;
	const stores = new Set(wanted.map(({ store }) => store));
	await inTransaction(db, [...stores], (transaction, commit) => {
		for (const { store, records } of wanted) {
			const into = transaction.objectStore(store);
			for (const record of records) into.put(record);
		}
		commit();
	});
}

/**
 * One transaction past Dexie. It need not have reached the disk when it is done: the step that makes the desk visible, or drops
 * its last trace, is a durable one, and what was written before it is then durable, too.
 */
export async function inTransaction(
	db: DeskDatabase,
	stores: readonly string[],
	work: (transaction: IDBTransaction, commit: () => void) => void
): Promise<void> {
	await db.open();
	const transaction = db.backendDB().transaction([...stores], 'readwrite', {
		durability: 'relaxed'
	});
	await new Promise<void>((resolve, reject) => {
		transaction.oncomplete = () => resolve();
		transaction.onabort = () =>
			reject(transaction.error ?? new DOMException('Given up.', 'AbortError'));
		work(transaction, () => transaction.commit());
	});
}
