import type { Actor, UserId } from '../../model/index.ts';
import { refuse, type FieldRefusal } from '#lib/kernel/refusal.ts';
import { filledIn } from '../../rules/forms/answers.ts';
import { isEmail } from '../../rules/people/mail-address.ts';
import { storedName } from '../../rules/people/names/stored-name.ts';
import { phoneDigits, phoneProblem } from '../../rules/people/phone.ts';
import { addressColumns, ensureUser, userByEmail } from '../../rules/people/users.ts';
import { arg } from '../args.ts';
import type { ConfigReader } from '#lib/desk/verbs/agent-guard.ts';
import { verb } from '../verb.ts';
import type { Work } from '../../work.ts';
import { withPermission } from './directory.ts';

const creates = withPermission('user.create');
const edits = withPermission('user.edit');

export const save_user = verb({
	name: 'save_user',
	say: 'save user',
	label: 'Add User',
	about: 'Adds an end user to the directory, or changes one.',
	group: 'ticket',
	who: ['agent'],
	args: {
		id: arg.optional(arg.user('user', 'The user to change; a new one unless said.')),
		name: arg.text('name', 'Full name.'),
		email: arg.text('email', 'Mail address.'),
		phone: arg.optional(arg.text('phone', 'Phone number; its digits are kept.')),
		notes: arg.optional(arg.text('notes', 'Internal notes on them; agents only.')),
		organization: arg.optional(
			arg.nullable(arg.organization('organization', 'Organization that they belong to.'))
		),
		fields: arg.optional(arg.fields('fields', 'Values of the custom fields.'))
	},
	guard: (desk: ConfigReader, by: Actor, { id }: { id?: UserId | undefined }) =>
		(id === undefined ? creates : edits)(desk, by, null),
	run(work, { id, name, email, fields, ...more }) {
		const before = id === undefined ? {} : work.row('users', id);
		const filled = fields && filledIn(work, 'user', before, fields);
		check(work, id, { name, email, phone: more.phone ?? '', wrong: filled?.wrong ?? [] });
		const user = id === undefined ? ensureUser(work, { email, name }) : work.row('users', id);
		work.change('users', user.id, {
			name: storedName(name),
			...addressColumns(email),
			phone: more.phone === undefined ? user.phone : phoneDigits(more.phone),
			notes: more.notes ?? user.notes ?? '',
			organization: more.organization === undefined ? user.organization : more.organization,
			...(filled ? { fields: filled.fields } : {}),
			updated: work.at
		});
		return id === undefined ? 'Successfully added user' : 'Successfully updated user';
	}
});

function check(
	work: Work,
	id: UserId | undefined,
	{
		name,
		email,
		phone,
		wrong
	}: Record<'name' | 'email' | 'phone', string> & {
		wrong: readonly FieldRefusal[];
	}
) {
	const problems = {
		email: emailProblem(work, id, email),
		// The product takes a name of one blank.
		name: storedName(name) ? null : 'Full Name is a required field',
		phone: phoneProblem(phone)
	};
	const fields = [
		...Object.entries(problems).flatMap(([field, message]) => (message ? { field, message } : [])),
		...wrong
	];
	const unable =
		id === undefined
			? 'Error adding user - Please try again!'
			: 'Unable to update user profile. Correct any errors below';
	if (fields.length > 0) refuse(unable, { fields });
}

function emailProblem(work: Work, id: UserId | undefined, email: string): string | null {
	if (!email.trim()) return 'Email Address is a required field';
	if (!isEmail(email)) return 'Enter a valid email address';
	const other = userByEmail(work, email);
	return other && other.id !== id ? 'Email is assigned to another user' : null;
}
