import type { Agent, Status, Ticket, TicketPermission } from '../model/index.ts';
import { managesDepartment, may } from '../rules/access.ts';
import { mayOpenTickets } from '../rules/opening-agents.ts';
import { mayComeWithPost, whyNotAllowed } from '../rules/status-change.ts';
import type { Tables } from '../tables.ts';
import { explainAction } from './explain-action.ts';
import { isMergedChild } from './queues.ts';

/** What the agent's ticket page offers. What a role may not do is absent there, not greyed out. */
export interface TicketDeeds {
	/** What was merged into another ticket is written to no more. */
	reply: boolean;
	note: boolean;
	edit: boolean;
	assign: boolean;
	claim: boolean;
	transfer: boolean;
	release: boolean;
	mark: boolean;
	markOverdue: boolean;
	refer: boolean;
	merge: boolean;
	link: boolean;
	addTask: boolean;
	/** What others wrote in its thread; one's own words may always be changed. */
	editThread: boolean;
	/** Another ticket, from what was written in this one. */
	open: boolean;
	/** The owner's address may be banned, or is and may be let in again; null: not theirs to say. */
	ban: 'ban' | 'unban' | null;
	delete: boolean;
	/** Of "Change Status". It offers closing also while something keeps the ticket open: its dialog then refuses. */
	statuses: readonly Status[];
	/** That may come with a reply or a note; the present one is the first. */
	postStatuses: readonly Status[];
}

export function ticketDeeds(desk: Tables, agent: Agent, ticket: Ticket): TicketDeeds {
	const has = (permission: TicketPermission) => may(desk, agent, ticket, permission);
	const open = ticket.state === 'open';
	const manages = managesDepartment(desk, agent, ticket.department);
	const child = isMergedChild(ticket);
	const assigned = ticket.agent !== null || ticket.team !== null;
	return {
		reply: !child && has('ticket.reply'),
		note: !child,
		edit: has('ticket.edit'),
		assign: open && has('ticket.assign'),
		claim: open && ticket.agent === null && has('ticket.assign'),
		transfer: has('ticket.transfer'),
		release: open && assigned && (has('ticket.release') || manages),
		mark: has('ticket.markanswered') || manages,
		markOverdue: open && !ticket.overdue && manages,
		refer: has('ticket.assign'),
		merge: explainAction(desk, agent, ticket, 'merge').allowed,
		link: explainAction(desk, agent, ticket, 'link').allowed,
		addTask: explainAction(desk, agent, ticket, 'task_add').allowed,
		editThread: manages || has('thread.edit'),
		open: mayOpenTickets(desk, agent),
		ban: banDeed(desk, agent, ticket),
		delete: has('ticket.delete'),
		statuses: menuStatuses(desk, agent, ticket),
		postStatuses: postStatuses(desk, agent, ticket)
	};
}

function banDeed(desk: Tables, agent: Agent, ticket: Ticket): TicketDeeds['ban'] {
	if (!agent.permissions.includes('emails.banlist')) return null;
	const email = desk.get('users', ticket.owner)?.email.toLowerCase();
	return desk.all('banned').some((row) => row.email === email) ? 'unban' : 'ban';
}

/** Without *Close* the menu is missing, although the empty role may reopen by a note. */
function menuStatuses(desk: Tables, agent: Agent, ticket: Ticket): Status[] {
	if (whyNotAllowed(desk, agent, ticket, 'closed') !== null) return [];
	return desk.all('statuses').filter(({ id, enabled, state }) => {
		if (!enabled || id === ticket.status) return false;
		return state === 'closed' || (state === 'open' && ticket.state !== 'open');
	});
}

function postStatuses(desk: Tables, agent: Agent, ticket: Ticket): Status[] {
	const all = desk.all('statuses');
	const present = all.filter(({ id }) => id === ticket.status);
	const others = all.filter(
		(status) => status.enabled && mayComeWithPost(desk, agent, ticket, status)
	);
	return [...present, ...others];
}
