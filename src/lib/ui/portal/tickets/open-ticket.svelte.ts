import type { Actor, TicketId, UserId } from '#lib/desk/model/index.ts';
import type { Tables } from '#lib/desk/tables.ts';
import { clientTicketPage, type ClientTicketPage } from '#lib/desk/views/client-view.ts';
import { live } from '#lib/ui/live.svelte.ts';
import type { DeskContext } from '#lib/ui/shell/desk-context.svelte.ts';

type Opened = ClientTicketPage & { as: UserId | null };

/** The ticket on the page, or why there is none for who looks; undefined until it is read. Follows the desk. */
export function openTicket(
	desk: DeskContext,
	id: () => number
): {
	readonly current: Opened | undefined;
	/** Who writes here. */
	readonly by: Actor;
} {
	// Ids only: the rows around them are read anew with every change of the desk.
	const user = $derived(desk.user?.id ?? null);
	const link = $derived(desk.login.link);
	const query = $derived.by(() => {
		const [viewer, linked, wanted] = [user, link, id() as TicketId];
		return live(() => desk.session.read((tables) => opened(tables, viewer, linked, wanted)));
	});
	return {
		get current() {
			return query.current;
		},
		get by(): Actor {
			const as = query.current?.as ?? null;
			return as === null ? { kind: 'guest' } : { kind: 'user', id: as };
		}
	};
}

/** Whoever came by the access link of a ticket stands for its owner, on this one ticket. */
function opened(desk: Tables, user: UserId | null, link: TicketId | null, id: TicketId): Opened {
	const byLink = link === id ? (desk.get('tickets', id)?.owner ?? null) : null;
	const as = user ?? byLink;
	if (as === null) return { shown: false, message: 'Unknown or invalid ticket ID.', as };
	return { ...clientTicketPage(desk, as, id), as };
}
