import { refuse } from '#lib/kernel/refusal.ts';
import { mailReset } from '../../rules/mail/agent-mails.ts';
import { arg } from '../args.ts';
import { agentNamed } from '../session/agent-named.ts';
import { anybody } from '#lib/kernel/verbs/guard.ts';
import { verb } from '../verb.ts';

export const request_reset = verb({
	name: 'request_reset',
	say: 'request password reset',
	label: 'Forgot My Password',
	about: 'An agent who forgot the password requests a mailed link to choose a new one.',
	group: 'session',
	who: ['guest', 'agent'],
	args: { username: arg.text('username', 'User name or mail address of the agent.') },
	guard: anybody,
	run(work, { username }) {
		const agent = agentNamed(work, username);
		if (!agent) return refuse('Unable to verify username');
		mailReset(work, agent);
		return 'We have sent you a reset email to the email address you have on file for your account.';
	}
});
