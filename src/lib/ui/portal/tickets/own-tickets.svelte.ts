import type { Ticket } from '#lib/desk/model/index.ts';
import { isListedForClient } from '#lib/desk/views/client-sight.ts';
import { live } from '#lib/ui/live.svelte.ts';
import type { DeskContext } from '#lib/ui/shell/desk-context.svelte.ts';

/** The list of who is signed in on the portal; undefined until it is read, null count when nobody is. */
export function ownTickets(desk: DeskContext): {
	readonly list: readonly Ticket[] | undefined;
	readonly count: number | null;
} {
	const id = $derived(desk.user?.id ?? null);
	const query = $derived.by(() => {
		const [user, { session }] = [id, desk];
		if (user === null) return null;
		return live(async () => {
			const tickets = await session.clientTickets(user);
			return session.read((tables) =>
				tickets.filter((ticket) => isListedForClient(tables, user, ticket))
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
