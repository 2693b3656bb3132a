import type { FormField } from '../../model/index.ts';
import { Refused, type FieldRefusal } from '#lib/kernel/refusal.ts';
import { saysSomething } from '#lib/kernel/text/html-text.ts';
import type { Work } from '../../work.ts';
import type { Draft } from '../draft.ts';
import { isFilled, suits, valueIn } from '../forms/fields.ts';
import { fieldsOfTopic } from '../forms/forms.ts';
import { isEmail } from '../people/mail-address.ts';
import { storedName } from '../people/names/stored-name.ts';
import { phoneProblem } from '../people/phone.ts';
import { ensureUser } from '../people/users.ts';

/**
 * Validates all fields of the form together. Mail has no form (`hand-web-form-0`, `hand-openfor-refused-0`). A new user was already added
 * to the directory if the portal's form has other errors (kind *validation*).
 */
export function checkForm(work: Work, draft: Draft) {
	if (draft.origin === 'mail') return;
	const ofUser = missingOfUser(draft);
	const missing = [
		...ofUser,
		...required('subject', 'Issue Summary', draft.subject),
		...required('message', 'Issue Details', saysSomething(draft.message) ? draft.message : ''),
		...furtherFields(work, draft)
	];
	if (draft.dueDate !== null && draft.dueDate <= work.at)
		missing.push({ field: 'dueDate', message: 'Due date must be in the future' });
	if (missing.length === 0) return;
	const a = draft.origin === 'agent' ? 'the' : 'a';
	const message = `Unable to create ${a} ticket. Correct any errors below and try again.`;
	const keepsUser = draft.origin === 'web' && ofUser.length === 0;
	if (keepsUser) ensureUser(work, draft);
	throw new Refused({ http: 200, message, fields: missing }, keepsUser);
}

/** What a guest must say of themselves. */
export function missingOfUser(draft: Pick<Draft, 'email' | 'name' | 'phone'>): FieldRefusal[] {
	const wrongPhone = phoneProblem(draft.phone);
	const missing = [
		...required('email', 'Email Address', draft.email),
		...(storedName(draft.name)
			? []
			: [{ field: 'name', message: 'Full Name is a required field' }]),
		...(wrongPhone ? [{ field: 'phone', message: wrongPhone }] : [])
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

/** The values of fields on the form; other values are dropped. */
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
