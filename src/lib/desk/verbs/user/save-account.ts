import type { User } from '../../model/index.ts';
import { refuse, refuseField } from '../../refusal.ts';
import { mailActivation, mailPasswordReset } from '../../rules/account-mails.ts';
import { hash } from '../../rules/hash.ts';
import type { Work } from '../../work.ts';
import { arg } from '../args.ts';
import { verb } from '../verb.ts';
import { keeper } from './directory.ts';

export const save_account = verb({
	name: 'save_account',
	say: 'save account',
	label: 'Manage Account',
	about: 'Registers an end user on the portal, or changes the account that they have.',
	group: 'ticket',
	who: ['agent'],
	args: {
		user: arg.user('user', 'The end user.'),
		password: arg.optional(
			arg.text('password', 'For training only; a guest is registered with one or by mail.')
		),
		activation: arg.optional(
			arg.boolean('activation', 'A guest is mailed a link, and chooses the password there.')
		),
		timezone: arg.optional(arg.text('time zone', 'IANA time zone; empty for the help desk’s.')),
		locked: arg.optional(
			arg.boolean('locked', '"Administratively Locked": they can no longer log in.')
		)
	},
	run(work, { user: id, password, activation, timezone, locked }) {
		keeper(work, 'user.manage');
		const user = work.row('users', id);
		if (activation && user.registered) return refuse(`${user.name} is registered already`);
		if (activation) return activate(work, user, timezone);
		if (password === undefined ? !user.registered : !password.trim())
			return refuseField('Unable to register user', 'password', 'Temporary password required');
		work.change('users', id, {
			registered: true,
			password: password ?? user.password,
			locked: locked ?? user.locked,
			timezone: timezone ?? user.timezone,
			updated: work.at
		});
		const session = work.row('sessions', 1);
		if (locked && session.user === id) work.change('sessions', 1, { user: null });
		return user.registered ? 'Account updated successfully' : 'User registered successfully';
	}
});

/** Until they have followed the link nobody knows the password. */
function activate(work: Work, user: User, timezone = user.timezone): string {
	const password = hash(`${user.email} ${user.created} ${work.at}`).toString(36);
	const changed = { registered: true, password, timezone, updated: work.at };
	mailActivation(work, work.change('users', user.id, changed));
	return 'User registered successfully';
}

export const send_reset = verb({
	name: 'send_reset',
	say: 'send password reset',
	label: 'Send Password Reset Email',
	about: 'Has the link mailed by which an end user chooses a new password.',
	group: 'ticket',
	who: ['agent'],
	args: { user: arg.user('user', 'The end user; one who has an account.') },
	run(work, { user: id }) {
		keeper(work, 'user.manage');
		const user = work.row('users', id);
		if (!user.registered) return refuse(`${user.name} is not registered`);
		if (user.locked) return refuse(`The account of ${user.name} is locked`);
		mailPasswordReset(work, user);
		return `Password reset email sent to ${user.email}`;
	}
});
