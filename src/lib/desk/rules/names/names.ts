import type { AgentId, DepartmentId, SlaPlan, TeamId, Ticket, TopicId } from '../../model/index.ts';
import { agentName } from '../thread/log.ts';
import { topicName } from './topics.ts';
import type { Tables } from '#lib/kernel/tables.ts';

/** Display names for ids. Removed rows have no name. */

export function agentNameOf(desk: Pick<Tables, 'get'>, id: AgentId | null): string | null {
	const agent = desk.get('agents', id);
	return agent ? agentName(agent) : null;
}

export function teamNameOf(desk: Tables, id: TeamId | null): string | null {
	return desk.get('teams', id)?.name ?? null;
}

/** "SysAdmins", or "Sales / Inside Sales" under its parent. */
export function departmentNameOf(
	desk: Pick<Tables, 'get'>,
	id: DepartmentId | null
): string | null {
	const names: string[] = [];
	let department = desk.get('departments', id);
	while (department && names.length < 10) {
		names.unshift(department.name);
		department = desk.get('departments', department.parent);
	}
	return names.length ? names.join(' / ') : null;
}

/** "Report a Problem / Access Issue" */
export function topicNameOf(desk: Tables, id: TopicId | null): string | null {
	const topic = desk.get('topics', id);
	return topic ? topicName(desk, topic) : null;
}

/** "Sev-A (1 hours - Active)", as lists of plans and events show it. */
export function slaWords(plan: SlaPlan): string {
	return `${plan.name} (${plan.graceHours} hours - ${plan.active ? 'Active' : 'Disabled'})`;
}

/** "Jane Doe", "Online Banking", "Jane Doe/Online Banking"; null when nobody has it. */
export function assigneeText(desk: Tables, ticket: Pick<Ticket, 'agent' | 'team'>): string | null {
	const names = [agentNameOf(desk, ticket.agent), teamNameOf(desk, ticket.team)];
	return names.filter(Boolean).join('/') || null;
}
