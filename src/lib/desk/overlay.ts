import type { DeskEvent } from './events.ts';
import type { Instant, Ticket } from './model/index.ts';
import {
	watchedDue,
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

type AnyRow = { readonly id: number };

/** A desk with some events folded on top; the desk below stays as it was. */
export class Overlay implements Tables {
	readonly #changed = new Map<TableName, Map<number, AnyRow | null>>();
	readonly #lastIds = new Map<TableName, number>();

	constructor(readonly below: Tables) {}

	get<T extends TableName>(table: T, id: number): Rows[T] | undefined {
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

	due(before: Instant, limit: number): readonly Ticket[] {
		const changed = this.#changed.get('tickets');
		const below = this.below.due(before, limit + (changed?.size ?? 0));
		const holds = (ticket: Ticket) => (watchedDue(ticket) ?? Infinity) < before;
		return this.#merge<'tickets', Ticket>('tickets', below, holds)
			.slice()
			.sort((a, b) => (watchedDue(a) ?? 0) - (watchedDue(b) ?? 0) || a.id - b.id)
			.slice(0, limit);
	}

	fold(event: DeskEvent) {
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
