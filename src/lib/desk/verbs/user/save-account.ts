import { refuseField } from '../../refusal.ts';
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
			arg.text('password', 'For training only; a guest needs one to be registered.')
		),
		locked: arg.optional(
			arg.boolean('locked', '"Administratively Locked": they can no longer log in.')
		)
	},
	run(work, { user: id, password, locked }) {
		keeper(work, 'user.manage');
		const user = work.row('users', id);
		if (password === undefined ? !user.registered : !password.trim())
			return refuseField('Unable to register user', 'password', 'Temporary password required');
		work.change('users', id, {
			registered: true,
			password: password ?? user.password,
			locked: locked ?? user.locked,
			updated: work.at
		});
		const session = work.row('sessions', 1);
		if (locked && session.user === id) work.change('sessions', 1, { user: null });
		return user.registered ? 'Account updated successfully' : 'User registered successfully';
	}
});
