import type { Tables } from '#lib/kernel/tables.ts';
import type { Actor } from '#lib/desk/model/index.ts';
import type { AdminForm, FormField } from '../language/form-of.ts';
import type { RowName } from '../language/row-names.ts';
import { kindWords, rowNamed } from '../language/names.ts';

/**
 * The arguments of a form's verb, from the words of a file: the row to change (none: a new one) and its columns. A sentence if a name is
 * unknown.
 */
export function formArguments(
	desk: Tables,
	form: AdminForm,
	values: Readonly<Record<string, unknown>>,
	by: Actor
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
	const row =
		form.kind &&
		rowOf(desk, { kind: form.kind, key: form.key, own: form.own ?? false }, values, by);
	return { ...(row ? { id: row.id } : {}), values: columns };
}

/** The row that is named; queues of the menus are everybody's, saved searches those of who acts. */
export function rowOf(
	desk: Tables,
	{ kind, key, own = false }: RowName,
	values: Readonly<Record<string, unknown>>,
	by: Actor
) {
	const name = String(values[key]);
	if (kind !== 'queue') return rowNamed(desk, kind, name);
	const owner = own && by.kind === 'agent' ? by.id : null;
	const wanted = name.trim().toLowerCase();
	return desk.all('queues').find((row) => row.owner === owner && row.name.toLowerCase() === wanted);
}

/** Undefined: it names what is not there. */
function columnOf(desk: Tables, { of, many, all, read }: FormField, value: unknown): unknown {
	if (read) return read(desk, value);
	if (!of) return all && value === 'all' ? all : value;
	if (many) return rowsOf(desk, of, many, value as readonly string[]);
	return value === 'none' ? null : rowNamed(desk, of, String(value))?.id;
}

function rowsOf(
	desk: Tables,
	of: NonNullable<FormField['of']>,
	as: NonNullable<FormField['many']>,
	names: readonly string[]
) {
	const ids = names.map((name) => rowNamed(desk, of, name)?.id);
	if (ids.includes(undefined)) return undefined;
	return as === 'ids' ? ids : ids.map((agent) => ({ agent, alerts: true }));
}
