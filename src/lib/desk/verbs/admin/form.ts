import { builtInForms } from '../../rules/forms/forms.ts';
import { removeVerb, saveVerb, taken, type Kind } from './kind.ts';

export const form: Kind<'forms'> = {
	table: 'forms',
	thing: 'custom form',
	fresh: { title: '', instructions: '', topics: [], notes: '' },
	refs: { topics: 'topics' },
	check(work, row, report) {
		const title = row.title.trim().toLowerCase();
		const builtIn = Object.values(builtInForms).some((known) => known.toLowerCase() === title);
		if (!title) report('title', 'Title required');
		else if (builtIn || taken(work, 'forms', row, 'title')) report('title', 'Title already exists');
	},
	added: () => 'Successfully added custom form.',
	updated: () => 'Successfully updated custom form.',
	// Its fields go with it. Tickets, users and organizations keep what they have in them, and show it no more.
	forget(work, { id }) {
		for (const field of work.all('fields')) if (field.form === id) work.remove('fields', field.id);
	}
};

export const save_form = saveVerb('save_form', form);
export const remove_form = removeVerb('remove_form', form);
