import type { Tables } from '#lib/kernel/tables.ts';
import { nameOfEmail } from '../people.ts';
import type { Change } from '../model/index.ts';

/** A line of the log of changes. */
export interface ChangeLine extends Change {
	/** Name of who did it; "Automatic" for what happened by itself. */
	readonly who: string;
}

/** The newest changes before the one of this number, newest first. */
export function newestChanges(
	tables: Tables,
	limit: number,
	before: number = tables.lastId('changes') + 1
): readonly ChangeLine[] {
	const ids = Array.from({ length: Math.min(limit, before - 1) }, (_, at) => before - 1 - at);
	return ids
		.map((id) => tables.get('changes', id))
		.filter((change) => change !== undefined)
		.map((change) => ({ ...change, who: nameOfEmail(tables, change.by) }));
}

/** The changes of one thing, newest first. `about`: kind and name, as in the log. */
export function changesOf(tables: Tables, about: string): readonly ChangeLine[] {
	return tables
		.find('changes', 'about', about)
		.map((change) => ({ ...change, who: nameOfEmail(tables, change.by) }))
		.reverse();
}
