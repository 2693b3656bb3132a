import { hasMergedThread } from '../../rules/thread/merged.ts';
import {
	ticketPermissions,
	type Agent,
	type Role,
	type RolePermission,
	type Ticket,
	type TicketId,
	type TicketPermission
} from '../../model/index.ts';
import { DENIED, refusal, type Refusal } from '#lib/kernel/refusal.ts';
import { canView, effectiveRole, grants, managesDepartment } from '../../rules/access/access.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { explainAccess } from '../../rules/access/explain-access.ts';
import { departmentNameOf } from '../../rules/names/names.ts';
import type { Work } from '../../work.ts';
import { allHold, condition, type Condition, type Guard } from '#lib/kernel/verbs/guard.ts';
import { agentWho, isAgent } from '#lib/desk/verbs/agent-guard.ts';

/** An agent before a ticket. */
export interface Scene<Target = unknown> {
	desk: Tables;
	agent: Agent;
	ticket: Ticket;
	target: Target;
	/** The product's answer to an agent who cannot see the ticket. */
	hidden: Refusal;
}

/** A requirement on an agent for a ticket. */
export interface Rule<Target = unknown> {
	(scene: Scene<Target>): Condition | readonly Condition[];
	/** Permissions of a role with which it may hold. */
	readonly permissions?: readonly RolePermission[];
}

/** The product's response for missing or hidden tickets, by kind of page. */
interface Door {
	unknown: Refusal;
	hidden: Refusal;
}

/** A full page: shown above the queue (`hand-all-noaccess-0`). */
export const onPage: Door = {
	unknown: refusal('ticket: Unknown or invalid ID.'),
	hidden: refusal('Access denied. Contact admin if you believe this is in error')
};
/** A dialog: it does not tell hidden from forbidden. */
export const inDialog: Door = {
	unknown: refusal('No such ticket', { http: 404 }),
	hidden: DENIED
};
export const inStatusDialog = alike(refusal('Unknown ticket #', { http: 404 }));
export const inThread = alike(refusal('No such thread', { http: 404 }));

/** Unknown and hidden tickets are not distinguished. */
export function alike(answer: Refusal): Door {
	return { unknown: answer, hidden: answer };
}

export type TicketGuard<Target> = Guard<Target> & {
	readonly permissions: readonly RolePermission[];
};

/** Guard of a verb of agents on a ticket: checks the rules in order, and stops if the agent cannot see the ticket. */
export function onTicket<Target extends { ticket: TicketId } = { ticket: TicketId }>(
	door: Door,
	...rules: readonly Rule<Target>[]
): TicketGuard<Target> {
	const guard: Guard<Target> = (desk, by, target) => {
		const agent = agentWho(desk, by);
		if (!agent) return [isAgent(false)];
		const ticket = desk.get('tickets', target.ticket);
		if (!ticket) return [condition('target', false, 'there is no such ticket', door.unknown)];
		return askAll({ desk, agent, ticket, target, hidden: door.hidden }, rules);
	};
	return Object.assign(guard, { permissions: permissionsOf(rules) });
}

function askAll<Target>(scene: Scene<Target>, rules: readonly Rule<Target>[]): Condition[] {
	const conditions: Condition[] = [];
	for (const rule of rules) {
		conditions.push(...[rule(scene)].flat());
		if (conditions.some(({ code, holds }) => code === 'visible' && !holds)) break;
	}
	return conditions;
}

function permissionsOf<Target>(rules: readonly Rule<Target>[]): RolePermission[] {
	return rules.flatMap((rule) => [...(rule.permissions ?? [])]);
}

export const sees: Rule = ({ desk, agent, ticket, hidden }) =>
	condition(
		'visible',
		canView(desk, agent, ticket),
		() => explainAccess(desk, agent, ticket).words,
		hidden
	);

/** The role in which the agent acts on the ticket. Ask whether they see it, too. */
export function permission(
	wanted: TicketPermission | 'task.create',
	answer: Refusal = DENIED
): Rule {
	const rule: Rule = ({ desk, agent, ticket }) => {
		const { role } = effectiveRole(desk, agent, ticket);
		const holds = grants(role, wanted);
		const words = grantsInWords(role, holds, labelOf(wanted));
		return condition('permission', holds, words, answer, wanted);
	};
	return Object.assign(rule, { permissions: [wanted] });
}

/** "the role Expanded Access grants Transfer" */
export function grantsInWords(role: Role | null, holds: boolean, label: string): string {
	const named = role ? `the role ${role.name}` : 'the empty role';
	return `${named} ${holds ? 'grants' : 'does not grant'} ${label}`;
}

export function labelOf(wanted: TicketPermission | 'task.create'): string {
	return wanted === 'task.create' ? 'Create (tasks)' : ticketPermissions[wanted][0];
}

/** The manager of the ticket's department. */
export function manages(answer: Refusal = DENIED): Rule {
	return ({ desk, agent, ticket }) => {
		const holds = managesDepartment(desk, agent, ticket.department);
		const name = departmentNameOf(desk, ticket.department) ?? '';
		return condition('manager', holds, `${holds ? 'manages' : 'does not manage'} ${name}`, answer);
	};
}

/** Either all of the first rules, or the last one alone. */
export function either(rules: readonly Rule[], instead: Rule): Rule {
	const rule: Rule = (scene) => {
		const conditions = askAll(scene, rules);
		if (allHold(conditions)) return conditions;
		const others = [instead(scene)].flat();
		if (allHold(others)) return others;
		const lacking = [...conditions, ...others].filter(({ holds }) => !holds);
		// Some are whole sentences.
		const words = lacking.map((one) => one.words.replace(/\.$/, '')).join(', and ');
		const [first] = lacking;
		return first ? { ...first, words } : [];
	};
	return Object.assign(rule, { permissions: permissionsOf(rules) });
}

/** Required state of the ticket. `answer` null: only the page requires it, not the desk. */
export function state<Target = unknown>(
	stands: (scene: Scene<Target>) => readonly [holds: boolean, words: string],
	answer: Refusal | null
): Rule<Target> {
	return (scene) => condition('state', ...stands(scene), answer);
}

export function isOpen(answer: Refusal | null): Rule {
	return state(
		({ ticket }) => (ticket.state === 'open' ? [true, 'open'] : [false, 'not open']),
		answer
	);
}

/** Merged tickets cannot be posted to on the page; the desk itself would allow it. */
export const isNoMergedChild: Rule = state(
	({ ticket }) =>
		hasMergedThread(ticket)
			? [false, 'it was merged into another ticket; write there instead']
			: [true, 'not merged into another ticket'],
	null
);

/** Requirements of the dialogs for the ticket's fields. */
export const editsField = onTicket(inDialog, sees, permission('ticket.edit'));

/** The acting agent; the verb's guard has ensured that there is one. */
export function actingAgent(work: Work): Agent {
	if (work.by.kind !== 'agent') throw new Error('Its guard lets others than agents do this.');
	return work.row('agents', work.by.id);
}
