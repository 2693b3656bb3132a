import CircleCheck from '@lucide/svelte/icons/circle-check';
import FolderOpen from '@lucide/svelte/icons/folder-open';
import Hand from '@lucide/svelte/icons/hand';
import Printer from '@lucide/svelte/icons/printer';
import Share2 from '@lucide/svelte/icons/share-2';
import SquarePen from '@lucide/svelte/icons/square-pen';
import Trash from '@lucide/svelte/icons/trash';
import UserRound from '@lucide/svelte/icons/user-round';
import Users from '@lucide/svelte/icons/users';
import type { TaskView } from '#lib/desk/views/task-view.ts';
import type { MenuItem } from '#lib/ui/base/Menu.svelte';

/** Which dialog of a task is open. */
export type TaskDialog =
	'claim' | 'assign agent' | 'assign team' | 'transfer' | 'edit' | 'close' | 'reopen' | 'delete';

/** "Actions": what the role does not allow is absent. */
export function taskMenu(
	{ can }: TaskView,
	ask: (dialog: TaskDialog) => void,
	print: () => void
): MenuItem[] {
	const item = (label: string, icon: MenuItem['icon'], dialog: TaskDialog): MenuItem => ({
		label,
		...(icon ? { icon } : {}),
		onselect: () => ask(dialog)
	});
	return [
		...(can.has('reopen') ? [item('Reopen', FolderOpen, 'reopen')] : []),
		...(can.has('close') ? [item('Close', CircleCheck, 'close')] : []),
		...(can.has('claim') ? [item('Claim', Hand, 'claim')] : []),
		...(can.has('assign')
			? [
					item('Assign to Agent', UserRound, 'assign agent'),
					item('Assign to Team', Users, 'assign team')
				]
			: []),
		...(can.has('transfer') ? [item('Transfer', Share2, 'transfer')] : []),
		{ label: 'Print', icon: Printer, onselect: print },
		...(can.has('edit') ? [item('Edit', SquarePen, 'edit')] : []),
		...(can.has('delete')
			? [{ ...item('Delete', Trash, 'delete'), danger: true, separated: true }]
			: [])
	];
}
