import type { Agent, Assignee, ThreadEntry, Ticket } from '../../model/index.ts';
import type { Work } from '../../work.ts';
import { nameOf } from '../thread/log.ts';
import { lastRespondent } from '../lifecycle/responses.ts';
import { entryHtml } from '../thread/html.ts';
import * as who from './recipients.ts';
import { address, agent, alertsMailbox, mailAbout, type Recipient } from './send.ts';
import type { TicketTemplate } from './templates.ts';

/** Mails to agents, one function per occasion. Each checks its settings. */

/** A new ticket: members of the department while nobody has it, its manager, the account manager, and last the administrator's address. */
export function newTicketAlerts(work: Work, ticket: Ticket, entry: ThreadEntry) {
	const s = work.settings;
	if (!s.ticketAlertActive || who.alertsNobody(work, ticket.department)) return;
	const unassigned = ticket.agent === null && ticket.team === null;
	const anybody = who.alertsAnybody(work, ticket.department);
	const agents = who.reachable(
		!anybody
			? []
			: [
					...(s.ticketAlertDeptMembers && unassigned
						? who.membersFor(work, ticket.department)
						: []),
					...(s.ticketAlertDeptManager ? [who.managerOf(work, ticket.department)] : []),
					...(s.ticketAlertAcctManager ? who.accountManagers(work, ticket) : [])
				]
	);
	const admin = s.adminEmail.toLowerCase();
	const others = s.ticketAlertAdmin
		? agents.filter((a) => a.email.toLowerCase() !== admin)
		: agents;
	alert(work, ticket, 'ticket.alert', others.map(agent), entry);
	if (s.ticketAlertAdmin) alert(work, ticket, 'ticket.alert', [address(admin)], entry);
}

/** A user's message: the last respondent, the agent (else the team), the manager, the account manager. Departments do not silence it. */
export function messageAlerts(work: Work, ticket: Ticket, entry: ThreadEntry) {
	const s = work.settings;
	if (!s.messageAlertActive) return;
	// The agent who closed the ticket is no longer alerted as its assignee (`hand-reopen-disallowed-0`).
	const isOpen = ticket.state === 'open';
	const agents = who.reachable([
		...(s.messageAlertLaststaff ? [lastRespondent(work, ticket)] : []),
		...(s.messageAlertAssigned && isOpen ? who.assigneesOf(work, ticket) : []),
		...(s.messageAlertDeptManager ? [who.managerOf(work, ticket.department)] : []),
		...(s.messageAlertAcctManager ? who.accountManagers(work, ticket) : [])
	]);
	alert(work, ticket, 'message.alert', agents.map(agent), entry);
}

/** Internal activity: the last respondent, the agent and the team, the manager; never who wrote it. */
export function noteAlerts(work: Work, ticket: Ticket, entry: ThreadEntry) {
	const s = work.settings;
	if (!s.noteAlertActive || !who.alertsAnybody(work, ticket.department)) return;
	const agents = who.reachable([
		...(s.noteAlertLaststaff ? [lastRespondent(work, ticket)] : []),
		...(s.noteAlertAssigned ? [...who.assigneesOf(work, ticket), ...who.teamOf(work, ticket)] : []),
		...(s.noteAlertDeptManager ? [who.managerOf(work, ticket.department)] : [])
	]);
	const others = agents.filter((a) => entry.by.kind !== 'agent' || entry.by.id !== a.id);
	alert(work, ticket, 'note.alert', others.map(agent), entry);
}

/**
 * An assignment: the agent, unless they took it themselves; of a team its members, else its lead.
 *
 * @param note the comment that was posted with it; only then an answer by mail comes into the thread (`hand-mail-agent-0`)
 * @param automatic by a filter or a help topic: then the agent is told even if they are the one at work
 */
export function assignmentAlerts(
	work: Work,
	ticket: Ticket,
	assignee: Assignee,
	note: ThreadEntry | null = null,
	automatic = false
) {
	if (!work.settings.assignedAlertActive || !who.alertsAnybody(work, ticket.department)) return;
	const agents = who.reachable(assignedAgents(work, assignee));
	const told = automatic
		? agents
		: agents.filter(
				(a) => assignee.kind === 'team' || work.by.kind !== 'agent' || work.by.id !== a.id
			);
	alert(work, ticket, 'assigned.alert', told.map(agent), note);
}

function assignedAgents(work: Work, assignee: Assignee): (Agent | undefined)[] {
	const s = work.settings;
	if (assignee.kind === 'agent')
		return s.assignedAlertStaff ? [who.agentOf(work, assignee.id)] : [];
	const team = work.row('teams', assignee.id);
	if (team.alertsDisabled) return [];
	const members = s.assignedAlertTeamMembers ? who.teamMembers(work, team.id) : [];
	if (members.length > 0) return members;
	return s.assignedAlertTeamLead ? [who.agentOf(work, team.lead)] : [];
}

/** A transfer: who has the ticket, else the members of the new department; its manager. */
export function transferAlerts(work: Work, ticket: Ticket, note: ThreadEntry | null = null) {
	const s = work.settings;
	if (!s.transferAlertActive || !who.alertsAnybody(work, ticket.department)) return;
	const assignees = s.transferAlertAssigned ? who.assigneesOf(work, ticket) : [];
	const unassigned = ticket.agent === null && ticket.team === null;
	const agents = who.reachable([
		...assignees,
		...(s.transferAlertDeptMembers && unassigned ? who.membersFor(work, ticket.department) : []),
		...(s.transferAlertDeptManager ? [who.managerOf(work, ticket.department)] : [])
	]);
	alert(work, ticket, 'transfer.alert', agents.map(agent), note);
}

/** Overdue: who has the ticket, else the members of its department; its manager. Not when its SLA plan disables them. */
export function overdueAlerts(work: Work, ticket: Ticket) {
	const s = work.settings;
	const plan = work.get('slas', ticket.sla);
	if (!s.overdueAlertActive || plan?.overdueAlertsDisabled) return;
	if (!who.alertsAnybody(work, ticket.department)) return;
	const unassigned = ticket.agent === null && ticket.team === null;
	const agents = who.reachable([
		...(s.overdueAlertAssigned ? who.assigneesOf(work, ticket) : []),
		...(s.overdueAlertDeptMembers && unassigned ? who.membersFor(work, ticket.department) : []),
		...(s.overdueAlertDeptManager ? [who.managerOf(work, ticket.department)] : [])
	]);
	alert(work, ticket, 'ticket.overdue', agents.map(agent), null);
}

function alert(
	work: Work,
	ticket: Ticket,
	template: TicketTemplate,
	recipients: readonly Recipient[],
	entry: ThreadEntry | null
) {
	// Internal activity is the one alert that comes from the address for alerts (`hand-autoresp-0`).
	const from = template === 'note.alert' ? { from: alertsMailbox(work) } : {};
	for (const to of recipients)
		mailAbout(work, ticket, template, to, {
			entry,
			actor: entry?.poster ?? nameOf(work, work.by),
			said: entry ? entryHtml(entry) : '',
			unthreaded: entry === null,
			...from
		});
}
