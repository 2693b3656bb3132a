import CirclePlus from '@lucide/svelte/icons/circle-plus';
import ListPlus from '@lucide/svelte/icons/list-plus';
import SquarePen from '@lucide/svelte/icons/square-pen';
import type { Agent, ThreadEntry } from '#lib/desk/model/index.ts';
import type { TicketView } from '#lib/desk/views/ticket-view.ts';
import type { MenuItem } from '#lib/ui/base/Menu.svelte';

/** What is done with an entry of the thread. */
export interface EntryDeeds {
	edit: (entry: ThreadEntry) => void;
	createTicket: (entry: ThreadEntry) => void;
	createTask: (entry: ThreadEntry) => void;
}

/** "Edit", "Create Ticket", "Create Task": what the role does not allow is absent. */
export function entryMenu(
	{ can }: TicketView,
	agent: Agent,
	deeds: EntryDeeds
): (entry: ThreadEntry) => MenuItem[] {
	return (entry) => {
		const own = entry.by.kind === 'agent' && entry.by.id === agent.id;
		const editable = entry.by.kind !== 'system' && (own || can.editThread);
		return [
			...(editable ? [{ label: 'Edit', icon: SquarePen, onselect: () => deeds.edit(entry) }] : []),
			...(can.open
				? [
						{
							label: 'Create Ticket',
							icon: CirclePlus,
							onselect: () => deeds.createTicket(entry)
						}
					]
				: []),
			...(can.addTask
				? [{ label: 'Create Task', icon: ListPlus, onselect: () => deeds.createTask(entry) }]
				: [])
		];
	};
}
