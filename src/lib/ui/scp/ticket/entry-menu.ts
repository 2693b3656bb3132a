import CirclePlus from '@lucide/svelte/icons/circle-plus';
import ListPlus from '@lucide/svelte/icons/list-plus';
import SquarePen from '@lucide/svelte/icons/square-pen';
import type { ThreadEntry } from '#lib/desk/model/index.ts';
import type { TicketView } from '#lib/desk/views/ticket-view.ts';
import type { MenuItem } from '#lib/ui/base/Menu.svelte';

/** An action on a thread entry. */
export interface EntryActions {
	edit: (entry: ThreadEntry) => void;
	createTicket: (entry: ThreadEntry) => void;
	createTask: (entry: ThreadEntry) => void;
}

/** "Edit", "Create Ticket", "Create Task": what the role does not allow is absent. */
export function entryMenu(
	{ can, editable }: TicketView,
	actions: EntryActions
): (entry: ThreadEntry) => MenuItem[] {
	return (entry) => {
		return [
			...(editable.has(entry.id)
				? [{ label: 'Edit', icon: SquarePen, onselect: () => actions.edit(entry) }]
				: []),
			...(can.has('open_for')
				? [
						{
							label: 'Create Ticket',
							icon: CirclePlus,
							onselect: () => actions.createTicket(entry)
						}
					]
				: []),
			...(can.has('task_add')
				? [{ label: 'Create Task', icon: ListPlus, onselect: () => actions.createTask(entry) }]
				: [])
		];
	};
}
