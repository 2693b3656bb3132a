import type { WorkRows, WorkTable } from '#lib/kernel/tables.ts';
import { tallyOfEvent, tallyOfTicket, tallyOfWait, type Tally } from '#lib/desk/views/activity.ts';
import type { DeskId } from '../api.ts';
import { eachBatch, replaceRecords } from '../database/batches.ts';
import type { DeskDatabase } from '../database/database.ts';
import { countedTables, countersOf } from './derived.ts';
import { Sums } from '../lists/tallies.ts';
import type { CellRecord, TallyRecord } from '../database/records.ts';
import { withinTransaction } from '../database/within-transaction.ts';

/** Counters computed from the rows. */
export interface Counted {
	readonly cells: readonly CellRecord[];
	readonly tallies: readonly TallyRecord[];
}

/** Counts everything on a desk, as far as its rows tell. Costs as much as the desk is big. */
export async function countRows(db: DeskDatabase, desk: DeskId, zone: string): Promise<Counted> {
	const each = <T extends WorkTable>(table: T, see: (row: WorkRows[T]) => void) =>
		withinTransaction(eachBatch(db, desk, table, (rows) => rows.forEach(see)));

	const counts = new Map<string, number>();
	for (const table of countedTables)
		await each(table, (row) => {
			for (const cell of countersOf(table, row, zone))
				counts.set(cell, (counts.get(cell) ?? 0) + 1);
		});

	const sums = new Sums();
	const tally = (found: Tally | null) => sums.add(found, 1);
	await each('log', (row) => tally(tallyOfEvent(row, zone)));
	await each('tickets', (row) => tally(tallyOfTicket(row, zone)));
	await each('responses', (row) => tally(tallyOfWait(row, zone)));
	return {
		cells: [...counts].map(([cell, count]) => ({ desk, cell, count })),
		tallies: sums.names.flatMap((name) => sums.changed(desk, name, undefined) ?? [])
	};
}

/**
 * Recomputes all counters of a desk, because days depend on the time zone. Needed after a change of the time zone, for desks of an older
 * version, and for wrong counters.
 */
export async function recount(db: DeskDatabase, desk: DeskId, zone: string): Promise<void> {
	const { cells, tallies } = await withinTransaction(countRows(db, desk, zone));
	await withinTransaction(replaceRecords(db.cells, desk, cells));
	await withinTransaction(replaceRecords(db.tallies, desk, tallies));
}
