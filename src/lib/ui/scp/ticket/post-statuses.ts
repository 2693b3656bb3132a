import type { Status, StatusId } from '#lib/desk/model/index.ts';
import type { Option } from '#lib/ui/base/Select.svelte';
import type { TicketPageView } from './page-view.ts';

/** "Ticket Status" of the reply and note forms: the present status, and those that may come with a post. */
export function postStatuses(
	{ ticket, can, notClosable }: TicketPageView,
	statuses: readonly Status[]
): Option<StatusId>[] {
	return statuses
		.filter(({ id, enabled, state }) => {
			if (id === ticket.status) return true;
			if (!enabled) return false;
			return state === 'open' || (state === 'closed' && can.close && notClosable === null);
		})
		.map(({ id, name }) => ({
			value: id,
			label: id === ticket.status ? `${name} (current)` : name
		}));
}
