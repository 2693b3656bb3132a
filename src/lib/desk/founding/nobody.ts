import type { Session } from '../model/index.ts';

/** The session row before anybody logs in. */
export const nobody: Session = {
	id: 1,
	agent: null,
	user: null,
	link: null,
	linkUser: null,
	failures: 0,
	lockedUntil: null,
	clientFailures: 0,
	clientLockedUntil: null
};
