import { refuseField } from '#lib/kernel/refusal.ts';
import { arg } from '#lib/desk/verbs/args.ts';
import { verb } from '#lib/desk/verbs/verb.ts';
import { myself, themselves } from './myself.ts';

export const change_password = verb({
	name: 'change_password',
	say: 'change password',
	label: 'Change Password',
	about: 'An agent changes their own training password.',
	group: 'session',
	who: ['agent'],
	args: {
		current: arg.text('current', 'The current password.'),
		password: arg.text('password', 'The new one, of six characters at least.')
	},
	guard: themselves,
	run(work, { current, password }) {
		const agent = myself(work);
		if (current !== agent.password)
			return refuseField(null, 'current', 'Current password is incorrect');
		const problem = weakness(password);
		if (problem) return refuseField(null, 'password', problem);
		if (password === current)
			return refuseField(null, 'password', 'The new password must be different');
		work.change('agents', agent.id, { password });
		return 'Password successfully changed';
	}
});

/** Why this cannot be a password, or null. */
export function weakness(password: string): string | null {
	return password.length < 6 ? 'Password must be at least 6 characters' : null;
}
