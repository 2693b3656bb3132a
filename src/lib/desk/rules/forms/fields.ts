import type { FormField } from '../../model/index.ts';

/** Can this stand in the field? A choice must be one of those offered, a box is ticked by Yes and emptied by No. */
export function suits({ kind, choices }: FormField, value: string): boolean {
	if (kind === 'choice') return choices.includes(value);
	return kind !== 'checkbox' || value === 'Yes' || value === 'No';
}

/** What stands in a field; nothing when it was left out. */
export function valueIn(values: Readonly<Record<string, string>>, { name }: FormField): string {
	return Object.hasOwn(values, name) ? (values[name] ?? '') : '';
}

/** A box that is not ticked counts as not filled in. */
export function isFilled(field: FormField, values: Readonly<Record<string, string>>): boolean {
	const value = valueIn(values, field).trim();
	return value !== '' && !(field.kind === 'checkbox' && value === 'No');
}

/** What is wrong with a value that an agent gives a field, in the product's words; null when it can stand there. */
export function whyNotFilled(field: FormField, value: string): string | null {
	if (field.requiredForAgents && !isFilled(field, { [field.name]: value }))
		return `${field.label} is a required field`;
	if (value !== '' && !suits(field, value)) return `${field.label}: Unknown or invalid input`;
	return null;
}
