import type { FormField } from '../model/index.ts';
import { refuse, type FieldRefusal } from '../refusal.ts';
import { saysSomething } from '../text/html-text.ts';
import type { Work } from '../work.ts';
import type { Draft } from './draft.ts';
import { isFilled, suits, valueIn } from './fields.ts';
import { fieldsOfTopic } from './forms.ts';
import { isEmail } from './users.ts';

/** The fields of the form, all looked at together. Mail fills in no form (`hand-web-form-0`, `hand-openfor-refused-0`). */
export function checkForm(work: Work, draft: Draft) {
	if (draft.origin === 'mail') return;
	const missing = [
		...missingOfUser(draft),
		...required('subject', 'Issue Summary', draft.subject),
		...required('message', 'Issue Details', saysSomething(draft.message) ? draft.message : ''),
		...furtherFields(work, draft)
	];
	if (draft.dueDate !== null && draft.dueDate <= work.at)
		missing.push({ field: 'dueDate', message: 'Due date must be in the future' });
	if (missing.length === 0) return;
	const a = draft.origin === 'agent' ? 'the' : 'a';
	refuse(`Unable to create ${a} ticket. Correct any errors below and try again.`, {
		fields: missing
	});
}

/** What a guest must say of themselves. */
export function missingOfUser(draft: Pick<Draft, 'email' | 'name'>): FieldRefusal[] {
	const missing = [
		...required('email', 'Email Address', draft.email),
		...required('name', 'Full Name', draft.name)
	];
	if (draft.email && !isEmail(draft.email))
		missing.unshift({ field: 'email', message: 'Enter a valid email address' });
	return missing;
}

function furtherFields(work: Work, draft: Draft): FieldRefusal[] {
	const byAgent = draft.origin === 'agent';
	const isRequired = (field: FormField) =>
		byAgent ? field.requiredForAgents : field.requiredForUsers && field.visibleToUsers;
	return fieldsOfTopic(work, draft.topic).flatMap((field) => {
		const { name, label } = field;
		const value = valueIn(draft.fields, field);
		if (value !== '' && !suits(field, value))
			return [{ field: name, message: `${label}: Unknown or invalid input` }];
		const missing = isRequired(field) && !isFilled(field, draft.fields);
		return missing ? [{ field: name, message: `${label} is a required field` }] : [];
	});
}

/** What was filled in of the fields that stand on the form; anything else that was sent is dropped. */
export function keptFields(work: Work, draft: Draft): Record<string, string> {
	const kept: Record<string, string> = {};
	for (const field of fieldsOfTopic(work, draft.topic)) {
		const value = valueIn(draft.fields, field);
		if (value && (field.visibleToUsers || draft.origin === 'agent')) kept[field.name] = value;
	}
	return kept;
}

function required(field: string, label: string, value: string): FieldRefusal[] {
	return value.trim() ? [] : [{ field, message: `${label} is a required field` }];
}
