import type { Agent, DepartmentId, Role, RolePermission } from '../../model/index.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { grants } from '../access/access.ts';

type Config = Pick<Tables, 'get'>;

/** Does any role of the agent (primary or extended access) grant it? */
export function mayInAnyRole(desk: Config, agent: Agent, permission: RolePermission): boolean {
	const roles = [agent.role, ...agent.access.map((row) => row.role)];
	return roles.some((role) => grants(desk.get('roles', role) ?? null, permission));
}

/** The product's message for agents who may not open tickets. */
export const MAY_NOT_OPEN =
	'You do not have permission to create tickets Contact admin for such access';

/** Why an answer cannot come with the ticket. */
export const mayNotReplyIn = (department: string) =>
	`You are not allowed to reply in ${department}`;

/** May the agent do it in a ticket that they open there? Without a department any of their roles counts. */
export function mayWhenOpening(
	desk: Config,
	agent: Agent,
	department: DepartmentId | null,
	permission: RolePermission
): boolean {
	if (department === null) return mayInAnyRole(desk, agent, permission);
	return grants(roleIn(desk, agent, department), permission);
}

/** May a first answer come with the ticket? */
export function mayReplyWhenOpening(
	desk: Config,
	agent: Agent,
	department: DepartmentId | null
): boolean {
	return mayWhenOpening(desk, agent, department, 'ticket.reply');
}

/** May the ticket be opened in a closed status? */
export function mayCloseWhenOpening(
	desk: Config,
	agent: Agent,
	department: DepartmentId | null
): boolean {
	return mayWhenOpening(desk, agent, department, 'ticket.close');
}

/** A department to which they have no access has an empty role for them, which grants *create*. */
function roleIn(desk: Config, agent: Agent, department: DepartmentId): Role | null {
	const extended = agent.access.find((row) => row.department === department)?.role;
	const role = extended ?? (agent.department === department ? agent.role : undefined);
	return role === undefined ? null : (desk.get('roles', role) ?? null);
}
