import type { FormField, FormId } from '../model/index.ts';
import { valueIn } from '../rules/forms/fields.ts';
import type { StandingForm } from '../rules/forms/forms.ts';

/** A form of which something is filled in, for who only reads. */
export interface FilledForm {
	id: FormId;
	title: string;
	answers: readonly { label: string; value: string }[];
}

/** Values of shown fields; empty forms are left out. */
export function filledForms(
	forms: readonly StandingForm[],
	values: Readonly<Record<string, string>>,
	shown: (field: FormField) => boolean = () => true
): FilledForm[] {
	return forms.flatMap(({ id, title, fields }) => {
		const answers = fields
			.filter((field) => shown(field) && valueIn(values, field) !== '')
			.map((field) => ({ label: field.label, value: valueIn(values, field) }));
		return answers.length > 0 ? [{ id, title, answers }] : [];
	});
}
