import type { Ticket } from '../model/index.ts';
import type { Work } from '../work.ts';
import { log, threadOf } from './log.ts';

/** Removes a ticket with its thread, its lock and its tasks. What was logged of it stays, for the story of the desk. */
export function eraseTicket(work: Work, ticket: Ticket) {
	for (const entry of work.find('entries', 'thread', threadOf(ticket)))
		work.remove('entries', entry.id);
	for (const task of work.find('tasks', 'ticket', ticket.id)) work.remove('tasks', task.id);
	if (work.get('locks', ticket.id)) work.remove('locks', ticket.id);
	log(work, ticket, 'deleted');
	work.remove('tickets', ticket.id);
}
