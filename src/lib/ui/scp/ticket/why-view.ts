import type { Agent, Ticket, TicketId } from '#lib/desk/model/index.ts';
import type { Tables } from '#lib/desk/tables.ts';
import {
	explainAccess,
	explainAction,
	type AccessExplained,
	type TicketDeed
} from '#lib/desk/views/explain.ts';
import { isMergedChild } from '#lib/desk/views/queues.ts';
import { ticketDeeds, type TicketDeeds } from '#lib/desk/views/ticket-deeds.ts';

/** A deed of the page: what explains it, and whether the page offers it. */
type Line = readonly [name: string, deed: TicketDeed, offered: (can: TicketDeeds) => boolean];

/** Deeds of the toolbar under the product's names, in its order. */
const lines: readonly Line[] = [
	['Post Reply', 'reply', (can) => can.reply],
	['Post Internal Note', 'note', (can) => can.note],
	['Resolve or close', 'close', (can) => can.statuses.some(({ state }) => state === 'closed')],
	['Reopen', 'reopen', (can) => [...can.statuses, ...can.postStatuses].some(isOpen)],
	['Assign', 'assign', (can) => can.assign],
	['Claim', 'claim', (can) => can.claim],
	['Transfer', 'transfer', (can) => can.transfer],
	['Edit', 'edit', (can) => can.edit],
	['Change Owner', 'edit', (can) => can.edit],
	['Merge Tickets', 'merge', (can) => can.merge],
	['Link Tickets', 'link', (can) => can.link],
	['Release', 'release', (can) => can.release],
	['Mark as Overdue', 'mark_overdue', (can) => can.markOverdue],
	['Mark as Answered or Unanswered', 'mark', (can) => can.mark],
	['Manage Referrals', 'refer', (can) => can.refer],
	['Manage Forms', 'edit', (can) => can.edit],
	['Manage Collaborators', 'edit', (can) => can.edit],
	['Add Task', 'task_add', (can) => can.addTask],
	['Delete Ticket', 'delete', (can) => can.delete]
];

const isOpen = ({ state }: { state: string }) => state === 'open';

export interface WhyView {
	access: AccessExplained;
	deeds: readonly { name: string; allowed: boolean; words: string }[];
}

/** Why an agent sees a ticket and what they may do with it; null when there is no such ticket. */
export function whyView(desk: Tables, agent: Agent, id: TicketId): WhyView | null {
	const ticket = desk.get('tickets', id);
	if (!ticket) return null;
	const access = explainAccess(desk, agent, ticket);
	const can = ticketDeeds(desk, agent, ticket);
	const deeds = lines.map(([name, deed, isOffered]) => {
		const explained = explainAction(desk, agent, ticket, deed);
		const offered = isOffered(can);
		// What the role allows and the page does not offer is a matter of the ticket's state.
		const words = explained.allowed && !offered ? stateWords(ticket, deed) : explained.words;
		return { name, allowed: explained.allowed && offered, words };
	});
	return { access, deeds: [...deeds, ...furtherDeeds(can)] };
}

function stateWords(ticket: Ticket, deed: TicketDeed): string {
	if (isMergedChild(ticket) && (deed === 'reply' || deed === 'note'))
		return 'it was merged into another ticket, and is written to there';
	if (deed === 'mark_overdue' && ticket.overdue) return 'it is overdue already';
	return ticket.state === 'open' ? 'it is open' : 'it is closed';
}

/** What is asked neither of the ticket's state nor in one way only: other people's words, and the owner's address. */
function furtherDeeds({ editThread, ban }: TicketDeeds): WhyView['deeds'] {
	const how = editThread ? 'grants' : 'does not grant';
	return [
		{
			name: 'Edit what others wrote',
			allowed: editThread,
			words: `the role, or managing the department, ${how} Edit Thread`
		},
		{
			name: 'Ban Email',
			allowed: ban !== null,
			words: `the agent's own permissions ${ban === null ? 'lack' : 'hold'} Banlist`
		}
	];
}
