import type { TypeOf } from '#lib/kernel/language/definition.ts';
import {
	dictionary,
	list,
	number,
	optional,
	part,
	record,
	text
} from '#lib/kernel/language/define.ts';

/** How many values a variable may have: each is read and proved. */
export const MOST_VALUES = 100;

const value = part(
	'A text, a number, true or false; or a part of the file: a list or a group of keys, put in where its name stands alone.'
);
const values = { min: 1, max: MOST_VALUES };

const variable = record(
	'variable',
	'Something that differs from story to story. Exactly one of `one of`, `row of`, `any of` and `from`.',
	{
		'one of': optional(list('One of these values.', value, values)),
		'row of': optional(
			list(
				'One of these rows. The values of a row belong together; `{NAME.COLUMN}` is one of them.',
				dictionary('Values by column; each row has the same columns.', null, value),
				values
			)
		),
		'any of': optional(
			list(
				'Texts that are all right: a check accepts each of them, and what is shown and done uses the drawn one.',
				text('A text.', { max: 1000 }),
				values
			)
		),
		from: optional(number('The least number.', -1_000_000_000, 1_000_000_000)),
		to: optional(number('The greatest number.', -1_000_000_000, 1_000_000_000)),
		step: optional(number('From number to number; 1 unless said.', 0.001, 1_000_000_000))
	},
	1
);

export const vary = dictionary(
	'What differs from story to story, by names: lower case, digits and hyphens. `{NAME}` in any text of this file stands for the value.',
	null,
	variable
);

export type Vary = TypeOf<typeof vary>;
export type Variable = TypeOf<typeof variable>;
export type Value = string | number | boolean;
/** A value, or a part of the file that is put in as it is. */
export type Part = Value | readonly unknown[] | Readonly<Record<string, unknown>>;

/** The values of a story by the names of its variables; of rows, by their columns. Parts of the file are not among them. Plain JSON. */
export type Drawn = Readonly<Record<string, Value | Readonly<Record<string, Value>>>>;

/** What one seed makes of a scenario. Plain JSON, kept with the attempt. */
export interface Story {
	seed: number;
	drawn: Drawn;
}
