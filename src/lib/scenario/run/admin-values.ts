import type { Tables } from '#lib/desk/tables.ts';
import type { AdminForm, FormField } from '../language/admin-forms.ts';
import { kindWords, rowNamed } from '../people/names.ts';

/**
 * The arguments of a form's verb, from the words of a file: which row is changed (none: a new one is added) and its columns.
 * A sentence when something that is named is not there.
 */
export function formArguments(
	desk: Tables,
	form: AdminForm,
	values: Readonly<Record<string, unknown>>
): Record<string, unknown> | string {
	const columns: Record<string, unknown> = {};
	for (const [word, value] of Object.entries(values)) {
		const field = form.fields[word];
		if (!field) continue;
		const kept = columnOf(desk, field, value);
		if (kept === undefined)
			return `There is no ${field.of ? kindWords[field.of] : word} "${String(value)}".`;
		columns[field.column] = kept;
	}
	const row = form.kind && rowNamed(desk, form.kind, String(values[form.key]));
	return { ...(row ? { id: row.id } : {}), values: columns };
}

/** Undefined: it names what is not there. */
function columnOf(desk: Tables, { of, many, all }: FormField, value: unknown): unknown {
	if (!of) return all && value === 'all' ? all : value;
	if (many) return membersOf(desk, of, value as readonly string[]);
	return value === 'none' ? null : rowNamed(desk, of, String(value))?.id;
}

function membersOf(desk: Tables, of: NonNullable<FormField['of']>, names: readonly string[]) {
	const ids = names.map((name) => rowNamed(desk, of, name)?.id);
	if (ids.includes(undefined)) return undefined;
	return ids.map((agent) => ({ agent, alerts: true }));
}
