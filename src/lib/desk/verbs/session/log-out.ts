import { arg } from '#lib/desk/verbs/args.ts';
import { anybody } from '#lib/kernel/verbs/guard.ts';
import { verb } from '#lib/desk/verbs/verb.ts';

export const log_out = verb({
	name: 'log_out',
	say: 'log out',
	label: 'Log Out',
	about: 'Ends the session of the agent panel or of the client portal.',
	group: 'session',
	who: ['agent', 'user', 'guest'],
	args: { panel: arg.choice('panel', 'Which session.', ['agent', 'client']) },
	guard: anybody,
	run(work, { panel }) {
		work.change(
			'sessions',
			1,
			panel === 'agent' ? { agent: null } : { user: null, link: null, linkUser: null }
		);
	}
});
