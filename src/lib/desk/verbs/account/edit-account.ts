import type { User } from '../../model/index.ts';
import { DENIED, refuse, type FieldRefusal } from '#lib/kernel/refusal.ts';
import { CANNOT_CHANGE } from '../../rules/people/accounts.ts';
import { storedName } from '../../rules/people/names/stored-name.ts';
import { phoneDigits } from '../../rules/people/phone.ts';
import { addressColumns } from '../../rules/people/users.ts';
import { arg } from '../args.ts';
import { actingUser, anyUser } from '../user-guard.ts';
import { verb } from '../verb.ts';
import { contactProblems, passwordProblems } from './access-fields.ts';

export const edit_account = verb({
	name: 'edit_account',
	say: 'edit account',
	label: 'Update',
	about: 'An end user changes their own name, address, time zone or password on the portal.',
	group: 'session',
	who: ['user'],
	args: {
		email: arg.text('email', 'Mail address.'),
		name: arg.text('name', 'Full name.'),
		phone: arg.optional(arg.text('phone', 'Phone number.')),
		timezone: arg.optional(arg.text('time zone', 'IANA time zone; empty for the help desk’s.')),
		current: arg.optional(arg.text('current', 'The current password; required with a new one.')),
		password: arg.optional(arg.text('password', 'The new one, of six characters at least.')),
		confirm: arg.optional(arg.text('confirm', 'The new password again.'))
	},
	guard: anyUser(DENIED),
	run(work, { phone, current = '', password = '', confirm = '', ...contact }) {
		const user = actingUser(work);
		const fields: FieldRefusal[] = contactProblems(
			work,
			{ ...contact, phone },
			user.id,
			'Email is assigned to another user'
		);
		const changes = current || password || confirm || user.passwordChange === 'required';
		if (changes) fields.push(...newPasswordProblems(user, { current, password, confirm }));
		if (fields.length > 0)
			return refuse('Unable to update your profile. See messages below', { fields });
		work.change('users', user.id, {
			...addressColumns(contact.email),
			name: storedName(contact.name),
			phone: phone === undefined ? user.phone : phoneDigits(phone),
			timezone: contact.timezone ?? user.timezone,
			password: changes ? password : user.password,
			passwordChange: changes ? 'free' : user.passwordChange,
			updated: work.at
		});
		return 'Profile updated successfully';
	}
});

function newPasswordProblems(
	user: User,
	{ current, password, confirm }: Record<'current' | 'password' | 'confirm', string>
): FieldRefusal[] {
	if (user.passwordChange === 'forbidden') return [{ field: 'password', message: CANNOT_CHANGE }];
	const wrong: FieldRefusal[] =
		current === user.password ? [] : [{ field: 'current', message: 'Invalid current password' }];
	const problems = passwordProblems(password, confirm);
	if (problems.length > 0 || password !== user.password) return [...wrong, ...problems];
	return [...wrong, { field: 'password', message: 'The new password must be different' }];
}
