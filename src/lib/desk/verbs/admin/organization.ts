import { eraseNotes, notesOnOrganization } from '../../rules/people/notes.ts';
import { refuse } from '#lib/kernel/refusal.ts';
import { domainsProblem } from '../../rules/people/mail-domains.ts';
import { filledIn } from '../../rules/forms/answers.ts';
import { arg } from '../args.ts';
import { verb } from '../verb.ts';
import { removeVerb, saveVerb, taken, type Kind } from './kind.ts';

const UNABLE = 'Unable to add this organization. Correct any errors below and try again.';

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
		const wrong = domainsProblem(row.domains);
		if (wrong) report('domains', wrong);
	},
	stamp: (now, isNew) => (isNew ? { created: now } : { updated: now }),
	// The dialog of an organization that there is says nothing above its fields.
	unable: (attempt) => (attempt === 'update' ? null : UNABLE),
	added: () => 'Successfully added organization.',
	updated: () => 'Successfully updated this organization.',
	// Its users keep the number of an organization that is no more: the same as none.
	forget: (work, { id }) => eraseNotes(work, notesOnOrganization(id))
};

const save = saveVerb('save_organization', organization);

export const save_organization = verb({
	...save,
	args: {
		...save.args,
		fields: arg.optional(arg.fields('fields', 'Values of the custom fields.'))
	},
	run(work, { id, values, fields }) {
		const before = id === undefined ? undefined : work.get('organizations', id);
		if (id === undefined || !before || !fields) return save.run(work, { id, values });
		const filled = filledIn(work, 'organization', before, fields);
		if (filled.wrong.length > 0) refuse(null, { fields: filled.wrong });
		return save.run(work, { id, values: { ...values, fields: filled.fields } });
	}
});
export const remove_organization = removeVerb('remove_organization', organization);
