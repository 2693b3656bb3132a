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
import { verbs } from '#lib/desk/verbs/index.ts';
import { markLabels } from '#lib/desk/verbs/ticket/mark.ts';
import type { MenuItem } from '#lib/ui/base/Menu.svelte';
import type { TicketDialog } from '../dialogs/dialog.ts';
import type { TicketView } from '#lib/desk/views/ticket-view.ts';

type Ask = (dialog: TicketDialog) => void;

/** "Change Status": empty for who may not. */
export function statusMenu({ statuses }: TicketView, ask: Ask): MenuItem[] {
	return statuses.map(({ id, name, state }) => ({
		label: name,
		icon: state === 'open' ? FolderOpen : CircleCheck,
		onselect: () => ask({ name: 'status', status: id })
	}));
}

export function assignMenu({ can }: TicketView, ask: Ask): MenuItem[] {
	return [
		...(can.has('claim')
			? [{ label: verbs.claim.label, icon: Hand, onselect: () => ask({ name: 'claim' }) }]
			: []),
		{ label: 'Agent', icon: UserRound, onselect: () => ask({ name: 'assign', to: 'agent' }) },
		{ label: 'Team', icon: Users, onselect: () => ask({ name: 'assign', to: 'team' }) }
	];
}

/** The gear's menu. */
export function moreMenu({ can, ticket }: TicketView, ask: Ask): MenuItem[] {
	const as = ticket.answered ? 'unanswered' : 'answered';
	const ban = (['ban_email', 'unban_email'] as const).find((verb) => can.has(verb));
	const items: (MenuItem | false)[] = [
		can.has('change_owner') && {
			label: verbs.change_owner.label,
			icon: CircleUserRound,
			onselect: () => ask({ name: 'owner' })
		},
		can.has('merge') && {
			label: verbs.merge.label,
			icon: GitMerge,
			onselect: () => ask({ name: 'merge' })
		},
		can.has('link') && {
			label: verbs.link.label,
			icon: Link,
			onselect: () => ask({ name: 'link' })
		},
		can.has('release') && {
			label: verbs.release.label,
			icon: Unlink,
			onselect: () => ask({ name: 'release' })
		},
		can.has('mark_overdue') && {
			label: verbs.mark_overdue.label,
			icon: ClockAlert,
			onselect: () => ask({ name: 'mark', as: 'overdue' })
		},
		can.has('mark') && {
			label: markLabels[as],
			icon: ArrowLeftRight,
			onselect: () => ask({ name: 'mark', as })
		},
		can.has('remove_referral') && {
			label: verbs.remove_referral.label,
			icon: Forward,
			onselect: () => ask({ name: 'refer' })
		},
		can.has('set_forms') && {
			label: verbs.set_forms.label,
			icon: FileStack,
			onselect: () => ask({ name: 'forms' })
		},
		can.has('save_collaborators') && {
			label: verbs.save_collaborators.label,
			icon: UserPlus,
			onselect: () => ask({ name: 'collaborators' })
		},
		ban !== undefined && {
			label: verbs[ban].label,
			icon: Ban,
			separated: true,
			onselect: () => ask({ name: 'ban' })
		},
		can.has('delete_ticket') && {
			label: verbs.delete_ticket.label,
			icon: Trash,
			danger: true,
			separated: true,
			onselect: () => ask({ name: 'delete' })
		}
	];
	return items.filter((item) => item !== false);
}
