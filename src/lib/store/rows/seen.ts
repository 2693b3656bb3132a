import type { Refusal } from '#lib/kernel/refusal.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import type { Seen } from '../api.ts';
import { same } from './same.ts';

/** Refuses a form if the values that it shows were changed since. Null if they are current. */
export function staleForm(tables: Tables, seen: readonly Seen[]): Refusal | null {
	const changed: string[] = [];
	for (const { table, id, columns } of seen) {
		const row = tables.get(table, id);
		if (!row) return { http: 409, message: goneWords, fields: [] };
		for (const [column, value] of Object.entries(columns)) {
			const now: unknown = (row as unknown as Record<string, unknown>)[column];
			if (!same(now, value)) changed.push(column);
		}
	}
	if (changed.length === 0) return null;
	return {
		http: 409,
		message:
			'Somebody changed this while your form was open, so nothing was saved. Check the new values, then repeat the changes that you still want.',
		fields: changed.map((field) => ({ field, message: 'Changed since you opened the form.' }))
	};
}

const goneWords = 'Somebody deleted this while your form was open. Nothing was saved.';
