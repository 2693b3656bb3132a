import type { Agent, ThreadEntry, Ticket } from '../model/index.ts';
import type { Tables } from '../tables.ts';
import { canView, effectiveRole, grants, managesDepartment } from './access.ts';

/**
 * May the agent change what stands in the thread? Their own words always; those of others with *Edit Thread*, or as the
 * manager of the ticket's department. What the program wrote stays.
 */
export function mayEditEntry(
	desk: Tables,
	agent: Agent,
	ticket: Ticket,
	entry: Pick<ThreadEntry, 'by'>
): boolean {
	if (entry.by.kind === 'system' || !canView(desk, agent, ticket)) return false;
	if (entry.by.kind === 'agent' && entry.by.id === agent.id) return true;
	if (managesDepartment(desk, agent, ticket.department)) return true;
	return grants(effectiveRole(desk, agent, ticket).role, 'thread.edit');
}
