import type { Agent, AgentId, Status, StatusId, Ticket, TicketId } from '../../model/index.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import type { Work } from '../../work.ts';
import { hasDepartment } from '../access/access.ts';
import { afterStep } from './lifecycle.ts';
import { annul, log } from '../thread/log.ts';
import { addReferral } from '../access/referral.ts';
import { lastRespondent } from './responses.ts';
import { refreshDue, withoutPastDates } from './sla.ts';

/**
 * Changes the status with all its effects. Permissions and the ticket's condition are checked before (`status-change.ts`). A transition
 * that the chart does not have changes nothing.
 */
export function setStatus(work: Work, id: TicketId, status: StatusId): Ticket {
	const to = work.row('statuses', status);
	const ticket = work.row('tickets', id);
	if (to.state === 'closed') return close(work, ticket, to);
	if (to.state === 'open') {
		return ticket.state === 'open' ? rename(work, ticket, to) : reopen(work, ticket, to);
	}
	return ticket;
}

/** A change within the same state is logged as an edit. */
function rename(work: Work, ticket: Ticket, status: Status): Ticket {
	if (ticket.status === status.id) return ticket;
	const columns = { status: status.id, lastUpdate: work.at };
	const renamed = work.change('tickets', ticket.id, columns);
	log(work, renamed, 'edited', { status: [ticket.status, status.id] });
	return renamed;
}

/**
 * Closes: the closing agent becomes the assignee without an event (`hand-close-agent-0`), and the previous one gets a referral
 * (`hand-close-refer-0`). Due dates that have passed are cleared.
 */
function close(work: Work, ticket: Ticket, status: Status): Ticket {
	const after = afterStep(ticket, 'close');
	if (!after) return ticket;
	const closer = work.by.kind === 'agent' ? work.by.id : null;
	annul(work, ticket, 'closed');
	if (closer !== null && work.settings.autoReferClosed)
		addReferral(work, ticket.id, { kind: 'agent', id: ticket.agent ?? closer });
	const closed = work.change('tickets', ticket.id, {
		...after,
		...withoutPastDates(work.at, ticket),
		status: status.id,
		agent: closer ?? ticket.agent,
		closed: work.at,
		lastUpdate: work.at
	});
	log(work, closed, 'closed', { status: status.id }, actorOfStatus(work));
	return closed;
}

/**
 * Reopens a closed ticket: the SLA clock restarts, and the ticket keeps its agent, or is assigned to the last respondent, if possible
 * (`hand-reopen-autoassign-0`).
 *
 * @param status defaults to that of the closed status, else the desk's default
 */
export function reopen(
	work: Work,
	ticket: Ticket,
	status = statusAfterReopening(work, ticket)
): Ticket {
	const after = afterStep(ticket, 'reopen');
	if (!after) return ticket;
	annul(work, ticket, 'closed');
	const opened = work.change('tickets', ticket.id, {
		...after,
		status: status.id,
		agent: agentAfterReopening(work, ticket),
		closed: null,
		reopened: work.at,
		lastUpdate: work.at
	});
	refreshDue(work, opened);
	log(work, opened, 'reopened', null, actorOfStatus(work));
	return work.row('tickets', ticket.id);
}

/** Always an open status, whatever the setting names. */
function statusAfterReopening(work: Work, ticket: Ticket): Status {
	const { reopenStatus } = work.row('statuses', ticket.status);
	const said = work.get('statuses', reopenStatus);
	return said?.state === 'open' ? said : work.row('statuses', work.settings.defaultStatus);
}

/**
 * May a message of its user open it again? Its status must allow it, and its department must not be archived: such a
 * department gets no more work (the product's own manual, on archiving departments).
 */
export function isReopenable(desk: Tables, ticket: Ticket): boolean {
	if (!desk.get('statuses', ticket.status)?.allowReopen) return false;
	return desk.get('departments', ticket.department)?.state !== 'archived';
}

function agentAfterReopening(work: Work, ticket: Ticket): AgentId | null {
	// A ticket that end users cannot reopen keeps its agent (`rand-0669`).
	if (!isReopenable(work, ticket)) return ticket.agent;
	if (work.row('departments', ticket.department).disableReopenAutoAssign) return null;
	// The last respondent is the product's odd one (`rand-0187`: one answer, and the ticket goes to nobody).
	const agent =
		ticket.agent === null ? lastRespondent(work, ticket) : work.get('agents', ticket.agent);
	if (!agent || !isAvailable(agent)) return null;
	return hasDepartment(work, agent, ticket.department) ? agent.id : null;
}

/** Neither disabled nor on vacation: can be assigned, and receives alerts. */
export function isAvailable(agent: Agent): boolean {
	return agent.active && !agent.onVacation;
}

/** Status events of an end user carry only a name, no id (`hand-answered-0`); those of mail are the system's. */
function actorOfStatus(work: Work): { byName?: string } {
	if (work.by.kind === 'guest') return { byName: 'SYSTEM' };
	if (work.by.kind !== 'user') return {};
	return { byName: work.row('users', work.by.id).email };
}
