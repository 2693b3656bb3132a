import type { DeskId } from './api.ts';
import { startingWith, type DeskDatabase } from './database.ts';
import { cellsOf } from './lists/cells.ts';
import { TASK_CELLS } from './lists/tasks.ts';
import { recountTallies } from './lists/tallies.ts';

/**
 * Counts every ticket of a desk anew: on which day one was closed is another question in another time zone. Costs as much as the
 * desk is big; only the administrator's change of the time zone asks for it.
 */
export async function recount(db: DeskDatabase, desk: DeskId, zone: string): Promise<void> {
	const counts = new Map<string, number>();
	await db
		.work('tickets')
		.where('[desk+id]')
		.between(...startingWith(desk))
		.each(({ row }) => {
			for (const cell of cellsOf(row, zone)) counts.set(cell, (counts.get(cell) ?? 0) + 1);
		});
	await db.cells.where('[desk+cell]').between([desk], [desk, TASK_CELLS]).delete();
	await db.cells.bulkPut([...counts].map(([cell, count]) => ({ desk, cell, count })));
	await recountTallies(db, desk, zone);
}
