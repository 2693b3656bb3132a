import type { MemoryTables } from '../../lib/kernel/memory.ts';
import type { Ticket } from '../../lib/desk/model/index.ts';
import { mayOpen } from '../../lib/desk/rules/access/participants.ts';
import type { Names } from './names.ts';
import type { Json } from './records.ts';

/** The tickets that each registered end user may open on the portal. */
export function observeUsers(
	desk: MemoryTables,
	names: Names,
	tickets: readonly Ticket[]
): Record<string, Json> {
	return Object.fromEntries(
		names.portalUsers.map(({ key, id }) => [
			key,
			tickets.filter((ticket) => mayOpen(desk, id, ticket)).map((ticket) => names.ticket(ticket.id))
		])
	);
}
