import type { StatusId, TicketId } from '../../model/index.ts';
import { refusal } from '#lib/kernel/refusal.ts';
import { whyNotClosable } from '../../rules/lifecycle/status-change.ts';
import { condition } from '#lib/kernel/verbs/guard.ts';
import { inStatusDialog, onTicket, permission, sees, type Rule } from './guards.ts';

/** What the role has to grant for each state: one of these. Opening also goes with *Create* (`hand-reopen-agent-0`: Maria in Sales). */
export const statusPermissions = {
	open: ['ticket.close', 'ticket.create'],
	closed: ['ticket.close'],
	archived: ['ticket.delete']
} as const;
export type SettableState = keyof typeof statusPermissions;

const verbs = { open: 'reopen', closed: 'resolve/close', archived: 'archive/delete' };

/** May they give a ticket a status of this state? In the words of the status dialog. */
export function statusPermission(to: SettableState): Rule {
	const answer = refusal(`You do not have permission to ${verbs[to]} tickets`);
	const rules = statusPermissions[to].map((wanted) => permission(wanted, answer));
	const rule: Rule = (scene) => {
		const conditions = rules.map((one) => one(scene)).flat();
		const holding = conditions.find(({ holds }) => holds);
		if (holding) return holding;
		const words = conditions.map((one) => one.words).join(', and ');
		const [first] = conditions;
		return first ? { ...first, words } : [];
	};
	return Object.assign(rule, { permissions: statusPermissions[to] });
}

export interface StatusTarget {
	ticket: TicketId;
	status: StatusId;
}

/** That the status can be given at all, is another one, and is for them to give. */
export const isTheirs: Rule<StatusTarget> = (scene) => {
	const { desk, ticket, target } = scene;
	const status = desk.get('statuses', target.status);
	if (status?.state !== 'open' && status?.state !== 'closed')
		return condition('target', false, 'no such status', refusal('Unknown or invalid status'));
	const same = ticket.status === status.id;
	return [
		condition(
			'state',
			!same,
			same ? `${status.name} already` : `not ${status.name} yet`,
			refusal(`Ticket already set to ${status.name} status`)
		),
		...[statusPermission(status.state)(scene)].flat()
	];
};

export const canStandInIt: Rule<StatusTarget> = ({ desk, ticket, target }) => {
	if (desk.get('statuses', target.status)?.state !== 'closed') return [];
	const unfit = whyNotClosable(desk, ticket);
	return condition('state', unfit === null, unfit ?? 'nothing keeps it open', refusal(unfit));
};

/** Without *Close* the menu "Change Status" is missing, although the empty role may reopen by a note. */
export const hasStatusMenu = onTicket(inStatusDialog, sees, statusPermission('closed'));
