import type { Agent, TicketId } from '../../model/index.ts';
import type { Work } from '#lib/desk/work.ts';

/** Does somebody else type in the ticket at the moment? */
export function isLockedFor(work: Work, ticket: TicketId, agent: Agent): boolean {
	const lock = work.get('locks', ticket);
	return !!lock && lock.agent !== agent.id && lock.until > work.at;
}

/** Posting ends one's own lock. */
export function dropLock(work: Work, ticket: TicketId) {
	if (work.get('locks', ticket)) work.remove('locks', ticket);
}
