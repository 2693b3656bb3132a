import type { DeskId } from '../api.ts';
import { eachRecords } from '../database/batches.ts';
import { Checksum } from './checksum.ts';
import type { DeskDatabase } from '../database/database.ts';
import { countRows } from './recount.ts';
import { indexRows } from './reindex.ts';

/** Derived tables, with their names for users. */
export const derivedTables = {
	places: 'The lists of tickets and tasks',
	cells: 'The counters of the queues',
	tallies: 'The counters of the dashboard',
	words: 'The words of the search index'
} as const;
export type DerivedTable = keyof typeof derivedTables;

const names = Object.keys(derivedTables) as DerivedTable[];

/** Derived tables that do not match the rows; empty if all match. Cost grows with the desk. */
export async function wrongTables(
	db: DeskDatabase,
	desk: DeskId,
	zone: string
): Promise<DerivedTable[]> {
	const told = emptySums();
	const counted = await countRows(db, desk, zone);
	counted.cells.forEach((record) => told.cells.add(record));
	counted.tallies.forEach((record) => told.tallies.add(record));
	await indexRows(db, desk, ({ places, words }) => {
		places.forEach((record) => told.places.add(record));
		words.forEach((record) => told.words.add(record));
	});
	const wrong: DerivedTable[] = [];
	for (const table of names)
		if (String(await keptSum(db, desk, table)) !== String(told[table])) wrong.push(table);
	return wrong;
}

async function keptSum(db: DeskDatabase, desk: DeskId, table: DerivedTable): Promise<Checksum> {
	const sum = new Checksum();
	await eachRecords<object, unknown>(db.table(table), desk, (records) =>
		records.forEach((record) => sum.add(record))
	);
	return sum;
}

function emptySums(): Record<DerivedTable, Checksum> {
	return {
		places: new Checksum(),
		cells: new Checksum(),
		tallies: new Checksum(),
		words: new Checksum()
	};
}
