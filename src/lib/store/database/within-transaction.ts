import { Dexie } from 'dexie';

/**
 * To be awaited inside a transaction for what an async function of ours does in it. Dexie finds the transaction again after
 * each of its own promises; after a plain one it may not, when other transactions begin in the same moment (many do when the
 * database opens late, or the machine is busy): what follows would be written past the transaction, which ends too early.
 */
export function withinTransaction<T>(work: Promise<T>): PromiseLike<T> {
	return Dexie.Promise.resolve(work);
}
