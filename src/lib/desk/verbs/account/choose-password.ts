import { refuse } from '#lib/kernel/refusal.ts';
import { CANNOT_CHANGE } from '../../rules/people/accounts.ts';
import { readReset } from '../../rules/access/tokens.ts';
import { arg } from '../args.ts';
import { signedIn } from '../session/attempts.ts';
import { anybody } from '#lib/kernel/verbs/guard.ts';
import { verb } from '../verb.ts';
import { passwordProblems } from './access-fields.ts';

export const choose_password = verb({
	name: 'choose_password',
	say: 'choose password',
	label: 'Reset My Password',
	about: 'Follows the mailed link: the end user chooses a new password and is signed in.',
	group: 'session',
	who: ['guest', 'user'],
	args: {
		token: arg.text('token', 'The token of the mailed link.'),
		password: arg.text('password', 'The new password, of six characters at least.'),
		confirm: arg.text('confirm', 'The same password again.')
	},
	guard: anybody,
	run(work, { token, password, confirm }) {
		const user = readReset(work, token, work.at);
		if (!user) return refuse('Invalid reset link. It is valid for 30 minutes, once.');
		if (user.passwordChange === 'forbidden') return refuse(CANNOT_CHANGE);
		const fields = passwordProblems(password, confirm);
		if (fields.length === 0 && password === user.password)
			fields.push({ field: 'password', message: 'The new password must be different' });
		if (fields.length > 0) return refuse('Unable to reset password', { fields });
		work.change('users', user.id, {
			password,
			passwordChange: 'free',
			updated: work.at
		});
		work.change('sessions', 1, signedIn(user.id));
		return 'Password successfully changed';
	}
});
