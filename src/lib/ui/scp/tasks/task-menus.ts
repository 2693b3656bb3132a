import CircleCheck from '@lucide/svelte/icons/circle-check';
import FolderOpen from '@lucide/svelte/icons/folder-open';
import Hand from '@lucide/svelte/icons/hand';
import Printer from '@lucide/svelte/icons/printer';
import Share2 from '@lucide/svelte/icons/share-2';
import SquarePen from '@lucide/svelte/icons/square-pen';
import Trash from '@lucide/svelte/icons/trash';
import UserRound from '@lucide/svelte/icons/user-round';
import Users from '@lucide/svelte/icons/users';
import { taskVerbs as verbs } from '#lib/desk/verbs/task/index.ts';
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
		...(can.has('task_reopen') ? [item(verbs.task_reopen.label, FolderOpen, 'reopen')] : []),
		...(can.has('task_close') ? [item(verbs.task_close.label, CircleCheck, 'close')] : []),
		...(can.has('task_claim') ? [item(verbs.task_claim.label, Hand, 'claim')] : []),
		...(can.has('task_assign')
			? [
					item('Assign to Agent', UserRound, 'assign agent'),
					item('Assign to Team', Users, 'assign team')
				]
			: []),
		...(can.has('task_transfer') ? [item(verbs.task_transfer.label, Share2, 'transfer')] : []),
		{ label: 'Print', icon: Printer, onselect: print },
		...(can.has('task_edit') ? [item(verbs.task_edit.label, SquarePen, 'edit')] : []),
		...(can.has('task_delete')
			? [{ ...item(verbs.task_delete.label, Trash, 'delete'), danger: true, separated: true }]
			: [])
	];
}
