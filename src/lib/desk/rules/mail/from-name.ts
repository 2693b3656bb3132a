import type { Ticket } from '../../model/index.ts';
import type { Work } from '../../work.ts';
import { agentName } from '../thread/log.ts';

/**
 * The name before the address that an agent's answer comes from, as they chose it in My Profile; null for the address's own.
 * End users learn no name of a department that is hidden from them, and none of agents where the desk hides these.
 */
export function fromName(work: Work, ticket: Pick<Ticket, 'department'>): string | null {
	if (work.by.kind !== 'agent') return null;
	const agent = work.row('agents', work.by.id);
	const department = work.row('departments', ticket.department);
	const chosen = agent.preferences.fromName;
	if (chosen === 'mine' && !work.settings.hideStaffName) return agentName(agent);
	return (chosen === 'mine' || chosen === 'dept') && department.public ? department.name : null;
}
