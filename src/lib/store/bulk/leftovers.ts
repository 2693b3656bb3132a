import type { DeskId } from '../api.ts';
import { keyedByDesk, startingWith, type DeskDatabase } from '../database/database.ts';
import { hiddenDesks } from './hidden-desks.ts';
import { inTransaction } from './raw.ts';

/** Progress and cancellation of long work. */
export interface LongWork {
	/** From 0 to 1. */
	progress?: (share: number) => void;
	signal?: AbortSignal;
}

/** Records deleted per transaction, so that other tabs get their turn. */
const AT_ONCE = 5000;

/** Reserves the id of a desk that is not visible until finished. Its records can be found and deleted whatever happens. */
export function reserveDesk(db: DeskDatabase): Promise<DeskId> {
	return db.transaction('rw', db.desks, db.leftovers, async () => {
		const desk = (await db.desks.add({ title: '', scenario: null, created: 0 })) ?? 0;
		await db.desks.delete(desk);
		await db.leftovers.add({ desk });
		return desk;
	});
}

/** Deletes every record of an invisible desk. Can be repeated after an interruption. */
export async function clearLeftover(
	db: DeskDatabase,
	desk: DeskId,
	progress: LongWork['progress'] = () => undefined
): Promise<void> {
	// The history last: it tells `hiddenDesks` that there is something left.
	const stores = [
		...db.keyedByDeskAndMore.filter((name) => name !== 'history'),
		'drafts',
		'history'
	];
	for (const [at, store] of stores.entries()) {
		await clearStore(db, store, desk);
		progress((at + 1) / stores.length);
	}
	await db.transaction(
		'rw',
		[db.leftovers, ...keyedByDesk.map((name) => db.table(name))],
		async () => {
			for (const name of keyedByDesk) await db.table(name).delete(desk);
			await db.leftovers.delete(desk);
		}
	);
}

async function clearStore(db: DeskDatabase, store: string, desk: DeskId) {
	const range = IDBKeyRange.bound(...startingWith(desk));
	for (let more = true; more;) {
		await inTransaction(db, [store], (transaction, commit) => {
			const from = transaction.objectStore(store);
			from.getAllKeys(range, AT_ONCE).onsuccess = (event) => {
				const keys = (event.target as IDBRequest<IDBValidKey[]>).result;
				more = keys.length === AT_ONCE;
				if (keys.length > 0) from.delete(IDBKeyRange.bound(keys[0], keys.at(-1)));
				commit();
			};
		});
	}
}

/** Finishes interrupted work: deletes partly written desks and the rest of deleted ones. */
export async function sweepLeftovers(db: DeskDatabase): Promise<void> {
	for (const desk of await hiddenDesks(db))
		await alone(db, desk, { ifAvailable: true }, () => clearLeftover(db, desk));
}

/** Works on a leftover as the only tab that does; where there are no locks there is one tab only that tries. */
export async function alone<T>(
	db: DeskDatabase,
	desk: DeskId,
	options: LockOptions,
	work: () => Promise<T>
): Promise<T | undefined> {
	const locks = globalThis.navigator?.locks;
	if (!locks) return work();
	return locks.request(`deskdrill leftover ${db.name} ${desk}`, options, async (lock) =>
		lock ? work() : undefined
	) as Promise<T | undefined>;
}
