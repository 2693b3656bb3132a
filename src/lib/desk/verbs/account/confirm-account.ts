import { refuse } from '#lib/kernel/refusal.ts';
import { readConfirm } from '../../rules/access/tokens.ts';
import { arg } from '../args.ts';
import { anybody } from '#lib/kernel/verbs/guard.ts';
import { verb } from '../verb.ts';

export const confirm_account = verb({
	name: 'confirm_account',
	say: 'confirm account',
	label: 'Confirm',
	about:
		'Follows the link in the welcome mail: the account is confirmed, and its owner is signed in.',
	group: 'session',
	who: ['guest', 'user'],
	args: { token: arg.text('token', 'The token of the mailed link.') },
	guard: anybody,
	run(work, { token }) {
		const user = readConfirm(work, token);
		if (!user) return refuse('Access denied');
		work.change('users', user.id, { registered: true, updated: work.at });
		work.change('sessions', 1, { user: user.id, link: null, linkUser: null });
	}
});
