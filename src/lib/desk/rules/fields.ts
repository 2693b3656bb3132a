import type { FormField, TopicId } from '../model/index.ts';
import type { Tables } from '../tables.ts';

/** Further fields that a ticket of this topic has: those of every topic's form, and those of its own. */
export function fieldsOfTopic(desk: Pick<Tables, 'all'>, topic: TopicId | null): FormField[] {
	return desk
		.all('fields')
		.filter(({ topics }) => topics.length === 0 || (topic !== null && topics.includes(topic)));
}

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
