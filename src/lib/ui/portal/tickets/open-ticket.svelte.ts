import type { Actor, TicketId, UserId } from '#lib/desk/model/index.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { clientTicketPage, type ClientTicketPage } from '#lib/desk/views/client-view.ts';
import { live, type Live } from '#lib/ui/base/live.svelte.ts';
import type { DeskContext } from '#lib/ui/desk/desk-context.svelte.ts';

type Opened = ClientTicketPage & { as: UserId | null };

/** The ticket on the page, or why it is not accessible; undefined until it is read. Follows the desk. */
export function openTicket(
	desk: DeskContext,
	id: () => number
): {
	readonly reading: Live<Opened | undefined>;
	readonly current: Opened | undefined;
	/** The actor on this page. */
	readonly by: Actor;
} {
	// Ids only: rows are read again after every change of the desk.
	const user = $derived(desk.user?.id ?? null);
	const link = $derived(desk.login.link);
	const linkUser = $derived(desk.login.linkUser);
	const query = $derived.by(() => {
		const wanted = id() as TicketId;
		const viewer = user ?? (link === wanted ? linkUser : null);
		return live(() => desk.session.read((tables) => opened(tables, viewer, wanted)));
	});
	return {
		get reading() {
			return query;
		},
		get current() {
			return query.current;
		},
		get by(): Actor {
			const as = query.current?.as ?? null;
			return as === null ? { kind: 'guest' } : { kind: 'user', id: as };
		}
	};
}

/** A user with the access link of a ticket acts as its recipient, on this ticket only. */
function opened(desk: Tables, as: UserId | null, id: TicketId): Opened {
	if (as === null) return { shown: false, message: 'Unknown or invalid ticket ID.', as };
	return { ...clientTicketPage(desk, as, id), as };
}
