import { refuse } from '#lib/kernel/refusal.ts';
import {
	readFile,
	readPasted,
	type ListedPerson
} from '../../rules/people/importing/read-people.ts';
import { storedName } from '../../rules/people/names/stored-name.ts';
import { ensureUser, userByEmail } from '../../rules/people/users.ts';
import type { OrganizationId, User } from '../../model/index.ts';
import type { Work } from '../../work.ts';
import { arg } from '../args.ts';
import { verb } from '../verb.ts';
import { withPermission } from './directory.ts';

export const import_users = verb({
	name: 'import_users',
	say: 'import users',
	label: 'Import Users',
	about: 'Imports end users; the names of known users are changed to those in the list.',
	group: 'ticket',
	who: ['agent'],
	args: {
		text: arg.optional(
			arg.text('text', 'The pasted list: a name, a comma and a mail address on each line.')
		),
		file: arg.optional(
			arg.text('file', 'A file of comma-separated values; its first line names the columns.')
		),
		organization: arg.optional(
			arg.organization('organization', 'Organization that all of them are put into.')
		)
	},
	guard: withPermission('user.create'),
	run(work, { text, file, organization }) {
		const list = file === undefined ? readPasted(text ?? '') : readFile(file);
		if ('problem' in list) return refuse(list.problem);
		for (const person of list.people) importPerson(work, person, organization);
		const { length } = list.people;
		return `Successfully imported ${length} end ${length === 1 ? 'user' : 'users'}`;
	}
});

/** Who is known by the address is renamed; the rest of what is on file stays where the list says nothing. */
function importPerson(work: Work, person: ListedPerson, organization: OrganizationId | undefined) {
	const known = userByEmail(work, person.email);
	const user = known ?? ensureUser(work, person);
	const columns: Partial<User> = {
		...(known ? { name: storedName(person.name) } : {}),
		...(known && person.phone ? { phone: person.phone } : {}),
		...(known && person.notes ? { notes: person.notes } : {}),
		...(organization === undefined ? {} : { organization })
	};
	const differs = Object.entries(columns).some(
		([column, value]) => user[column as keyof User] !== value
	);
	if (differs) work.change('users', user.id, { ...columns, updated: work.at });
}
