import type {
	Agent,
	AgentId,
	AgentPermission,
	DepartmentId,
	Role,
	RolePermission,
	TeamId,
	Ticket,
	TicketPermission
} from '../../model/index.ts';
import type { Tables } from '#lib/kernel/tables.ts';

/** Ways in which an agent can see a ticket. Being an administrator is not one. */
export type AccessWay = 'department' | 'assigned' | 'team' | 'referred';

/**
 * All ways in which an agent sees a ticket; empty when it is hidden. Department access (not for agents limited to assigned tickets), a
 * current assignment while the ticket is open, a referral.
 */
export function accessWays(desk: Tables, agent: Agent, ticket: Ticket): AccessWay[] {
	const found: AccessWay[] = [];
	if (hasDepartment(desk, agent, ticket.department)) found.push('department');
	if (ticket.state === 'open') {
		if (ticket.agent === agent.id) found.push('assigned');
		if (ticket.team !== null && isMember(desk, agent.id, ticket.team)) found.push('team');
	}
	if (isReferred(desk, agent, ticket)) found.push('referred');
	return found;
}

export function canView(desk: Tables, agent: Agent, ticket: Ticket): boolean {
	return accessWays(desk, agent, ticket).length > 0;
}

/** Primary department, an extended access row, or managing it; none of these for agents limited to assigned tickets. */
export function hasDepartment(desk: Tables, agent: Agent, department: DepartmentId): boolean {
	return !agent.assignedOnly && departmentsOf(desk, agent).includes(department);
}

export function departmentsOf(desk: Pick<Tables, 'all'>, agent: Agent): DepartmentId[] {
	const managed = desk.all('departments').filter((d) => d.manager === agent.id);
	return [agent.department, ...agent.access.map((a) => a.department), ...managed.map((d) => d.id)];
}

export function isMember(desk: Tables, agent: AgentId, team: TeamId): boolean {
	return !!desk.get('teams', team)?.members.some((member) => member.agent === agent);
}

export function teamsOf(desk: Tables, agent: AgentId): TeamId[] {
	return desk
		.all('teams')
		.filter((team) => team.members.some((member) => member.agent === agent))
		.map((team) => team.id);
}

function isReferred(desk: Tables, agent: Agent, ticket: Ticket): boolean {
	return ticket.referrals.some((to) => {
		if (to.kind === 'agent') return to.id === agent.id;
		if (to.kind === 'team') return isMember(desk, agent.id, to.id);
		return hasDepartment(desk, agent, to.id);
	});
}

/** Source of an agent's effective role on a ticket. */
export type RoleSource = 'extended access' | 'primary' | 'primary by assignment' | 'none';

/** The role in which an agent acts on a ticket; null is the empty role, which still grants *create*. */
export function effectiveRole(
	desk: Tables,
	agent: Agent,
	ticket: Ticket
): { role: Role | null; source: RoleSource } {
	const extended = agent.access.find((row) => row.department === ticket.department);
	if (extended)
		return { role: desk.get('roles', extended.role) ?? null, source: 'extended access' };
	const primary = desk.get('roles', agent.role) ?? null;
	if (agent.department === ticket.department) return { role: primary, source: 'primary' };
	if (agent.usePrimaryRole && isAssigned(desk, agent, ticket))
		return { role: primary, source: 'primary by assignment' };
	return { role: null, source: 'none' };
}

/** Is the ticket open and assigned to the agent or one of their teams? */
function isAssigned(desk: Tables, agent: Agent, ticket: Ticket): boolean {
	if (ticket.state !== 'open') return false;
	return (
		ticket.agent === agent.id || (ticket.team !== null && isMember(desk, agent.id, ticket.team))
	);
}

/** A permission counts only for who can see the ticket. */
export function may(
	desk: Tables,
	agent: Agent,
	ticket: Ticket,
	permission: TicketPermission
): boolean {
	if (!canView(desk, agent, ticket)) return false;
	return grants(effectiveRole(desk, agent, ticket).role, permission);
}

export function grants(role: Role | null, permission: RolePermission): boolean {
	if (!role) return permission === 'ticket.create';
	return role.permissions.includes(permission);
}

/** Does the agent have the permission, personally or in any of their roles? */
export function holds(
	desk: Pick<Tables, 'get'>,
	agent: Agent,
	permission: AgentPermission | RolePermission
): boolean {
	if (agent.permissions.some((own) => own === permission)) return true;
	const roles = [agent.role, ...agent.access.map(({ role }) => role)];
	return roles.some((role) =>
		desk.get('roles', role)?.permissions.some((granted) => granted === permission)
	);
}

export function managesDepartment(
	desk: Pick<Tables, 'get'>,
	agent: Agent,
	department: DepartmentId
): boolean {
	return desk.get('departments', department)?.manager === agent.id;
}
