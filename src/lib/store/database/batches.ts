import type { Table } from 'dexie';
import type { WorkRows, WorkTable } from '#lib/kernel/tables.ts';
import type { DeskId } from '../api.ts';
import { startingWith, type DeskDatabase } from './database.ts';

/** So many records are read at a time: memory does not grow with the desk, and the database is seen to answer. */
const BATCH = 1000;

/** Shows every row of a work table, in the order of ids, a batch at a time. */
export function eachBatch<T extends WorkTable>(
	db: DeskDatabase,
	desk: DeskId,
	table: T,
	see: (rows: readonly WorkRows[T][]) => void | PromiseLike<unknown>
): Promise<void> {
	return eachRecords(db.work(table), desk, (records) => see(records.map(({ row }) => row)));
}

/** Shows every record of a desk in a table whose key begins with the desk, in the order of keys, a batch at a time. */
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
