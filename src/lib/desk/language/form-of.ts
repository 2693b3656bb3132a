import type { Tables } from '#lib/kernel/tables.ts';
import type { Definition, Fields, Optional } from '#lib/kernel/language/definition.ts';
import type { WorldName } from '#lib/desk/language/names.ts';
import { list, name, optional } from '#lib/kernel/language/define.ts';

/** How scenarios write a form of the admin panel: the words of world files, and the column for each. */
export interface AdminForm {
	/** The kind of the saved row, found by its name; null for the settings, which are a single row. */
	readonly kind: Exclude<WorldName, 'user'> | null;
	/** The key of its name. */
	readonly key: string;
	readonly fields: Readonly<Record<string, FormField>>;
	/** Only rows saved by the acting person count. */
	readonly own?: boolean;
}

export interface FormField {
	readonly definition: Definition | Optional<unknown>;
	/** The column that it fills. */
	readonly column: string;
	/** What it names: an id is kept. */
	readonly of?: Exclude<WorldName, 'user'>;
	/** Of several names: ids, or rows of a team. */
	readonly many?: 'ids' | 'members';
	/** Required: `none` is not accepted. */
	readonly must?: boolean;
	/** The column's value, where names and words alone do not say it; undefined: it names what is not there. */
	readonly read?: (desk: Tables, value: unknown) => unknown;
	/** The meaning of `all`. */
	readonly all?: readonly string[];
}

export type Column = string | Omit<FormField, 'definition'>;

/** A name in a form: it must be in the world or be made by the story, or it is `none`. */
export const names = (column: string, of: Exclude<WorldName, 'user'>) => ({ column, of });

/** Of a part of world files, the fields that scenarios can change, under the same words. */
export function formOf(
	kind: AdminForm['kind'],
	key: string,
	part: Definition,
	columns: Readonly<Record<string, Column>>
): AdminForm {
	const known = fieldsOf(part);
	const fields: Record<string, FormField> = {};
	if (kind) fields[key] = { definition: fieldIn(known, key), column: key };
	for (const [word, column] of Object.entries(columns)) {
		const field = typeof column === 'string' ? { column } : column;
		fields[word] = { ...field, definition: optional(definitionOf(fieldIn(known, word), field)) };
	}
	return { kind, key, fields };
}

function definitionOf(
	given: Definition,
	{ of, many, must }: Omit<FormField, 'definition'>
): Definition {
	if (!of) return given;
	return many
		? list(given.about, name(of, 'A name.'))
		: name(of, given.about, must ? [] : ['none']);
}

export function fieldsOf(part: Definition): Fields {
	if (part.kind !== 'record') throw new Error('A form is made from a record.');
	return part.fields;
}

function fieldIn(fields: Fields, word: string): Definition {
	const field = fields[word];
	if (!field) throw new Error(`World files have no "${word}" here.`);
	return field;
}
