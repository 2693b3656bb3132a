import type {
	Agent,
	AgentId,
	Department,
	DepartmentId,
	Organization,
	Ticket
} from '../../model/index.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { agentName } from '../thread/log.ts';
import { isAvailable } from '../lifecycle/status.ts';

/** Alerts are not sent to agents on vacation, and only once per address. */
export function reachable(agents: readonly (Agent | undefined)[]): Agent[] {
	const seen = new Set<string>();
	return agents.filter((agent): agent is Agent => {
		if (!agent || !isAvailable(agent)) return false;
		const address = agent.email.toLowerCase();
		return seen.has(address) ? false : !!seen.add(address);
	});
}

/**
 * Has the department anybody to alert? If not, there are no alerts of assignments, transfers, notes and overdue tickets, and none of new
 * tickets to agents: when its "Recipients" are nobody (`hand-autoresp-0`), or all are on vacation (kind *message-alert*).
 */
export function alertsAnybody(desk: Tables, department: DepartmentId): boolean {
	return membersFor(desk, department).some(isAvailable);
}

/** "Recipients" of its alerts: nobody. Then the administrator gets no alert of new tickets, either. */
export function alertsNobody(desk: Tables, department: DepartmentId): boolean {
	return desk.get('departments', department)?.alertRecipients === 'nobody';
}

/** Members of a department who receive its alerts, by name: extended ones only where the department says so. */
export function membersFor(desk: Tables, department: DepartmentId): Agent[] {
	const row = desk.get('departments', department);
	if (!row || row.alertRecipients === 'nobody' || row.alertRecipients === 'admin') return [];
	return desk
		.all('agents')
		.filter((agent) => agent.department === department || hasExtended(agent, row))
		.sort((a, b) => agentName(a).localeCompare(agentName(b), 'en'));
}

function hasExtended(agent: Agent, department: Department): boolean {
	if (department.alertRecipients !== 'dept_and_extended') return false;
	return agent.access.some((row) => row.department === department.id && row.alerts);
}

export function managerOf(desk: Tables, department: DepartmentId): Agent | undefined {
	return agentOf(desk, desk.get('departments', department)?.manager ?? null);
}

/** Assignees to alert: the agent, else the members of the team. */
export function assigneesOf(desk: Tables, ticket: Ticket): Agent[] {
	if (ticket.agent !== null) {
		const agent = agentOf(desk, ticket.agent);
		return agent ? [agent] : [];
	}
	return teamOf(desk, ticket);
}

/** The members of its team, whether an agent has it or not. */
export function teamOf(desk: Tables, ticket: Ticket): Agent[] {
	return ticket.team === null ? [] : teamMembers(desk, ticket.team);
}

/** Members who have not switched off the alerts of the team. */
export function teamMembers(desk: Tables, id: number): Agent[] {
	const members = desk.get('teams', id)?.members ?? [];
	return members.filter((m) => m.alerts).flatMap((m) => agentOf(desk, m.agent) ?? []);
}

/** The account manager of the owner's organization: an agent, or the members of a team. */
export function accountManagers(desk: Tables, ticket: Ticket): Agent[] {
	const manager = organizationOf(desk, ticket)?.manager ?? null;
	if (manager === null) return [];
	if (typeof manager === 'object') return teamMembers(desk, manager.team);
	const agent = agentOf(desk, manager);
	return agent ? [agent] : [];
}

function organizationOf(desk: Tables, ticket: Pick<Ticket, 'owner'>): Organization | undefined {
	const id = desk.get('users', ticket.owner)?.organization ?? null;
	return desk.get('organizations', id);
}

export function agentOf(desk: Tables, id: AgentId | null): Agent | undefined {
	return desk.get('agents', id);
}
