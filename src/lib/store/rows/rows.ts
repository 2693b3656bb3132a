import type { TableEvent } from '#lib/kernel/events.ts';
import type { Rows, TableName } from '#lib/kernel/tables.ts';

/** Rows of a desk that is written as a whole. */
export type RowsByName = { readonly [T in TableName]?: readonly Rows[T][] };

/** The events that add these rows. */
export function addedEvents(rows: RowsByName): TableEvent[] {
	return (Object.keys(rows) as TableName[]).flatMap((table) =>
		(rows[table] ?? []).map((row) => ({ type: 'added', table, row }) as unknown as TableEvent)
	);
}
