import type { Rows, TableName } from '#lib/kernel/tables.ts';
import type { Note } from './raw.ts';

type Row = Rows[TableName];
type Climbing = Row & { parent: number | null };

/** No row may be its own ancestor: climbing up would never end. */
export function breakCircles(rows: Map<TableName, Map<number, Row>>): Note[] {
	const notes: Note[] = [];
	for (const table of ['categories', 'departments', 'queues', 'tickets', 'topics'] as const) {
		const known = rows.get(table) as Map<number, Climbing>;
		for (const start of known.values()) {
			const seen = new Set<number>();
			let climbing: Climbing | undefined = start;
			while (climbing && climbing.parent !== null && !seen.has(climbing.id)) {
				seen.add(climbing.id);
				climbing = known.get(climbing.parent);
			}
			if (!climbing || climbing.parent === null) continue;
			known.set(climbing.id, { ...climbing, parent: null });
			notes.push({
				line: null,
				what: `${table}: row ${climbing.id} was its own ancestor: moved to the top`
			});
		}
	}
	return notes;
}
