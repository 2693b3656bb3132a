import { removeVerb, saveVerb, taken, type Kind } from './kind.ts';

export const filter: Kind<'filters'> = {
	table: 'filters',
	thing: 'filter',
	fresh: {
		name: '',
		order: 99,
		active: true,
		match: 'any',
		stop: false,
		target: 'Any',
		mailbox: null,
		rules: [],
		actions: []
	},
	refs: { mailbox: 'mailboxes' },
	check(work, row, report) {
		if (!row.name.trim()) report('name', 'Name required');
		else if (taken(work, 'filters', row, 'name')) report('name', 'Name already in use');
		if (!Number.isInteger(row.order)) report('order', 'Order required');
		if (row.rules.length === 0) report('rules', 'You must set at least one rule.');
		if (row.actions.length === 0) report('actions', 'You must set at least one action.');
	},
	added: () => 'Successfully added a filter.',
	updated: () => 'Successfully updated this filter.',
	keep: () => null,
	forget() {}
};

export const save_filter = saveVerb('save_filter', filter);
export const remove_filter = removeVerb('remove_filter', filter);
