import { dictionary, either, list, text } from '#lib/kernel/language/define.ts';
import { textWants } from '#lib/kernel/facts/text-wants.ts';

const value = text('The value, in any case; `empty` for none.', { max: 1000 });

const fieldWant = either(
	'The value (upper or lower case), a list of values of which any will do, `empty` for none, or what the text must mention.',
	value,
	list('Any of these.', value, { min: 1 }),
	textWants
);

/** Values of the form fields beyond the built-in ones. */
export function fieldWants(owner: 'ticket' | 'user') {
	return dictionary(
		`Values of the ${owner}’s custom fields, by the name of the field: \`{ asset: PC-114 }\`.`,
		'field',
		fieldWant
	);
}

/** By the names of fields. */
export type FieldWants = NonNullable<ReturnType<typeof fieldWants>['type']>;
