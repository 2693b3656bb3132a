import { accountNamed } from '../../rules/people/accounts.ts';
import { arg } from '../args.ts';
import { anybody } from '#lib/kernel/verbs/guard.ts';
import { verb } from '../verb.ts';
import { agentNamed } from './agent-named.ts';
import { countFailure, loggedIn, refuseLocked, signedIn } from './attempts.ts';

export const log_in = verb({
	name: 'log_in',
	say: 'log in',
	label: 'Log In',
	about: 'Logs somebody in, to the agent panel or to the client portal.',
	group: 'session',
	who: ['guest', 'agent', 'user'],
	args: {
		panel: arg.choice('panel', 'Which log-in page.', ['agent', 'client']),
		username: arg.text('username', 'User name or mail address.'),
		password: arg.text('password', 'The password of the training account.')
	},
	guard: anybody,
	run(work, { panel, username, password }) {
		const name = username.trim().toLowerCase();
		refuseLocked(work, panel, name);
		if (panel === 'agent') {
			const agent = agentNamed(work, name);
			if (!agent || !isRight(agent, password)) return countFailure(work, panel, name);
			work.change('sessions', 1, loggedIn(agent.id));
			return;
		}
		const user = accountNamed(work, name);
		if (!user || user.locked || !isRight(user, password)) return countFailure(work, panel, name);
		work.change('sessions', 1, signedIn(user.id));
	}
});

/** Who has not chosen a password yet cannot log in without one. */
function isRight(known: { password: string }, password: string): boolean {
	return known.password !== '' && known.password === password;
}
