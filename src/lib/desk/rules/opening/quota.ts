import type { Tables } from '#lib/kernel/tables.ts';
import { userByEmail } from '../people/users.ts';

/** How many of their tickets are open. */
function openTicketsOf(desk: Tables, email: string): number {
	const user = userByEmail(desk, email);
	if (!user) return 0;
	return desk.find('tickets', 'owner', user.id).filter((ticket) => ticket.state === 'open').length;
}

/** "Maximum Open Tickets" is reached: no further one may be opened by web or mail (`hand-max-open-0`). */
export function isAtLimit(desk: Tables, email: string): boolean {
	const limit = desk.get('settings', 1)?.maxOpenTickets ?? 0;
	return limit > 0 && openTicketsOf(desk, email) >= limit;
}
