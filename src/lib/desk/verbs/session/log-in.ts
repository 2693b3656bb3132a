import type { Session, User } from '../../model/index.ts';
import { Refused } from '../../refusal.ts';
import { alertsMailbox, send } from '../../rules/mail/send.ts';
import type { Work } from '../../work.ts';
import { arg } from '../args.ts';
import { verb } from '../verb.ts';
import { agentNamed } from './agent-named.ts';

const DENIED = 'Access denied';
const MINUTE = 60_000;

export const log_in = verb({
	name: 'log_in',
	say: 'log in',
	label: 'Log In',
	about: 'Logs somebody in, to the agent panel or to the client portal.',
	group: 'session',
	who: ['guest', 'agent', 'user'],
	args: {
		panel: arg.choice('panel', 'Which log-in page.', ['agent', 'client']),
		username: arg.text('username', 'User name or, on the portal, the mail address.'),
		password: arg.text('password', 'The password of the training account.')
	},
	run(work, { panel, username, password }) {
		const session = work.row('sessions', 1);
		if (session.lockedUntil !== null && work.at < session.lockedUntil)
			failed('Maximum failed login attempts reached');
		const name = username.trim().toLowerCase();
		if (panel === 'agent') {
			const agent = agentNamed(work, name);
			if (!agent || agent.password !== password) return fail(work, session, name);
			work.change('sessions', 1, { ...afresh, agent: agent.id });
			return;
		}
		const user = clientNamed(work, name);
		if (!user || user.password !== password) return fail(work, session, name);
		work.change('sessions', 1, { ...afresh, user: user.id, link: null, linkUser: null });
	}
});

const afresh = { failures: 0, lockedUntil: null };

function clientNamed(work: Work, email: string): User | undefined {
	return work.find('users', 'email', email).find((user) => user.registered && !user.locked);
}

/**
 * One failure more than the setting allows brings the lock-out, and a warning to the administrator; that attempt itself still
 * reads "Access denied".
 */
function fail(work: Work, session: Session, name: string): never {
	const over = session.lockedUntil !== null;
	const failures = (over ? 0 : session.failures) + 1;
	const { staffMaxLogins, staffLoginTimeout, adminEmail } = work.settings;
	const locked = failures > staffMaxLogins;
	work.change('sessions', 1, {
		failures,
		lockedUntil: locked ? work.at + staffLoginTimeout * MINUTE : null
	});
	if (locked)
		send(work, {
			template: null,
			from: alertsMailbox(work),
			to: [adminEmail],
			subject: `Excessive login attempts (${name})`,
			body: `<p>Somebody tried to log in ${failures} times with a wrong password.</p>`
		});
	return failed(DENIED);
}

/** The attempt is refused and counted all the same. */
function failed(message: string): never {
	throw new Refused({ http: 200, message, fields: [] }, true);
}
