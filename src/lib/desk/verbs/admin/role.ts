import { removeVerb, saveVerb, taken, type Kind } from './kind.ts';

export const role: Kind<'roles'> = {
	table: 'roles',
	thing: 'role',
	fresh: { name: '', enabled: true, permissions: [], notes: '' },
	check(work, row, report) {
		if (!row.name.trim()) report('name', 'Name required');
		else if (taken(work, 'roles', row, 'name')) report('name', 'Name already in use');
	},
	added: () => 'Successfully added role.',
	updated: () => 'Successfully updated this role.',
	keep(work, row) {
		const used = work
			.all('agents')
			.some((agent) => agent.role === row.id || agent.access.some((a) => a.role === row.id));
		return used ? 'Unable to delete selected role: it is in use' : null;
	}
};

export const save_role = saveVerb('save_role', role);
export const remove_role = removeVerb('remove_role', role);
