import { tallyOfEvent, tallyOfTicket, tallyOfWait, type Tally } from '../desk/views/activity.ts';
import type { WorkRows, WorkTable } from '../desk/tables.ts';
import type { DeskId } from './api.ts';
import { startingWith, type DeskDatabase } from './database.ts';
import { countedTables, countersOf } from './derived.ts';
import { Sums } from './lists/tallies.ts';

/**
 * Counts everything on a desk anew: on which day something happened is another question in another time zone. Costs as much as
 * the desk is big; only the administrator's change of the time zone asks for it, and a desk that counts as an older edition did.
 */
export async function recount(db: DeskDatabase, desk: DeskId, zone: string): Promise<void> {
	const all = startingWith(desk);
	const each = <T extends WorkTable>(table: T, see: (row: WorkRows[T]) => void) =>
		db
			.work(table)
			.where('[desk+id]')
			.between(...all)
			.each(({ row }) => see(row));

	const counts = new Map<string, number>();
	const count = (cells: readonly string[]) => {
		for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
	};
	for (const table of countedTables)
		await each(table, (row) => count(countersOf(table, row, zone)));
	await db.cells
		.where('[desk+cell]')
		.between(...all)
		.delete();
	await db.cells.bulkPut([...counts].map(([cell, sum]) => ({ desk, cell, count: sum })));

	const sums = new Sums();
	const tally = (found: Tally | null) => sums.add(found, 1);
	await each('log', (row) => tally(tallyOfEvent(row, zone)));
	await each('tickets', (row) => tally(tallyOfTicket(row, zone)));
	await each('responses', (row) => tally(tallyOfWait(row, zone)));
	await db.tallies
		.where('[desk+tally]')
		.between(...all)
		.delete();
	await db.tallies.bulkPut(sums.names.flatMap((name) => sums.changed(desk, name, undefined) ?? []));
}
