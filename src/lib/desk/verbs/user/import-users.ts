import { refuse, type FieldRefusal } from '../../refusal.ts';
import { ensureUser, isEmail, tidyEmail, userByEmail } from '../../rules/users.ts';
import { arg } from '../args.ts';
import { verb } from '../verb.ts';
import { keeper } from './directory.ts';

/** One line of a list of users. */
export interface ImportedUser {
	name: string;
	email: string;
	phone?: string;
}

export const import_users = verb({
	name: 'import_users',
	say: 'import users',
	label: 'Import Users',
	about: 'Adds many end users at once; those who are known already stay as they are.',
	group: 'ticket',
	who: ['agent'],
	args: {
		users: arg.list('users', 'Who is added.', arg.object<ImportedUser>('user', 'One of them.')),
		organization: arg.optional(
			arg.organization('organization', 'Organization that all of them are put into.')
		)
	},
	run(work, { users, organization }) {
		keeper(work, 'user.create');
		const wrong = users.flatMap(problemsOf);
		if (users.length === 0 || wrong.length > 0)
			return refuse('Unable to import users. Correct any errors below', { fields: wrong });
		for (const one of users) {
			const known = userByEmail(work, one.email);
			const user = known ?? ensureUser(work, one);
			if (organization !== undefined && user.organization !== organization)
				work.change('users', user.id, { organization, updated: work.at });
		}
		return `Successfully imported ${users.length} ${users.length === 1 ? 'user' : 'users'}`;
	}
});

/** Messages at `users.3`: the fourth of the list. */
function problemsOf({ name, email }: ImportedUser, index: number): FieldRefusal[] {
	const message = importProblem(name, email);
	return message === null ? [] : [{ field: `users.${index}`, message }];
}

/** What is wrong with a line of a list of users; null when nothing is. */
export function importProblem(name: string, email: string): string | null {
	if (!isEmail(tidyEmail(email))) return 'Enter a valid email address';
	return name.trim() ? null : 'Full Name is a required field';
}
