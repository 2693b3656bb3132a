import type { TableEvent } from './events.ts';
import type { Instant } from './ids.ts';
import type { Systems } from './systems.ts';
import {
	dueOfRow,
	type AnyRow,
	type ConfigRows,
	type ConfigTable,
	type IndexKey,
	type IndexOf,
	type Rows,
	type TableName,
	type Tables,
	type WorkRows,
	type WorkTable
} from './tables.ts';

/** Tables with events folded on top; the tables below do not change. */
export class Overlay implements Tables {
	readonly #changed = new Map<TableName, Map<number, AnyRow | null>>();
	readonly #lastIds = new Map<TableName, number>();

	constructor(readonly below: Tables) {}

	get systems(): Systems {
		return this.below.systems;
	}

	get<T extends TableName>(table: T, id: number | null): Rows[T] | undefined {
		if (id === null) return undefined;
		const row = this.#changed.get(table)?.get(id);
		if (row !== undefined) return (row ?? undefined) as Rows[T] | undefined;
		return this.below.get(table, id);
	}

	all<T extends ConfigTable>(table: T): readonly ConfigRows[T][] {
		return this.#merge<T, ConfigRows[T]>(table, this.below.all(table), () => true);
	}

	find<T extends WorkTable, I extends IndexOf<T>>(table: T, index: I, key: IndexKey) {
		const holds = (row: WorkRows[T]) => (row[index] as unknown) === key;
		return this.#merge<T, WorkRows[T]>(table, this.below.find(table, index, key), holds);
	}

	lastId(table: TableName): number {
		return this.#lastIds.get(table) ?? this.below.lastId(table);
	}

	due<T extends WorkTable>(table: T, before: Instant, limit: number): readonly WorkRows[T][] {
		const changed = this.#changed.get(table);
		const below = this.below.due(table, before, limit + (changed?.size ?? 0));
		const dueOf = dueOfRow(this.systems.layout, table) ?? (() => null);
		const holds = (row: AnyRow) => (dueOf(row) ?? Infinity) < before;
		return this.#merge<T, WorkRows[T]>(table, below, holds)
			.slice()
			.sort((a, b) => (dueOf(a) ?? 0) - (dueOf(b) ?? 0) || a.id - b.id)
			.slice(0, limit);
	}

	fold(event: TableEvent) {
		const id = event.type === 'added' ? event.row.id : event.id;
		let rows = this.#changed.get(event.table);
		if (!rows) this.#changed.set(event.table, (rows = new Map()));
		if (event.type === 'added') {
			rows.set(id, event.row);
			if (id > this.lastId(event.table)) this.#lastIds.set(event.table, id);
		} else if (event.type === 'removed') rows.set(id, null);
		else {
			const before = this.get(event.table, id);
			if (before) rows.set(id, { ...before, ...event.set, id } as AnyRow);
		}
	}

	/** `Row` is the row type of `table`, which the compiler cannot find out for an open `T`. */
	#merge<T extends TableName, Row extends AnyRow>(
		table: T,
		below: readonly Row[],
		holds: (row: Row) => boolean
	): readonly Row[] {
		const changed = this.#changed.get(table);
		if (!changed) return below;
		const rows = below.filter((row) => !changed.has(row.id));
		for (const row of changed.values()) if (row && holds(row as Row)) rows.push(row as Row);
		return rows.sort((a, b) => a.id - b.id);
	}
}
