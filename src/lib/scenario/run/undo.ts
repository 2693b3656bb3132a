import type { TableEvent } from '#lib/kernel/events.ts';
import type { TableName, Tables } from '#lib/kernel/tables.ts';

/** The event that undoes another one, given the tables before it; null if it changes nothing. */
export function inverseOf(tables: Tables, event: TableEvent): TableEvent | null {
	const { table } = event;
	if (layoutOf(tables, table)?.outside) return null;
	if (event.type === 'added') return { type: 'removed', table, id: event.row.id } as TableEvent;
	const row = tables.get(table, event.id);
	if (!row) return null;
	if (event.type === 'removed') return { type: 'added', table, row } as TableEvent;
	const known = row as unknown as Readonly<Record<string, unknown>>;
	const set = Object.fromEntries(Object.keys(event.set).map((column) => [column, known[column]]));
	return { type: 'changed', table, id: event.id, set } as TableEvent;
}

function layoutOf({ systems }: Tables, table: TableName): { outside?: true } | undefined {
	return (systems.layout.work as Readonly<Record<string, { outside?: true }>>)[table];
}

/** Adds an inverse; they are folded from the last to the first, and redundant ones are left out. */
export function withInverse(
	undo: readonly TableEvent[],
	inverse: TableEvent
): readonly TableEvent[] {
	if (inverse.type !== 'changed') return [...undo, inverse];
	const before = undo.filter((one) => one.table === inverse.table && idOf(one) === inverse.id);
	// The whole row is removed.
	if (before.at(-1)?.type === 'removed') return undo;
	// A row that came back since is another one.
	const since = before.slice(before.findLastIndex(({ type }) => type !== 'changed') + 1);
	const settled = new Set(since.flatMap((one) => ('set' in one ? Object.keys(one.set) : [])));
	const left = Object.entries(inverse.set).filter(([column]) => !settled.has(column));
	if (left.length === 0) return undo;
	return [...undo, { ...inverse, set: Object.fromEntries(left) } as TableEvent];
}

function idOf(event: TableEvent): number {
	return event.type === 'added' ? event.row.id : event.id;
}
