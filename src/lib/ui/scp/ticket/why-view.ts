import type { Agent, Ticket, TicketId } from '#lib/desk/model/index.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { verbs } from '#lib/desk/verbs/index.ts';
import {
	explainAccess,
	explainAction,
	explainOffer,
	type AccessExplained,
	type ActionExplained,
	type TicketAction
} from '#lib/desk/views/explain.ts';

/** Of the toolbar and its menus, in the product's order. */
const actions = [
	'reply',
	'note',
	'close',
	'reopen',
	'assign',
	'claim',
	'transfer',
	'edit_ticket',
	'change_owner',
	'merge',
	'link',
	'release',
	'mark_overdue',
	'mark',
	'remove_referral',
	'set_forms',
	'save_collaborators',
	'task_add',
	'edit_entry',
	'ban_email',
	'unban_email',
	'delete_ticket'
] as const satisfies readonly Exclude<TicketAction, 'view'>[];

/** The two uses of "Change Status". */
const statusNames = { close: 'Resolve or close', reopen: 'Reopen' };

export interface WhyView {
	access: AccessExplained;
	actions: readonly { name: string; allowed: boolean; words: string }[];
}

/** Why an agent sees a ticket and what they may do with it; null when there is no such ticket. */
export function whyView(desk: Tables, agent: Agent, id: TicketId): WhyView | null {
	const ticket = desk.get('tickets', id);
	if (!ticket) return null;
	const explained = actions.map((action) => {
		const { allowed, words } = why(desk, agent, ticket, action);
		return { name: nameOf(action), allowed, words };
	});
	return { access: explainAccess(desk, agent, ticket), actions: explained };
}

/** What the desk would refuse says why; what it would do and the page does not offer, why not. */
function why(desk: Tables, agent: Agent, ticket: Ticket, action: TicketAction): ActionExplained {
	const done = explainAction(desk, agent, ticket, action);
	const offer = explainOffer(desk, agent, ticket, action);
	return done.allowed && !offer.allowed ? offer : done;
}

function nameOf(action: (typeof actions)[number]): string {
	return action === 'close' || action === 'reopen' ? statusNames[action] : verbs[action].label;
}
