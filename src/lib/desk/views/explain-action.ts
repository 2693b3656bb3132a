import {
	ticketPermissions,
	type Agent,
	type RolePermission,
	type Ticket,
	type TicketPermission
} from '../model/index.ts';
import {
	canView,
	effectiveRole,
	grants,
	managesDepartment,
	type RoleSource
} from '../rules/access.ts';
import { canBeAssigned } from '../rules/assignment.ts';
import { whyNotClosable } from '../rules/status-change.ts';
import type { Tables } from '../tables.ts';
import { explainAccess } from './explain-access.ts';
import { departmentNameOf } from './names.ts';

/** One condition of doing something, and whether it holds. */
export interface Condition {
	what: 'sight' | 'permission' | 'manager' | 'owner' | 'state';
	holds: boolean;
	/** "the role Expanded Access grants Transfer" */
	words: string;
	permission?: RolePermission;
}

export interface ActionExplained {
	allowed: boolean;
	/** What must hold. */
	conditions: readonly Condition[];
	/** The reasons that decide: why it is denied, or by what it is allowed. */
	words: string;
}

/** What can be done to a ticket, as far as somebody may be denied it. */
export type TicketDeed =
	| 'view'
	| 'reply'
	| 'note'
	| 'assign'
	| 'claim'
	| 'release'
	| 'transfer'
	| 'refer'
	| 'close'
	| 'reopen'
	| 'edit'
	| 'mark'
	| 'mark_overdue'
	| 'merge'
	| 'link'
	| 'unlink'
	| 'delete'
	| 'task_add'
	| 'add_collaborator';

type Rule = (desk: Tables, agent: Agent, ticket: Ticket) => Condition[];

/**
 * Who may do what. The surprises are the product's: referring asks for *assign*, reopening also goes with *create*, releasing is
 * open to who manages their own department, and "mark overdue" asks for no permission, only for managing the ticket's.
 */
const rules: Record<TicketDeed, Rule> = {
	view: () => [],
	note: () => [],
	add_collaborator: () => [],
	unlink: () => [],
	reply: permission('ticket.reply'),
	assign: permission('ticket.assign'),
	claim: (desk, agent, ticket) => [
		...permission('ticket.assign')(desk, agent, ticket),
		...claimable(desk, agent, ticket)
	],
	refer: permission('ticket.assign'),
	transfer: permission('ticket.transfer'),
	edit: permission('ticket.edit'),
	delete: permission('ticket.delete'),
	merge: (desk, agent, ticket) => {
		const merged = ticket.parent !== null && ticket.merge !== 'visual';
		return [
			...relatable('ticket.merge')(desk, agent, ticket),
			state(!merged, merged ? 'merged into another ticket already' : 'no part of another ticket')
		];
	},
	link: relatable('ticket.link'),
	task_add: permission('task.create'),
	close: (desk, agent, ticket) => {
		const unfit = whyNotClosable(desk, ticket);
		return [
			...permission('ticket.close')(desk, agent, ticket),
			state(unfit === null, unfit ?? 'nothing keeps it open')
		];
	},
	reopen: (desk, agent, ticket) => [
		either(
			...permission('ticket.close')(desk, agent, ticket),
			...permission('ticket.create')(desk, agent, ticket)
		),
		state(ticket.state !== 'open', ticket.state === 'open' ? 'open already' : 'not open')
	],
	release: (desk, agent, ticket) => {
		const held = ticket.agent !== null || ticket.team !== null;
		return [
			either(...permission('ticket.release')(desk, agent, ticket), managesOwn(desk, agent)),
			state(held, held ? 'somebody has it' : 'nobody has it')
		];
	},
	mark: (desk, agent, ticket) => [
		either(...permission('ticket.markanswered')(desk, agent, ticket), manages(desk, agent, ticket))
	],
	mark_overdue: (desk, agent, ticket) => [
		manages(desk, agent, ticket),
		state(ticket.state === 'open', ticket.state === 'open' ? 'open' : 'not open')
	]
};

/** Why an agent may or may not do something to a ticket. */
export function explainAction(
	desk: Tables,
	agent: Agent,
	ticket: Ticket,
	deed: TicketDeed
): ActionExplained {
	const access = explainAccess(desk, agent, ticket);
	const sight: Condition = { what: 'sight', holds: access.sees, words: access.words };
	const unseen = isUnseen(desk, agent, ticket, deed);
	const conditions = [...(unseen ? [] : [sight]), ...rules[deed](desk, agent, ticket)];
	const allowed = conditions.every((condition) => condition.holds);
	const told = conditions.filter((condition) => condition.holds === allowed);
	const decisive = allowed && told.length > 1 ? told.filter((one) => one !== sight) : told;
	const words = decisive.map((condition) => condition.words).join('; ');
	return { allowed, conditions, words: words || 'nothing is asked for' };
}

/**
 * Unlinking asks for nothing, a manager releases or marks what they cannot even see, and anybody may merge or link what is referred
 * to somebody.
 */
function isUnseen(desk: Tables, agent: Agent, ticket: Ticket, deed: TicketDeed): boolean {
	if (deed === 'release') return managesOwn(desk, agent).holds;
	if (deed === 'mark') return manages(desk, agent, ticket).holds;
	if (deed === 'merge' || deed === 'link') return ticket.referrals.length > 0;
	return deed === 'unlink';
}

/** Merging and linking ask the role in the ticket's department, but for tickets that are referred to anybody. */
function relatable(wanted: TicketPermission): Rule {
	return (desk, agent, ticket) => {
		const asked = permission(wanted, ['primary by assignment'])(desk, agent, ticket);
		if (ticket.referrals.length === 0) return asked;
		const words = `it is referred to somebody, so ${labelOf(wanted)} is open to everybody`;
		return asked.map((condition) =>
			condition.holds ? condition : { ...condition, holds: true, words }
		);
	};
}

/** `except`: ways to a role that do not count here. */
function permission(wanted: TicketPermission | 'task.create', except: RoleSource[] = []): Rule {
	return (desk, agent, ticket) => {
		const { role, source } = effectiveRole(desk, agent, ticket);
		const counts = !except.includes(source);
		const holds = counts && canView(desk, agent, ticket) && grants(role, wanted);
		const label = labelOf(wanted);
		const named = role ? `the role ${role.name}` : 'the empty role';
		const words = !counts
			? `the role by assignment does not count for ${label}`
			: `${named} ${grants(role, wanted) ? 'grants' : 'does not grant'} ${label}`;
		return [{ what: 'permission', holds, words, permission: wanted }];
	};
}

function labelOf(wanted: TicketPermission | 'task.create'): string {
	return wanted === 'task.create' ? 'Create (tasks)' : ticketPermissions[wanted][0];
}

function manages(desk: Tables, agent: Agent, ticket: Ticket): Condition {
	const holds = managesDepartment(desk, agent, ticket.department);
	const name = departmentNameOf(desk, ticket.department) ?? '';
	return { what: 'manager', holds, words: `${holds ? 'manages' : 'does not manage'} ${name}` };
}

function managesOwn(desk: Tables, agent: Agent): Condition {
	const holds = managesDepartment(desk, agent, agent.department);
	const name = departmentNameOf(desk, agent.department) ?? '';
	const words = `${holds ? 'manages' : 'does not manage'} ${name}, their own department`;
	return { what: 'manager', holds, words };
}

/** What else claiming wants: an open ticket that no agent has, and an agent whom the department would be offered. */
function claimable(desk: Tables, agent: Agent, ticket: Ticket): Condition[] {
	const department = desk.get('departments', ticket.department);
	const open = ticket.state === 'open';
	const free = ticket.agent === null;
	const mine = ticket.agent === agent.id;
	const offered = !!department && canBeAssigned(agent, department);
	return [
		state(open, open ? 'open' : 'not open'),
		state(free, free ? 'no agent has it' : mine ? 'theirs already' : 'another agent has it'),
		state(offered, offered ? 'available for assignment' : 'unavailable for assignment')
	];
}

function state(holds: boolean, words: string): Condition {
	return { what: 'state', holds, words };
}

/** One of two is enough. */
function either(...[one, other]: Condition[]): Condition {
	if (!one || !other) throw new Error('Two conditions are needed to choose from.');
	if (one.holds !== other.holds) return one.holds ? one : other;
	return { ...one, words: one.holds ? one.words : `${one.words}, and ${other.words}` };
}
