import type {
	Agent,
	AgentId,
	Assignee,
	Department,
	Team,
	TeamId,
	Ticket,
	TicketId
} from '../../model/index.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import type { Work } from '../../work.ts';
import { agentName, log, threadOf } from '../thread/log.ts';
import { assignmentAlerts } from '../mail/index.ts';
import { addReferral, dropReferral } from '../access/referral.ts';
import { isAvailable, reopen } from '../lifecycle/status.ts';
import { postNote } from '../thread/thread.ts';

/** How an assignment is made. */
export interface AssignHow {
	/** Becomes an internal note. */
	comments?: string | undefined;
	/** "Maintain referral access to current assignees". */
	refer?: boolean | undefined;
	/** Nobody is mailed. */
	quiet?: boolean | undefined;
	/** Its author, if not the acting person: "Ticket Filter". */
	byName?: string | undefined;
	/** Title of the note; "Ticket claimed by ..." or "Ticket Assigned to ..." unless said. */
	title?: string | undefined;
}

/** Assigns the ticket to an agent; the team is kept. Permissions are checked before. */
export function assignAgent(work: Work, id: TicketId, agent: AgentId, how: AssignHow = {}): Ticket {
	const before = work.row('tickets', id);
	const toOneself = how.byName === undefined && work.by.kind === 'agent' && work.by.id === agent;
	work.change('tickets', id, { agent });
	if (how.refer && before.agent !== null)
		addReferral(work, id, { kind: 'agent', id: before.agent });
	const data = toOneself ? { claim: true } : { staff: agent };
	const name = assigneeName(work, { kind: 'agent', id: agent });
	const title = toOneself ? `Ticket claimed by ${name}` : `Ticket Assigned to ${name}`;
	return finish(work, { kind: 'agent', id: agent }, id, data, { title, ...how });
}

/** Assigns the ticket to a team; the agent is kept. */
export function assignTeam(work: Work, id: TicketId, team: TeamId, how: AssignHow = {}): Ticket {
	const before = work.row('tickets', id);
	work.change('tickets', id, { team });
	if (how.refer && before.team !== null) addReferral(work, id, { kind: 'team', id: before.team });
	return finish(work, { kind: 'team', id: team }, id, { team }, how);
}

function finish(
	work: Work,
	to: Assignee,
	id: TicketId,
	data: { [key: string]: unknown },
	how: AssignHow
): Ticket {
	// Assignees need no referral (`hand-refer-agent-team-0`).
	const ticket = dropReferral(work, id, to);
	log(work, ticket, 'assigned', data, how.byName === undefined ? {} : { byName: how.byName });
	// An assignment opens a closed ticket again (`hand-reopen-transfer-0`).
	if (ticket.state === 'closed') reopen(work, ticket);
	const title = how.title ?? `Ticket Assigned to ${assigneeName(work, to)}`;
	const note = postNote(work, threadOf(ticket), title, how.comments);
	if (!how.quiet) assignmentAlerts(work, work.row('tickets', id), to, note);
	return work.row('tickets', id);
}

export function assigneeName(desk: Tables, to: Assignee): string {
	if (to.kind === 'team') return desk.get('teams', to.id)?.name ?? '';
	const agent = desk.get('agents', to.id);
	return agent ? agentName(agent) : '';
}

/** Can the agent be assigned tickets of the department? Not on vacation, nor from outside a department that requires members. */
export function canBeAssigned(agent: Agent, department: Department): boolean {
	return isAvailable(agent) && isAssignableMember(agent, department);
}

/** The department's "Ticket Assignment": everybody, its members (extended access too), or its primary members. */
export function isAssignableMember(agent: Agent, department: Department): boolean {
	if (department.assignment === 'all' || agent.department === department.id) return true;
	if (department.assignment === 'primary') return false;
	return agent.access.some((row) => row.department === department.id);
}

/** The agents to whom a ticket may be assigned. */
export function agentsOffered(desk: Tables, ticket: Pick<Ticket, 'department'>): Agent[] {
	const department = desk.get('departments', ticket.department);
	return desk.all('agents').filter((agent) => !!department && canBeAssigned(agent, department));
}

/** The teams to which a ticket may be assigned. */
export function teamsOffered(desk: Tables): Team[] {
	return desk.all('teams').filter((team) => isTeamAssignable(desk, team.id));
}

/** A team is offered if it is enabled and has an available member (`hand-assign-unavailable-0`). */
export function isTeamAssignable(desk: Tables, team: TeamId): boolean {
	const row = desk.get('teams', team);
	if (!row?.enabled) return false;
	return row.members.some(({ agent }) => {
		const member = desk.get('agents', agent);
		return !!member && isAvailable(member);
	});
}
