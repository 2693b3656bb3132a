import type { FormField } from '../../model/index.ts';

/** Is the value valid for the field? A choice must be one of those offered; a checkbox takes Yes or No. */
export function suits({ kind, choices }: FormField, value: string): boolean {
	if (kind === 'choice') return choices.includes(value);
	return kind !== 'checkbox' || value === 'Yes' || value === 'No';
}

/** The value of a field; empty when missing. */
export function valueIn(values: Readonly<Record<string, string>>, { name }: FormField): string {
	return Object.hasOwn(values, name) ? (values[name] ?? '') : '';
}

/** An unchecked box counts as not filled in. */
export function isFilled(field: FormField, values: Readonly<Record<string, string>>): boolean {
	const value = valueIn(values, field).trim();
	return value !== '' && !(field.kind === 'checkbox' && value === 'No');
}

/** Why an agent cannot set this value, in the product's words; null when valid. */
export function whyNotFilled(field: FormField, value: string): string | null {
	if (field.requiredForAgents && !isFilled(field, { [field.name]: value }))
		return `${field.label} is a required field`;
	if (value !== '' && !suits(field, value)) return `${field.label}: Unknown or invalid input`;
	return null;
}
