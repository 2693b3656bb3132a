import type { AgentId, TeamId, Ticket, TicketId } from '../../model/index.ts';
import type { Work } from '../../work.ts';
import { may } from '../access/access.ts';
import { assignAgent, assignTeam, canBeAssigned, isTeamAssignable } from '../ticket/assignment.ts';
import type { Draft } from '../draft.ts';
import { agentName } from '../thread/log.ts';
import { assignmentAlerts } from '../mail/index.ts';
import type { GivenAssignee } from './opening.ts';
import { chooseAgent, chooseStatus, chooseTeam } from './routing.ts';
import { whyNotClosable } from '../lifecycle/status-change.ts';
import { isAvailable, setStatus } from '../lifecycle/status.ts';

/** The status and assignees of a new ticket. A ticket that is closed from the start is not assigned (`filter-079`). */
export function settleTicket(work: Work, draft: Draft, id: TicketId, given: GivenAssignee | null) {
	const status = chooseStatus(work, draft);
	const ticket = work.row('tickets', id);
	if (status !== ticket.status && mayHave(work, ticket, status)) setStatus(work, id, status);
	if (work.row('tickets', id).state !== 'open') return;
	// The assignee chosen by the agent replaces those of filters and topic.
	if (given) return assignAsGiven(work, id, given);
	assignByRule(work, draft, id, chooseAgent(work, draft));
	assignTeamByRule(work, draft, id, chooseTeam(work, draft));
}

/** An agent without the permission opens the ticket all the same, as Open (`hand-openfor-refused-0`). */
function mayHave(work: Work, ticket: Ticket, status: number): boolean {
	if (work.row('statuses', status).state !== 'closed') return true;
	if (whyNotClosable(work, ticket) !== null) return false;
	if (work.by.kind !== 'agent') return true;
	return may(work, work.row('agents', work.by.id), ticket, 'ticket.close');
}

/** Filters and topics assign whom they name, member of the department or not (`filter-071`), but nobody who is away (`filter-070`). */
function assignByRule(work: Work, draft: Draft, id: TicketId, agent: AgentId | null) {
	const row = work.get('agents', agent);
	if (!row || !isAvailable(row)) return;
	const ticket = assignAgent(work, id, row.id, { quiet: true, ...ruled(draft) });
	assignmentAlerts(work, ticket, { kind: 'agent', id: row.id }, null, true);
}

/** A team without members is accepted here (`filter-091`). */
function assignTeamByRule(work: Work, draft: Draft, id: TicketId, team: TeamId | null) {
	const row = work.get('teams', team);
	if (!row?.enabled) return;
	const ticket = assignTeam(work, id, row.id, { quiet: true, ...ruled(draft) });
	assignmentAlerts(work, ticket, { kind: 'team', id: row.id }, null, true);
}

function ruled(draft: Draft): { byName?: string } {
	return draft.origin === 'agent' ? {} : { byName: 'Ticket Filter' };
}

/**
 * An assignee that the assign dialog would not offer is silently ignored, together with the note (`hand-openfor-refused-0`: an agent on
 * vacation).
 */
function assignAsGiven(work: Work, id: TicketId, { to, note }: GivenAssignee) {
	if (to.kind === 'team') {
		if (isTeamAssignable(work, to.id)) assignTeam(work, id, to.id, { comments: note });
		return;
	}
	const agent = work.get('agents', to.id);
	const department = work.row('departments', work.row('tickets', id).department);
	if (!agent || !canBeAssigned(agent, department)) return;
	const own = work.by.kind === 'agent' && work.by.id === agent.id;
	const title = own ? { title: `Ticket claimed by ${agentName(agent)}` } : {};
	assignAgent(work, id, agent.id, { comments: note, ...title });
}
