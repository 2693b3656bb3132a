import type { Ticket } from '#lib/desk/model/index.ts';
import { isListedForClient } from '#lib/desk/rules/access/client-access.ts';
import { live, type Live } from '#lib/ui/base/live.svelte.ts';
import type { DeskContext } from '#lib/ui/desk/desk-context.svelte.ts';

/** The ticket list of the signed-in user; null if nobody is, a null count also until it is read. */
export function ownTickets(desk: DeskContext): {
	readonly reading: Live<readonly Ticket[] | undefined> | null;
	readonly count: number | null;
} {
	const id = $derived(desk.user?.id ?? null);
	const reading = $derived.by(() => {
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
		get reading() {
			return reading;
		},
		get count() {
			return reading?.current?.length ?? null;
		}
	};
}
