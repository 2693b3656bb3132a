import type { Ticket, TicketId } from '../../model/index.ts';
import type { Work } from '../../work.ts';
import { afterStep } from '../lifecycle/lifecycle.ts';
import { log } from '../thread/log.ts';
import { overdueAlerts } from '../mail/index.ts';

/** Marks an open ticket overdue, with its event; null when it is marked already or not open. */
export function markOverdue(work: Work, id: TicketId): Ticket | null {
	const ticket = work.row('tickets', id);
	const after = afterStep(ticket, 'fall overdue');
	if (!after) return null;
	const marked = work.change('tickets', id, after);
	log(work, marked, 'overdue');
	overdueAlerts(work, marked);
	return marked;
}
