import type { Actor } from './actor.ts';
import type { Added, Changed, Removed, TableEvent } from './events.ts';
import type { Instant } from './ids.ts';
import { Overlay } from './overlay.ts';
import type { Rows, TableName, Tables } from './tables.ts';

/**
 * One command being carried out: reads the tables with its own changes folded in, and collects the events.
 * Nothing reaches the tables below before the whole command has succeeded.
 */
export class Work extends Overlay {
	readonly events: TableEvent[] = [];

	constructor(
		below: Tables,
		readonly at: Instant,
		readonly by: Actor
	) {
		super(below);
	}

	/** The row, which must exist: its absence is a fault of the program, not of the learner. */
	row<T extends TableName>(table: T, id: number): Rows[T] {
		const row = this.get(table, id);
		if (!row) throw new Error(`There is no row ${id} in ${table}.`);
		return row;
	}

	/** Adds a row with the table's next id, and returns it. */
	add<T extends TableName>(table: T, row: Omit<Rows[T], 'id'>): Rows[T] {
		const added = { ...row, id: this.lastId(table) + 1 } as Rows[T];
		this.#emit({ type: 'added', table, row: added });
		return added;
	}

	/** Adds or replaces the row with a given id (a ticket's lock). */
	put<T extends TableName>(table: T, row: Rows[T]) {
		this.#emit({ type: 'added', table, row });
	}

	/** Changes the given columns that differ, and returns the new row. */
	change<T extends TableName>(table: T, id: number, columns: Partial<Rows[T]>): Rows[T] {
		const before = this.row(table, id);
		const set: Partial<Rows[T]> = {};
		let differs = false;
		for (const column of Object.keys(columns) as (keyof Rows[T])[]) {
			if (before[column] === columns[column]) continue;
			set[column] = columns[column];
			differs = true;
		}
		if (differs) this.#emit({ type: 'changed', table, id, set });
		return this.row(table, id);
	}

	remove(table: TableName, id: number) {
		this.#emit({ type: 'removed', table, id });
	}

	#emit<T extends TableName>(event: Added<T> | Changed<T> | Removed<T>) {
		// The compiler cannot see that one T of a union is a member of the union.
		const emitted = event as unknown as TableEvent;
		this.events.push(emitted);
		this.fold(emitted);
	}
}
