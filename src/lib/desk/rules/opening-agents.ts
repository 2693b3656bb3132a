import type { Agent, RolePermission } from '../model/index.ts';
import type { Tables } from '../tables.ts';
import { grants } from './access.ts';

/** Does any role of the agent, primary or by extended access, grant it? */
export function mayInAnyRole(desk: Tables, agent: Agent, permission: RolePermission): boolean {
	const roles = [agent.role, ...agent.access.map((row) => row.role)];
	return roles.some((role) => grants(desk.get('roles', role) ?? null, permission));
}

/** With no department chosen, opening tickets is asked of any role of theirs (`hand-perm-create-0`). */
export function mayOpenTickets(desk: Tables, agent: Agent): boolean {
	return mayInAnyRole(desk, agent, 'ticket.create');
}
