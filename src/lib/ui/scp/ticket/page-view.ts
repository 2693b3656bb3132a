import type {
	Agent,
	Instant,
	Lock,
	Task,
	Ticket,
	TicketId,
	TicketPermission,
	User
} from '#lib/desk/model/index.ts';
import { canView, isAssigned, managesDepartment, may } from '#lib/desk/rules/access.ts';
import { agentName } from '#lib/desk/rules/log.ts';
import { dueOf } from '#lib/desk/rules/sla.ts';
import { whyNotAllowed, whyNotClosable } from '#lib/desk/rules/status-change.ts';
import { topicName } from '#lib/desk/rules/topics.ts';
import type { Tables } from '#lib/desk/tables.ts';
import { threadItems, type ThreadItem } from '#lib/desk/views/thread.ts';
import { formatDateTime } from '#lib/desk/time/clock-words.ts';

export interface TicketPageView {
	ticket: Ticket;
	owner: User;
	/** Tickets of the owner that the agent may see. */
	ownerTickets: number;
	collaborators: number;
	words: {
		status: string;
		priority: { name: string; urgency: number };
		department: string;
		sla: string | null;
		topic: string | null;
		/** "Jane Doe/Online Banking"; null when nobody has it. */
		assignee: string | null;
		agent: string | null;
	};
	due: Instant | null;
	dueWords: string;
	warnings: readonly string[];
	can: Can;
	/** Why it cannot be closed as it is, in the product's words. */
	notClosable: string | null;
	thread: readonly ThreadItem[];
	tasks: readonly Task[];
	lock: Lock | null;
	/** Name of who has the lock, when it is not the agent. */
	lockedBy: string | null;
}

export interface Can {
	reply: boolean;
	edit: boolean;
	assign: boolean;
	claim: boolean;
	transfer: boolean;
	release: boolean;
	close: boolean;
	reopen: boolean;
	mark: boolean;
	overdue: boolean;
	remove: boolean;
	refer: boolean;
}

export type TicketPage =
	{ shown: true; view: TicketPageView } | { shown: false; message: string; ticket: Ticket | null };

/** What the page of a ticket shows to an agent, or why it shows nothing. */
export function ticketPage(desk: Tables, agent: Agent, id: TicketId): TicketPage {
	const ticket = desk.get('tickets', id);
	if (!ticket) return { shown: false, message: 'ticket: Unknown or invalid ID.', ticket: null };
	if (!canView(desk, agent, ticket))
		return {
			shown: false,
			message: 'Access denied. Contact admin if you believe this is in error',
			ticket
		};
	return { shown: true, view: view(desk, agent, ticket) };
}

function view(desk: Tables, agent: Agent, ticket: Ticket): TicketPageView {
	const priority = desk.get('priorities', ticket.priority);
	const topic = ticket.topic === null ? undefined : desk.get('topics', ticket.topic);
	const holder = ticket.agent === null ? undefined : desk.get('agents', ticket.agent);
	const team = ticket.team === null ? undefined : desk.get('teams', ticket.team);
	const names = [holder && agentName(holder), team?.name].filter(Boolean);
	const lock = desk.get('locks', ticket.id) ?? null;
	const locker = lock && lock.agent !== agent.id ? desk.get('agents', lock.agent) : undefined;
	const others = desk.find('tickets', 'owner', ticket.owner).filter((t) => canView(desk, agent, t));
	return {
		ticket,
		owner: desk.get('users', ticket.owner) ?? nobody(ticket),
		ownerTickets: others.length,
		collaborators: ticket.collaborators.length,
		words: {
			status: desk.get('statuses', ticket.status)?.name ?? '',
			priority: { name: priority?.name ?? '', urgency: priority?.urgency ?? 4 },
			department: desk.get('departments', ticket.department)?.name ?? '',
			sla: ticket.sla === null ? null : (desk.get('slas', ticket.sla)?.name ?? null),
			topic: topic ? topicName(desk, topic) : null,
			assignee: names.length > 0 ? names.join('/') : null,
			agent: holder ? agentName(holder) : null
		},
		due: dueOf(desk, ticket),
		dueWords: dueWords(desk, dueOf(desk, ticket)),
		warnings: warnings(desk, agent, ticket, names.join('/')),
		can: canDo(desk, agent, ticket),
		notClosable: whyNotClosable(desk, ticket),
		thread: threadItems(desk, ticket),
		tasks: desk.find('tasks', 'ticket', ticket.id),
		lock,
		lockedBy: locker ? agentName(locker) : null
	};
}

function canDo(desk: Tables, agent: Agent, ticket: Ticket): Can {
	const has = (permission: TicketPermission) => may(desk, agent, ticket, permission);
	const open = ticket.state === 'open';
	const manages = managesDepartment(desk, agent, ticket.department);
	const assigned = ticket.agent !== null || ticket.team !== null;
	return {
		reply: has('ticket.reply'),
		edit: has('ticket.edit'),
		assign: open && has('ticket.assign'),
		claim: open && ticket.agent === null && has('ticket.assign'),
		transfer: has('ticket.transfer'),
		release: open && assigned && (has('ticket.release') || manages),
		close: whyNotAllowed(desk, agent, ticket, 'closed') === null,
		reopen: has('ticket.close'),
		mark: has('ticket.markanswered') || manages,
		overdue: open && !ticket.overdue && manages,
		remove: has('ticket.delete'),
		refer: has('ticket.assign')
	};
}

function nobody(ticket: Ticket): User {
	return {
		id: ticket.owner,
		name: '',
		email: '',
		phone: '',
		organization: null,
		registered: false,
		password: '',
		created: ticket.created,
		updated: ticket.created
	};
}

function dueWords(desk: Tables, due: Instant | null): string {
	return due === null ? '' : formatDateTime(due, desk.get('settings', 1)?.timezone ?? 'UTC');
}

function warnings(desk: Tables, agent: Agent, ticket: Ticket, assignee: string): string[] {
	const found: string[] = [];
	if (ticket.state === 'open' && assignee && !isAssigned(desk, agent, ticket))
		found.push(`Ticket is assigned to ${assignee}`);
	if (ticket.overdue) found.push('Marked overdue!');
	return found;
}
