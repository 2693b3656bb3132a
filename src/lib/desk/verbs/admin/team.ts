import { changeEach, removeVerb, saveVerb, taken, type Kind } from './kind.ts';
import { changeTicketsOf } from './tickets-of.ts';

export const team: Kind<'teams'> = {
	table: 'teams',
	thing: 'team',
	fresh: { name: '', lead: null, enabled: true, alertsDisabled: false, members: [] },
	refs: { lead: 'agents' },
	check(work, row, report) {
		if (!row.name.trim()) report('name', 'Team name is required');
		else if (taken(work, 'teams', row, 'name')) report('name', 'Team name already exists');
	},
	// The product leaves the name out.
	added: () => 'Successfully added .',
	updated: () => 'Successfully updated this team.',
	forget(work, { id }) {
		changeTicketsOf(work, 'team', id, { team: null });
		changeEach(work, 'topics', (topic) => (topic.team === id ? { team: null } : null));
	}
};

export const save_team = saveVerb('save_team', team);
export const remove_team = removeVerb('remove_team', team);
