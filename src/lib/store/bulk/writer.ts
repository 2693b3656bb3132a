import { workTablesOf } from '#lib/kernel/tables.ts';
import type { Rows, WorkTable } from '#lib/kernel/tables.ts';
import type { DeskId } from '../api.ts';
import { Changes } from '../rows/changes.ts';
import { recordOf } from '../rows/columns.ts';
import type { DeskDatabase } from '../database/database.ts';
import { cellsIn, placesIn, wordsIn } from '../derived/derived.ts';
import { Sums } from '../lists/tallies.ts';
import { bulkWrite, type Write } from './raw.ts';
import { addedEvents, type RowsByName } from '../rows/rows.ts';

/**
 * Writes the rows of an invisible desk in parts, each in a short transaction. It bypasses Dexie's live queries, which cost more than the
 * writing. Counters are kept in memory until `finish`.
 */
export class BulkWriter {
	readonly #cells = new Map<string, number>();
	readonly #tallies = new Sums();

	/** `zone` is the desk's time zone: on which day a ticket was closed depends on it. */
	constructor(
		readonly db: DeskDatabase,
		readonly desk: DeskId,
		readonly zone: string
	) {}

	/** Writes rows that the desk does not have yet. */
	async write(rows: RowsByName): Promise<void> {
		const { desk } = this;
		const { layout } = this.db.systems;
		const changes = new Changes(addedEvents(rows), () => undefined);
		this.#count(changes);
		const writes: Write[] = workTablesOf(layout).map((store) => ({
			store,
			records: this.#recordsOf(store, rows)
		}));
		for (const table of layout.config)
			if (rows[table]?.length)
				writes.push({ store: 'config', records: [{ desk, table, rows: rows[table] }] });
		writes.push({ store: 'places', records: placesIn(desk, changes).put });
		writes.push({ store: 'words', records: wordsIn(desk, changes).put });
		await bulkWrite(this.db, writes);
	}

	/** Writes the counters of everything that was written. */
	async finish(): Promise<void> {
		const { desk } = this;
		const cells = [...this.#cells].map(([cell, count]) => ({ desk, cell, count }));
		const sums = this.#tallies;
		const tallies = sums.names.flatMap((name) => sums.changed(desk, name, undefined) ?? []);
		await bulkWrite(this.db, [
			{ store: 'cells', records: cells },
			{ store: 'tallies', records: tallies }
		]);
	}

	#count(changes: Changes) {
		for (const [cell, by] of cellsIn(this.zone, changes))
			this.#cells.set(cell, (this.#cells.get(cell) ?? 0) + by);
		this.#tallies.count(this.zone, changes);
	}

	#recordsOf<T extends WorkTable>(table: T, rows: RowsByName): object[] {
		const known = rows[table] as readonly Rows[T][] | undefined;
		return (known ?? []).map((row) => recordOf(this.db.systems, this.desk, table, row));
	}
}
