import type { Table } from 'dexie';
import type { WorkRows, WorkTable } from '#lib/kernel/tables.ts';
import type { DeskId } from '../api.ts';
import { startingWith, type DeskDatabase } from './database.ts';

/** Records read per batch: memory does not grow with the desk, and the database keeps responding. */
const BATCH = 1000;

/** Iterates over a work table by id, in batches. */
export function eachBatch<T extends WorkTable>(
	db: DeskDatabase,
	desk: DeskId,
	table: T,
	see: (rows: readonly WorkRows[T][]) => void | PromiseLike<unknown>
): Promise<void> {
	return eachRecords(db.work(table), desk, (records) => see(records.map(({ row }) => row)));
}

/** Iterates over the records of a desk in a table whose key begins with the desk, in batches. */
export async function eachRecords<R extends object, K>(
	table: Table<R, K>,
	desk: DeskId,
	see: (records: readonly R[]) => void | PromiseLike<unknown>
): Promise<void> {
	const path = [table.schema.primKey.keyPath ?? ''].flat();
	const [start, end] = startingWith(desk);
	for (let from = start; ;) {
		const records = await table
			.where(':id')
			.between(from, end, from === start, false)
			.limit(BATCH)
			.toArray();
		await see(records);
		const last = records.at(-1);
		if (!last || records.length < BATCH) return;
		from = path.map((column) => (last as Record<string, unknown>)[column]);
	}
}

/** Puts other records in the place of all that a desk has in such a table. */
export async function replaceRecords<R extends object, K>(
	table: Table<R, K>,
	desk: DeskId,
	records: readonly R[]
): Promise<void> {
	await table
		.where(':id')
		.between(...startingWith(desk))
		.delete();
	await table.bulkPut([...records]);
}
