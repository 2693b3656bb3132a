import type { User } from '../../model/index.ts';
import { refuse, type FieldRefusal } from '#lib/kernel/refusal.ts';
import { mailActivation, mailPasswordReset } from '../../rules/mail/account-mails.ts';
import { tidyUsername, usernameProblem } from '../../rules/people/accounts.ts';
import { hash } from '#lib/kernel/hash.ts';
import type { Work } from '../../work.ts';
import { arg } from '../args.ts';
import { verb } from '../verb.ts';
import { withPermission } from './directory.ts';

export const save_account = verb({
	name: 'save_account',
	say: 'save account',
	label: 'Manage Account',
	about: 'Registers an end user on the portal, or changes the account that they have.',
	group: 'ticket',
	who: ['agent'],
	args: {
		user: arg.user('user', 'The end user.'),
		username: arg.optional(
			arg.text(
				'username',
				'User name that can be used to sign in, beside the address; empty for none.'
			)
		),
		password: arg.optional(
			arg.text('password', 'For training only; a guest is registered with one or by mail.')
		),
		activation: arg.optional(
			arg.boolean('activation', 'A guest is mailed a link, and chooses the password there.')
		),
		requireChange: arg.optional(
			arg.boolean('require password change', '"Require password change on login".')
		),
		forbidChange: arg.optional(
			arg.boolean('cannot change password', '"User cannot change password".')
		),
		timezone: arg.optional(arg.text('time zone', 'IANA time zone; empty for the help desk’s.')),
		locked: arg.optional(
			arg.boolean('locked', '"Administratively Locked": they can no longer log in.')
		)
	},
	guard: withPermission('user.manage'),
	run(work, { user: id, activation = false, ...asked }) {
		const user = work.row('users', id);
		if (activation && user.registered) return refuse(`${user.name} is registered already`);
		const { password, locked = user.locked, timezone = user.timezone } = asked;
		const username =
			asked.username === undefined ? user.username : tidyUsername(asked.username, user);
		const { requireChange, forbidChange } = activation ? noBoxes : boxes(user, asked);
		const fields: FieldRefusal[] = [];
		const wrong =
			username !== null && username !== user.username && usernameProblem(work, username, id);
		if (wrong) fields.push({ field: 'username', message: wrong });
		if (!activation && (password === undefined ? !user.registered : !password.trim()))
			fields.push({ field: 'password', message: 'Temporary password required' });
		if (requireChange && forbidChange) fields.push(bothBoxes);
		if (fields.length > 0)
			return refuse(`Unable to ${user.registered ? 'update account' : 'register user'}`, {
				fields
			});
		const changed = work.change('users', id, {
			registered: true,
			username,
			password: activation ? secret(work, user) : (password ?? user.password),
			passwordChange: requireChange ? 'required' : forbidChange ? 'forbidden' : 'free',
			locked,
			timezone,
			updated: work.at
		});
		if (activation) mailActivation(work, changed);
		const session = work.row('sessions', 1);
		if (locked && session.user === id) work.change('sessions', 1, { user: null });
		return user.registered ? 'Account updated successfully' : 'User registered successfully';
	}
});

/** Who chooses the password by mail is not given one first. */
const noBoxes = { requireChange: false, forbidChange: false };

/** The checkboxes of "Password Change"; missing ones are unchanged. */
function boxes(
	{ passwordChange }: User,
	{
		requireChange = passwordChange === 'required',
		forbidChange = passwordChange === 'forbidden'
	}: { requireChange?: boolean | undefined; forbidChange?: boolean | undefined }
) {
	return { requireChange, forbidChange };
}

const bothBoxes: FieldRefusal = {
	field: 'forbidChange',
	message: 'A user who must change the password must be allowed to: check only one of the two'
};

/** Until they have followed the mailed link nobody knows the password. */
function secret({ at }: Work, { email, created }: User): string {
	return hash(`${email} ${created} ${at}`).toString(36);
}

export const send_reset = verb({
	name: 'send_reset',
	say: 'send password reset',
	label: 'Send Password Reset Email',
	about: 'Mails a link with which an end user can choose a new password.',
	group: 'ticket',
	who: ['agent'],
	args: { user: arg.user('user', 'The end user; one who has an account.') },
	guard: withPermission('user.manage'),
	run(work, { user: id }) {
		const user = work.row('users', id);
		if (!user.registered) return refuse(`${user.name} is not registered`);
		if (user.locked) return refuse(`The account of ${user.name} is locked`);
		if (user.passwordChange === 'forbidden')
			return refuse(`${user.name} cannot change the password of the account`);
		mailPasswordReset(work, user);
		return `Password reset email sent to ${user.email}`;
	}
});
