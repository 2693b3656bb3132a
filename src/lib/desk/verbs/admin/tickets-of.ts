import type { Ticket } from '../../model/index.ts';
import type { Work } from '#lib/desk/work.ts';

type Column = 'department' | 'agent' | 'team' | 'sla' | 'topic' | 'status';

/** Takes what is removed off the tickets that have it. Nothing is logged on them: the product does not, either. */
export function changeTicketsOf(work: Work, column: Column, id: number, columns: Partial<Ticket>) {
	for (const ticket of work.find('tickets', column, id)) work.change('tickets', ticket.id, columns);
}

export function hasTickets(work: Work, column: Column, id: number): boolean {
	return work.find('tickets', column, id).length > 0;
}
