import type { Ticket } from '../../model/index.ts';
import type { Work } from '../../work.ts';
import { log, threadOf } from '../thread/log.ts';

/**
 * Removes a ticket with its thread and its lock, and detaches the tickets merged into it (`rand-0192`). Its tasks stay, as in the product
 * (`rand-0096`), and so do its logged events, for the debrief. A parent of merged tickets without children loses its mark.
 *
 * @param parentStays the parent keeps its mark (the merge took the place of links: kind *merge-link*)
 */
export function eraseTicket(work: Work, ticket: Ticket, parentStays = false) {
	for (const entry of work.find('entries', 'thread', threadOf(ticket)))
		work.remove('entries', entry.id);
	for (const child of work.find('tickets', 'parent', ticket.id))
		work.change('tickets', child.id, { parent: null, merge: null, threadKind: 'T' });
	if (work.get('locks', ticket.id)) work.remove('locks', ticket.id);
	log(work, ticket, 'deleted');
	work.remove('tickets', ticket.id);
	if (!parentStays) unmarkParent(work, ticket);
}

function unmarkParent(work: Work, { parent, merge }: Ticket) {
	if (parent === null || merge === 'visual' || !work.get('tickets', parent)) return;
	if (work.find('tickets', 'parent', parent).length === 0)
		work.change('tickets', parent, { isParent: false, merge: null });
}
