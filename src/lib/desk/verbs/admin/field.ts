import { removeVerb, saveVerb, taken, type Kind } from './kind.ts';

/** Under this name a ticket keeps the value, and a backup brings it back. */
const NAME = /^[a-z][a-z0-9_]*$/i;

export const field: Kind<'fields'> = {
	table: 'fields',
	thing: 'form field',
	fresh: {
		name: '',
		label: '',
		kind: 'text',
		choices: [],
		topics: [],
		visibleToUsers: true,
		requiredForUsers: false,
		requiredForAgents: false,
		requiredToClose: false
	},
	refs: { form: 'forms', topics: 'topics' },
	check(work, row, report) {
		if (!row.label.trim()) report('label', 'Label is required for custom form fields');
		if (!row.name.trim()) report('name', 'Variable name is required');
		else if (!NAME.test(row.name))
			report('name', 'Invalid character in variable name. Please use letters and numbers only.');
		else if (taken(work, 'fields', row, 'name')) report('name', 'Variable name already in use');
		if (row.kind === 'choice' && row.choices.length === 0)
			report('choices', 'Choices are required');
	},
	added: () => 'Successfully added form field.',
	updated: () => 'Successfully updated this form field.'
	// What tickets have in it stays with them, and is shown no more.
};

export const save_field = saveVerb('save_field', field);
export const remove_field = removeVerb('remove_field', field);
