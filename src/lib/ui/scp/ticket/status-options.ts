import type { StatusId } from '#lib/desk/model/index.ts';
import type { TicketView } from '#lib/desk/views/ticket-view.ts';
import type { Option } from '#lib/ui/base/Select.svelte';

/** "Ticket Status" of the reply and note forms: "Open (current)", "Resolved", "Closed". */
export function statusOptions({ ticket, postStatuses }: TicketView): Option<StatusId>[] {
	return postStatuses.map(({ id, name }) => ({
		value: id,
		label: id === ticket.status ? `${name} (current)` : name
	}));
}
