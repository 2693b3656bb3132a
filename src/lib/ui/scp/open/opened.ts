import type { TicketId, UserId } from '#lib/desk/model/index.ts';
import type { DeskSession } from '#lib/store/index.ts';

/** The ticket that was opened last for a user; null when they have none. */
export function newestTicketOf(session: DeskSession, user: UserId): Promise<TicketId | null> {
	return session.read((desk) => desk.find('tickets', 'owner', user).at(-1)?.id ?? null);
}
