import type { TableEvent } from '#lib/kernel/events.ts';
import type { Rows, TableName } from '#lib/kernel/tables.ts';

/** A row before and after a number of events; undefined where it does not exist. */
export interface Change<T extends TableName = TableName> {
	readonly id: number;
	readonly before: Rows[T] | undefined;
	readonly after: Rows[T] | undefined;
}

/** The net effect of events: one change per row. `before` gives the rows that the events start from. */
export class Changes {
	readonly #tables = new Map<TableName, Map<number, Change>>();

	constructor(
		events: readonly TableEvent[],
		readonly before: <T extends TableName>(table: T, id: number) => Rows[T] | undefined
	) {
		for (const event of events) this.#fold(event);
	}

	tables(): Iterable<TableName> {
		return this.#tables.keys();
	}

	of<T extends TableName>(table: T): Change<T>[] {
		return [...(this.#tables.get(table)?.values() ?? [])] as Change<T>[];
	}

	#fold(event: TableEvent) {
		let rows = this.#tables.get(event.table);
		if (!rows) this.#tables.set(event.table, (rows = new Map()));
		const id = event.type === 'added' ? event.row.id : event.id;
		const known = rows.get(id);
		const before = known ? known.before : this.before(event.table, id);
		const now = known ? known.after : before;
		let after: Change['after'];
		if (event.type === 'added') after = event.row;
		else if (event.type === 'changed' && now)
			after = { ...now, ...event.set, id } as Change['after'];
		rows.set(id, { id, before, after });
	}
}

/** The highest ids given, after the events. */
export function raisedIds(
	lastIds: Partial<Record<TableName, number>>,
	events: readonly TableEvent[]
): Partial<Record<TableName, number>> {
	const raised = { ...lastIds };
	for (const event of events)
		if (event.type === 'added')
			raised[event.table] = Math.max(raised[event.table] ?? 0, event.row.id);
	return raised;
}
