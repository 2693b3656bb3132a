import type { FormAnswers } from '../../model/index.ts';
import type { FieldRefusal } from '#lib/kernel/refusal.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { whyNotFilled } from './fields.ts';
import { formsOfPerson, type FormOwner } from './forms.ts';

/** Key of the errors of a user's or an organization's form fields: a variable may be called "name", too. */
export const answerKey = (variable: string) => `fields.${variable}`;

/** The values of the forms of a user or an organization after filling them in, and errors. */
export function filledIn(
	desk: Pick<Tables, 'all'>,
	owner: Exclude<FormOwner, 'ticket'>,
	before: FormAnswers,
	given: Readonly<Record<string, string>>
): { fields: Record<string, string>; wrong: FieldRefusal[] } {
	const fields = { ...before.fields };
	const wrong: FieldRefusal[] = [];
	for (const field of formsOfPerson(desk, owner, before).flatMap((form) => form.fields)) {
		if (!Object.hasOwn(given, field.name)) continue;
		const value = (given[field.name] ?? '').trim();
		const message = whyNotFilled(field, value);
		if (message) wrong.push({ field: answerKey(field.name), message });
		fields[field.name] = value;
	}
	return { fields, wrong };
}
