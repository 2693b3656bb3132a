import { refuse, refuseField } from '#lib/kernel/refusal.ts';
import { arg } from '#lib/desk/verbs/args.ts';
import { agentNamed } from '../session/agent-named.ts';
import { loggedIn } from '../session/attempts.ts';
import { anybody } from '#lib/kernel/verbs/guard.ts';
import { verb } from '#lib/desk/verbs/verb.ts';
import { weakness } from './change-password.ts';

export const reset_password = verb({
	name: 'reset_password',
	say: 'reset password',
	label: 'Reset Password',
	about: 'Follows the mailed link: the agent chooses a new password and is logged in.',
	group: 'session',
	who: ['guest', 'agent'],
	args: {
		token: arg.text('token', 'The token of the mailed link.'),
		username: arg.text('username', 'User name or mail address of the agent.'),
		password: arg.text('password', 'The new password, of six characters at least.')
	},
	guard: anybody,
	run(work, { token, username, password }) {
		const agent = agentNamed(work, username);
		const asked = agent?.passwordReset;
		if (!agent || !asked || asked.token !== token || work.at > asked.until)
			return refuse('Invalid reset link. It is valid for 30 minutes, once.');
		const problem = weakness(password);
		if (problem) return refuseField(null, 'password', problem);
		work.change('agents', agent.id, { password, passwordReset: null });
		work.change('sessions', 1, loggedIn(agent.id));
		return 'Password successfully changed';
	}
});
