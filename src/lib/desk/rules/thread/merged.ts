import type { Ticket } from '../../model/index.ts';

/**
 * Merged into another ticket, which has its thread now: it is in no queue, and nothing is written to it any more. It stays so when the
 * relation ends. Who merges or links tickets is asked about the relation instead: `isMergedChild` in `verbs/relation/chosen.ts`.
 */
export function hasMergedThread(ticket: Pick<Ticket, 'threadKind'>): boolean {
	return ticket.threadKind === 'C';
}
