import ArrowLeftRight from '@lucide/svelte/icons/arrow-left-right';
import Ban from '@lucide/svelte/icons/ban';
import CircleCheck from '@lucide/svelte/icons/circle-check';
import CircleUserRound from '@lucide/svelte/icons/circle-user-round';
import ClockAlert from '@lucide/svelte/icons/clock-alert';
import FileStack from '@lucide/svelte/icons/file-stack';
import FolderOpen from '@lucide/svelte/icons/folder-open';
import Forward from '@lucide/svelte/icons/forward';
import GitMerge from '@lucide/svelte/icons/git-merge';
import Hand from '@lucide/svelte/icons/hand';
import Link from '@lucide/svelte/icons/link';
import Trash from '@lucide/svelte/icons/trash';
import Unlink from '@lucide/svelte/icons/unlink';
import UserPlus from '@lucide/svelte/icons/user-plus';
import UserRound from '@lucide/svelte/icons/user-round';
import Users from '@lucide/svelte/icons/users';
import type { MenuItem } from '#lib/ui/base/Menu.svelte';
import type { TicketDialog } from './dialogs/dialog.ts';
import type { TicketView } from '#lib/desk/views/ticket-view.ts';

type Ask = (dialog: TicketDialog) => void;

/** "Change Status": empty for who may not. */
export function statusMenu({ can }: TicketView, ask: Ask): MenuItem[] {
	return can.statuses.map(({ id, name, state }) => ({
		label: name,
		icon: state === 'open' ? FolderOpen : CircleCheck,
		onselect: () => ask({ name: 'status', status: id })
	}));
}

export function assignMenu({ can }: TicketView, ask: Ask): MenuItem[] {
	return [
		...(can.claim ? [{ label: 'Claim', icon: Hand, onselect: () => ask({ name: 'claim' }) }] : []),
		{ label: 'Agent', icon: UserRound, onselect: () => ask({ name: 'assign', to: 'agent' }) },
		{ label: 'Team', icon: Users, onselect: () => ask({ name: 'assign', to: 'team' }) }
	];
}

/** The gear's menu. */
export function moreMenu({ can, ticket }: TicketView, ask: Ask): MenuItem[] {
	const as = ticket.answered ? 'unanswered' : 'answered';
	const items: (MenuItem | false)[] = [
		can.edit && {
			label: 'Change Owner',
			icon: CircleUserRound,
			onselect: () => ask({ name: 'owner' })
		},
		can.merge && {
			label: 'Merge Tickets',
			icon: GitMerge,
			onselect: () => ask({ name: 'merge' })
		},
		can.link && {
			label: 'Link Tickets',
			icon: Link,
			onselect: () => ask({ name: 'link' })
		},
		can.release && {
			label: 'Release (unassign) Ticket',
			icon: Unlink,
			onselect: () => ask({ name: 'release' })
		},
		can.markOverdue && {
			label: 'Mark as Overdue',
			icon: ClockAlert,
			onselect: () => ask({ name: 'mark', as: 'overdue' })
		},
		can.mark && {
			label: as === 'answered' ? 'Mark as Answered' : 'Mark as Unanswered',
			icon: ArrowLeftRight,
			onselect: () => ask({ name: 'mark', as })
		},
		can.refer && {
			label: 'Manage Referrals',
			icon: Forward,
			onselect: () => ask({ name: 'refer' })
		},
		can.edit && {
			label: 'Manage Forms',
			icon: FileStack,
			onselect: () => ask({ name: 'forms' })
		},
		can.edit && {
			label: 'Manage Collaborators',
			icon: UserPlus,
			onselect: () => ask({ name: 'collaborators' })
		},
		can.ban !== null && {
			label: can.ban === 'ban' ? 'Ban Email' : 'Unban Email',
			icon: Ban,
			separated: true,
			onselect: () => ask({ name: 'ban' })
		},
		can.delete && {
			label: 'Delete Ticket',
			icon: Trash,
			danger: true,
			separated: true,
			onselect: () => ask({ name: 'delete' })
		}
	];
	return items.filter((item) => item !== false);
}
