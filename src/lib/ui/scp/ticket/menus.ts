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
import { verbs, type VerbName } from '#lib/desk/verbs/index.ts';
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
	return [...ticketItems(ticket), ...addressItems(can), ...removalItems]
		.filter(({ verb }) => can.has(verb))
		.map(({ verb, dialog, label = verbs[verb].label, ...looks }) => ({
			label,
			...looks,
			onselect: () => ask(dialog)
		}));
}

interface MoreItem extends Partial<Pick<MenuItem, 'icon' | 'separated' | 'danger'>> {
	/** Shown where it is offered, by its label unless there is another one. */
	verb: VerbName;
	label?: string;
	dialog: TicketDialog;
}

function ticketItems({ answered }: TicketView['ticket']): MoreItem[] {
	const as = answered ? 'unanswered' : 'answered';
	return [
		{ verb: 'change_owner', icon: CircleUserRound, dialog: { name: 'owner' } },
		{ verb: 'merge', icon: GitMerge, dialog: { name: 'merge' } },
		{ verb: 'link', icon: Link, dialog: { name: 'link' } },
		{ verb: 'release', icon: Unlink, dialog: { name: 'release' } },
		{ verb: 'mark_overdue', icon: ClockAlert, dialog: { name: 'mark', as: 'overdue' } },
		{ verb: 'mark', label: markLabels[as], icon: ArrowLeftRight, dialog: { name: 'mark', as } },
		{ verb: 'remove_referral', icon: Forward, dialog: { name: 'refer' } },
		{ verb: 'set_forms', icon: FileStack, dialog: { name: 'forms' } },
		{ verb: 'save_collaborators', icon: UserPlus, dialog: { name: 'collaborators' } }
	];
}

/** One of the two: an address is banned, or it is not. */
function addressItems(can: TicketView['can']): MoreItem[] {
	const verb = (['ban_email', 'unban_email'] as const).find((one) => can.has(one));
	return verb ? [{ verb, icon: Ban, separated: true, dialog: { name: 'ban' } }] : [];
}

const removalItems: readonly MoreItem[] = [
	{ verb: 'delete_ticket', icon: Trash, danger: true, separated: true, dialog: { name: 'delete' } }
];
