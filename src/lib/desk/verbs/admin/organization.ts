import { eraseNotes, notesOnOrganization } from '../../rules/notes.ts';
import { removeVerb, saveVerb, taken, type Kind } from './kind.ts';

export const organization: Kind<'organizations'> = {
	table: 'organizations',
	thing: 'organization',
	granted: { add: 'org.create', change: 'org.edit', remove: 'org.delete' },
	fresh: {
		name: '',
		manager: null,
		domains: [],
		autoAssignment: true,
		autoCollaborators: 'nobody',
		ticketSharing: 'nobody',
		contacts: [],
		created: 0,
		updated: null
	},
	check(work, row, report) {
		if (!row.name.trim()) report('name', 'Name is a required field');
		else if (taken(work, 'organizations', row, 'name'))
			report('name', 'Organization with the same name already exists');
	},
	stamp: (now, isNew) => (isNew ? { created: now } : { updated: now }),
	added: () => 'Successfully added organization.',
	updated: () => 'Successfully updated this organization.',
	keep: () => null,
	// Its users keep the number of an organization that is no more: the same as none.
	forget: (work, { id }) => eraseNotes(work, notesOnOrganization(id))
};

export const save_organization = saveVerb('save_organization', organization);
export const remove_organization = removeVerb('remove_organization', organization);
