import type { AgentId, Session, UserId } from '../../model/index.ts';
import { Refused } from '#lib/kernel/refusal.ts';
import { alertsMailbox, send } from '../../rules/mail/send.ts';
import type { Work } from '#lib/desk/work.ts';

export type Panel = 'agent' | 'client';

const DENIED = 'Access denied';
const MINUTE = 60_000;

/** Each panel counts its own wrong passwords and locks for itself, by settings of its own. */
const counters = {
	agent: {
		failures: 'failures',
		until: 'lockedUntil',
		most: 'staffMaxLogins',
		minutes: 'staffLoginTimeout',
		reached: 'Maximum failed login attempts reached'
	},
	client: {
		failures: 'clientFailures',
		until: 'clientLockedUntil',
		most: 'clientMaxLogins',
		minutes: 'clientLoginTimeout',
		reached: "You've reached maximum failed login attempts allowed."
	}
} as const;

export const loggedIn = (agent: AgentId): Partial<Session> => ({
	agent,
	failures: 0,
	lockedUntil: null
});

export const signedIn = (user: UserId): Partial<Session> => ({
	user,
	link: null,
	linkUser: null,
	clientFailures: 0,
	clientLockedUntil: null
});

/**
 * While the panel is locked, even the right password is refused. Each further try restarts the wait, and warns the administrator again
 * (`admin-rules.md`, Lock-out).
 */
export function refuseLocked(work: Work, panel: Panel, name: string) {
	const columns = counters[panel];
	const session = work.row('sessions', 1);
	const until = session[columns.until];
	if (until === null || work.at >= until) return;
	keepCount(work, panel, name, session[columns.failures] + 1);
	failed(columns.reached);
}

/**
 * One failure more than the setting allows brings the lock-out, and a warning to the administrator; that attempt itself still
 * reads "Access denied".
 */
export function countFailure(work: Work, panel: Panel, name: string): never {
	const columns = counters[panel];
	const session = work.row('sessions', 1);
	const over = session[columns.until] !== null;
	keepCount(work, panel, name, (over ? 0 : session[columns.failures]) + 1);
	return failed(DENIED);
}

/** Locks the panel from one failure more than the setting allows on. */
function keepCount(work: Work, panel: Panel, name: string, failures: number) {
	const columns = counters[panel];
	const locked = failures > work.settings[columns.most];
	work.change('sessions', 1, {
		[columns.failures]: failures,
		[columns.until]: locked ? work.at + work.settings[columns.minutes] * MINUTE : null
	});
	if (locked) warn(work, name, failures);
}

function warn(work: Work, name: string, failures: number) {
	send(work, {
		template: null,
		from: alertsMailbox(work),
		to: [work.settings.adminEmail],
		subject: `Excessive login attempts (${name})`,
		body: `<p>Somebody tried to log in ${failures} times with a wrong password.</p>`
	});
}

/** The attempt is refused and counted all the same. */
function failed(message: string): never {
	throw new Refused({ http: 200, message, fields: [] }, true);
}
