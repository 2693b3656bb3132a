import type { Agent, Instant, Lock, Ticket, TicketId, User } from '../model/index.ts';
import { canView, isMember } from '../rules/access/access.ts';
import { dueOf } from '../rules/lifecycle/sla.ts';
import { whyNotClosable } from '../rules/lifecycle/status-change.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { agentNameOf, assigneeText, departmentNameOf, topicNameOf } from '../rules/names/names.ts';
import { relatedTickets, relationOf, type RelatedTicket, type Relation } from './related.ts';
import { threadItems, type ThreadItem } from './thread.ts';
import { hasMergedThread } from '../rules/thread/merged.ts';
import { ticketOffers, type TicketOffers } from './ticket-offers.ts';
import { ticketTasks, type TicketTask } from './ticket-tasks.ts';

/** What the agent's page of a ticket shows. */
export interface TicketView extends TicketOffers {
	ticket: Ticket;
	owner: Pick<User, 'id' | 'name' | 'email'>;
	words: {
		status: string;
		priority: { name: string; urgency: number };
		department: string;
		sla: string | null;
		topic: string | null;
		/** "Jane Doe/Online Banking"; null when nobody has it. */
		assignee: string | null;
		/** "Closed By", when it is closed. */
		agent: string | null;
	};
	due: Instant | null;
	/** Why it cannot be closed as it is, in the product's words. */
	notClosable: string | null;
	/** What an agent should know before writing. */
	warnings: readonly string[];
	thread: readonly ThreadItem[];
	tasks: readonly TicketTask[];
	relation: Relation | null;
	related: readonly RelatedTicket[];
	/** Somebody else's typing lock, as long as it lasts. */
	lock: (Lock & { name: string }) | null;
}

export type TicketPage = { shown: true; view: TicketView } | { shown: false; message: string };

/** The page of a ticket in the agent panel, or what the product says above the queue instead. */
export function ticketPage(desk: Tables, agent: Agent, id: TicketId): TicketPage {
	const ticket = desk.get('tickets', id);
	if (!ticket) return { shown: false, message: 'ticket: Unknown or invalid ID.' };
	if (!canView(desk, agent, ticket))
		return {
			shown: false,
			message: 'Access denied. Contact admin if you believe this is in error'
		};
	const { name = '', email = '' } = desk.get('users', ticket.owner) ?? {};
	return {
		shown: true,
		view: {
			ticket,
			owner: { id: ticket.owner, name, email },
			words: wordsOf(desk, ticket),
			due: dueOf(desk, ticket),
			...ticketOffers(desk, agent, ticket),
			notClosable: whyNotClosable(desk, ticket),
			warnings: warningsFor(desk, agent, ticket),
			thread: threadItems(desk, ticket),
			tasks: ticketTasks(desk, agent, ticket),
			relation: relationOf(ticket),
			related: relatedTickets(desk, agent, ticket),
			lock: othersLock(desk, agent, ticket)
		}
	};
}

function wordsOf(desk: Tables, ticket: Ticket): TicketView['words'] {
	const { name = '', urgency = 4 } = desk.get('priorities', ticket.priority) ?? {};
	return {
		status: desk.get('statuses', ticket.status)?.name ?? '',
		priority: { name, urgency },
		department: departmentNameOf(desk, ticket.department) ?? '',
		sla: ticket.sla === null ? null : (desk.get('slas', ticket.sla)?.name ?? null),
		topic: topicNameOf(desk, ticket.topic),
		assignee: assigneeText(desk, ticket),
		agent: agentNameOf(desk, ticket.agent)
	};
}

/** Agents who are neither the assignee nor in the team see whose it is. */
function warningsFor(desk: Tables, agent: Agent, ticket: Ticket): string[] {
	const others =
		(ticket.agent !== null && ticket.agent !== agent.id) ||
		(ticket.team !== null && !isMember(desk, agent.id, ticket.team));
	return [
		...(ticket.state === 'open' && others
			? [`Ticket is assigned to ${assigneeText(desk, ticket) ?? ''}`]
			: []),
		...(ticket.overdue ? ['Marked overdue!'] : []),
		...(hasMergedThread(ticket)
			? ['Child Tickets do not allow the end user or agent to reply.']
			: [])
	];
}

function othersLock(desk: Tables, agent: Agent, ticket: Ticket): TicketView['lock'] {
	const lock = desk.get('locks', ticket.id);
	if (!lock || lock.agent === agent.id) return null;
	return { ...lock, name: agentNameOf(desk, lock.agent) ?? '' };
}
