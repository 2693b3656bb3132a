import type { Outcome } from '#lib/desk/execute.ts';
import type { TableName } from '#lib/kernel/tables.ts';

/** The id of the row that a command added to a table. */
export function addedId({ events }: Outcome, table: TableName): number | undefined {
	for (const event of events)
		if (event.type === 'added' && event.table === table) return event.row.id;
	return undefined;
}
