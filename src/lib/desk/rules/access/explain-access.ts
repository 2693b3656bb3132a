import type { Agent, Ticket } from '../../model/index.ts';
import { effectiveRole, isMember, accessWays, type RoleSource, type AccessWay } from './access.ts';
import { agentName } from '../thread/log.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { isListed } from './listed.ts';
import { departmentNameOf, teamNameOf } from '../names/names.ts';

/** One way in which an agent can see a ticket, and whether it holds. */
interface Way {
	way: AccessWay;
	holds: boolean;
	/** "not in department SysAdmins" */
	words: string;
}

export interface AccessExplained {
	sees: boolean;
	/** Whether it is in their queues: closed tickets referred to them are visible but not listed. */
	listed: boolean;
	/** All four, those that hold first. */
	ways: readonly Way[];
	/** The role in which they act on it; null is the empty role. */
	role: { name: string | null; source: RoleSource; words: string };
	/** Learners expect that administrators see everything; they do not. */
	admin: boolean;
	/** "John Doe cannot see this ticket: not in department SysAdmins, not assigned to them, ..." */
	words: string;
}

/** Why an agent sees a ticket or does not. */
export function explainAccess(desk: Tables, agent: Agent, ticket: Ticket): AccessExplained {
	const holding = new Set(accessWays(desk, agent, ticket));
	const ways = (Object.keys(tellers) as AccessWay[])
		.map((way) => {
			const holds = holding.has(way);
			return { way, holds, words: tellers[way](desk, agent, ticket, holds) };
		})
		.sort((a, b) => Number(b.holds) - Number(a.holds));
	const sees = holding.size > 0;
	const told = ways.filter((way) => way.holds === sees).map((way) => way.words);
	return {
		sees,
		listed: isListed(desk, agent, ticket),
		ways,
		role: explainRole(desk, agent, ticket),
		admin: agent.admin,
		words: `${agentName(agent)} ${sees ? 'sees' : 'cannot see'} this ticket: ${told.join(', ')}.`
	};
}

type Teller = (desk: Tables, agent: Agent, ticket: Ticket, holds: boolean) => string;

const tellers: Record<AccessWay, Teller> = { department, assigned, team, referred };

function department(desk: Tables, agent: Agent, ticket: Ticket, holds: boolean): string {
	const name = departmentNameOf(desk, ticket.department) ?? '';
	const how = membership(desk, agent, ticket);
	if (holds) return `in department ${name} (${how ?? ''})`;
	if (how) return `in department ${name}, but limited to assigned tickets`;
	return `not in department ${name}`;
}

function membership(desk: Tables, agent: Agent, ticket: Ticket): string | null {
	if (agent.department === ticket.department) return 'primary department';
	if (agent.access.some((row) => row.department === ticket.department)) return 'extended access';
	const manager = desk.get('departments', ticket.department)?.manager;
	return manager === agent.id ? 'its manager' : null;
}

function assigned(_desk: Tables, agent: Agent, ticket: Ticket, holds: boolean): string {
	if (holds) return 'assigned to them';
	if (ticket.agent === agent.id) return 'closed by them, which does not give access';
	return 'not assigned to them';
}

function team(desk: Tables, agent: Agent, ticket: Ticket, holds: boolean): string {
	const name = teamNameOf(desk, ticket.team);
	if (ticket.team === null || name === null) return 'assigned to no team';
	if (holds) return `assigned to their team ${name}`;
	if (isMember(desk, agent.id, ticket.team))
		return `assigned to their team ${name}, but no longer open`;
	return `not in team ${name}`;
}

function referred(desk: Tables, agent: Agent, ticket: Ticket, holds: boolean): string {
	if (!holds) return 'not referred to them';
	const names = ticket.referrals.flatMap((to) => {
		if (to.kind === 'agent') return to.id === agent.id ? ['them'] : [];
		if (to.kind === 'team')
			return isMember(desk, agent.id, to.id) ? [`team ${teamNameOf(desk, to.id) ?? ''}`] : [];
		const inside = membership(desk, agent, { ...ticket, department: to.id });
		return inside ? [`department ${departmentNameOf(desk, to.id) ?? ''}`] : [];
	});
	return `referred to ${names.join(' and ')}`;
}

function explainRole(desk: Tables, agent: Agent, ticket: Ticket): AccessExplained['role'] {
	const { role, source } = effectiveRole(desk, agent, ticket);
	const name = role?.name ?? null;
	const department = departmentNameOf(desk, ticket.department) ?? '';
	const words: Record<RoleSource, string> = {
		'extended access': `${name ?? 'no role'}, by extended access to ${department}`,
		primary: `${name ?? 'no role'}, the primary role`,
		'primary by assignment': `${name ?? 'no role'}, the primary role, because the ticket is assigned to them`,
		none: `no role in ${department}`
	};
	return { name, source, words: words[source] };
}
