import type { DeskEvent } from '../../desk/events.ts';
import type { Rows, TableName } from '../../desk/tables.ts';

/** Rows of a desk that is written as a whole. */
export type RowsByName = { readonly [T in TableName]?: readonly Rows[T][] };

/** The events that add these rows. */
export function addedEvents(rows: RowsByName): DeskEvent[] {
	return (Object.keys(rows) as TableName[]).flatMap((table) =>
		(rows[table] ?? []).map((row) => ({ type: 'added', table, row }) as unknown as DeskEvent)
	);
}
