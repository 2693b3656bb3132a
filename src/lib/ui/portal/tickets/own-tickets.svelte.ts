import type { Ticket } from '#lib/desk/model/index.ts';
import { isListedForClient } from '#lib/desk/views/client-sight.ts';
import { live } from '#lib/ui/live.svelte.ts';
import type { DeskContext } from '#lib/ui/shell/desk-context.svelte.ts';

/** The list of who is signed in on the portal; undefined until it is read, null count when nobody is. */
export function ownTickets(desk: DeskContext): {
	readonly list: readonly Ticket[] | undefined;
	readonly count: number | null;
} {
	const query = $derived.by(() => {
		const { user, session } = desk;
		if (!user) return null;
		return live(async () => {
			const tickets = await session.clientTickets(user.id);
			return session.read((tables) =>
				tickets.filter((ticket) => isListedForClient(tables, user.id, ticket))
			);
		});
	});
	return {
		get list() {
			return query?.current;
		},
		get count() {
			return query?.current?.length ?? null;
		}
	};
}
