import type { TableEvent } from './events.ts';
import type { Instant } from './ids.ts';
import type { Systems } from './systems.ts';
import { SortedTree } from './sorted-tree.ts';
import {
	dueOfRow,
	tableNamesOf,
	type AnyRow,
	type ConfigRows,
	type ConfigTable,
	type IndexKey,
	type IndexOf,
	type Rows,
	type TableName,
	type Tables,
	type WorkRows,
	type WorkLayout,
	type WorkTable
} from './tables.ts';

/** The rows of one table with the columns by which they are found. */
class Table {
	readonly rows = new Map<number, AnyRow>();
	readonly #indexes = new Map<string, Map<unknown, Set<number>>>();
	lastId = 0;

	constructor(columns: readonly string[]) {
		for (const column of columns) this.#indexes.set(column, new Map());
	}

	put(row: AnyRow) {
		const old = this.rows.get(row.id);
		if (old) this.#unindex(old, row);
		this.rows.set(row.id, row);
		if (row.id > this.lastId) this.lastId = row.id;
		for (const [column, index] of this.#indexes) {
			const key = value(row, column);
			if (key === null || key === undefined || (old && value(old, column) === key)) continue;
			const ids = index.get(key);
			if (ids) ids.add(row.id);
			else index.set(key, new Set([row.id]));
		}
	}

	delete(id: number) {
		const old = this.rows.get(id);
		if (!old) return;
		this.#unindex(old);
		this.rows.delete(id);
	}

	find(column: string, key: IndexKey): AnyRow[] {
		const ids = this.#indexes.get(column)?.get(key);
		if (!ids) return [];
		return [...ids].sort((a, b) => a - b).flatMap((id) => this.rows.get(id) ?? []);
	}

	#unindex(old: AnyRow, next?: AnyRow) {
		for (const [column, index] of this.#indexes) {
			const key = value(old, column);
			if (next && value(next, column) === key) continue;
			const ids = index.get(key);
			ids?.delete(old.id);
			if (ids?.size === 0) index.delete(key);
		}
	}
}

/** The rows of one table in the order of their moments: a key is [moment, id]. */
class Watched {
	readonly #order = new SortedTree<[Instant, number], true>(
		undefined,
		(a, b) => a[0] - b[0] || a[1] - b[1]
	);

	constructor(readonly dueOf: (row: AnyRow) => Instant | null) {}

	change(id: number, before: AnyRow | undefined, after: AnyRow | undefined) {
		const was = before ? this.dueOf(before) : null;
		const is = after ? this.dueOf(after) : null;
		if (was === is) return;
		if (was !== null) this.#order.delete([was, id]);
		if (is !== null) this.#order.set([is, id], true);
	}

	before(moment: Instant, limit: number): number[] {
		const ids: number[] = [];
		for (const [[at, id]] of this.#order.entries()) {
			if (at >= moment || ids.length === limit) break;
			ids.push(id);
		}
		return ids;
	}
}

/** Tables held in memory: for Node (the command line, tests, proofs) and as a set of loaded rows. */
export class MemoryTables implements Tables {
	readonly #tables = new Map<TableName, Table>();
	readonly #all = new Map<ConfigTable, readonly AnyRow[]>();
	readonly #watched = new Map<TableName, Watched>();

	constructor(
		readonly systems: Systems,
		events: Iterable<TableEvent> = []
	) {
		const { layout } = systems;
		const work = layout.work as Record<string, WorkLayout<AnyRow> | undefined>;
		for (const table of tableNamesOf(layout)) {
			this.#tables.set(table, new Table(work[table]?.indexes ?? []));
			const dueOf = dueOfRow(layout, table);
			if (dueOf) this.#watched.set(table, new Watched(dueOf));
		}
		this.apply(events);
	}

	get<T extends TableName>(table: T, id: number | null): Rows[T] | undefined {
		if (id === null) return undefined;
		return this.#table(table).rows.get(id) as Rows[T] | undefined;
	}

	all<T extends ConfigTable>(table: T): readonly ConfigRows[T][] {
		let rows = this.#all.get(table);
		if (!rows) {
			rows = [...this.#table(table).rows.values()].sort((a, b) => a.id - b.id);
			this.#all.set(table, rows);
		}
		return rows as readonly ConfigRows[T][];
	}

	find<T extends WorkTable, I extends IndexOf<T>>(table: T, index: I, key: IndexKey) {
		return this.#table(table).find(index as string, key) as unknown as WorkRows[T][];
	}

	lastId(table: TableName): number {
		return this.#table(table).lastId;
	}

	due<T extends WorkTable>(table: T, before: Instant, limit: number): WorkRows[T][] {
		const ids = this.#watched.get(table)?.before(before, limit) ?? [];
		return ids.flatMap((id) => this.get<T>(table, id) ?? []) as WorkRows[T][];
	}

	/** Every row of a work table, in no order. For exports and tests: its cost grows with the table. */
	rows<T extends TableName>(table: T): IterableIterator<Rows[T]> {
		return this.#table(table).rows.values() as IterableIterator<Rows[T]>;
	}

	/** Folds events into the rows. */
	apply(events: Iterable<TableEvent>): this {
		for (const event of events) this.#fold(event);
		return this;
	}

	/** Notes an assigned id whose row is not loaded. */
	raiseLastId(table: TableName, id: number) {
		const known = this.#table(table);
		if (id > known.lastId) known.lastId = id;
	}

	#fold(event: TableEvent) {
		const table = this.#table(event.table);
		this.#all.delete(event.table as ConfigTable);
		const id = event.type === 'added' ? event.row.id : event.id;
		const before = table.rows.get(id);
		if (event.type === 'added') table.put(event.row);
		else if (event.type === 'removed') table.delete(id);
		else if (before) table.put({ ...before, ...event.set, id });
		this.#watched.get(event.table)?.change(id, before, table.rows.get(id));
	}

	#table(name: TableName): Table {
		const table = this.#tables.get(name);
		if (!table) throw new Error(`There is no table "${name}".`);
		return table;
	}
}

function value(row: AnyRow, column: string): unknown {
	return (row as unknown as Record<string, unknown>)[column];
}
