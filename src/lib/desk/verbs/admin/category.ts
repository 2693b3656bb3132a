import { standsUnder } from '../../rules/stands-under.ts';
import { changeEach, removeVerb, saveVerb, taken, type Kind } from './kind.ts';

export const category: Kind<'categories'> = {
	table: 'categories',
	thing: 'category',
	granted: { add: 'faq.manage', change: 'faq.manage', remove: 'faq.manage' },
	fresh: { parent: null, type: 'private', name: '', description: '', notes: '', updated: 0 },
	refs: { parent: 'categories' },
	check(work, row, report) {
		if (!row.name.trim()) report('name', 'Category name is required');
		else if (taken(work, 'categories', row, 'name')) report('name', 'Category already exists');
		if (!row.description.trim()) report('description', 'Category description is required');
		if (standsUnder(row.parent, row.id, (id) => work.get('categories', id)?.parent ?? null))
			report('parent', 'A category cannot be its own parent');
	},
	stamp: (now) => ({ updated: now }),
	added: ({ name }) => `Successfully added ${name}.`,
	updated: () => 'Successfully updated this category.',
	// Its questions go with it; the categories under it come to the top.
	forget(work, { id }) {
		for (const faq of work.all('faqs')) if (faq.category === id) work.remove('faqs', faq.id);
		changeEach(work, 'categories', (child) => (child.parent === id ? { parent: null } : null));
	}
};

export const save_category = saveVerb('save_category', category);
export const remove_category = removeVerb('remove_category', category);
