import type { Agent, Ticket, TicketId } from '#lib/desk/model/index.ts';
import type { Tables } from '#lib/desk/tables.ts';
import {
	explainAccess,
	explainAction,
	type AccessExplained,
	type TicketDeed
} from '#lib/desk/views/explain.ts';
import { ticketDeeds } from '#lib/desk/views/ticket-deeds.ts';

/** Deeds of the toolbar under the product's names, in its order. */
const deedNames: readonly [TicketDeed, string][] = [
	['reply', 'Post Reply'],
	['note', 'Post Internal Note'],
	['close', 'Resolve or close'],
	['reopen', 'Reopen'],
	['assign', 'Assign'],
	['claim', 'Claim'],
	['transfer', 'Transfer'],
	['edit', 'Edit'],
	['release', 'Release'],
	['mark', 'Mark as Answered or Unanswered'],
	['mark_overdue', 'Mark as Overdue'],
	['refer', 'Manage Referrals'],
	['delete', 'Delete Ticket']
];

export interface WhyView {
	access: AccessExplained;
	deeds: readonly { name: string; allowed: boolean; words: string }[];
}

/** Why an agent sees a ticket and what they may do with it; null when there is no such ticket. */
export function whyView(desk: Tables, agent: Agent, id: TicketId): WhyView | null {
	const ticket = desk.get('tickets', id);
	if (!ticket) return null;
	const access = explainAccess(desk, agent, ticket);
	const deeds = deedNames.map(([deed, name]) => {
		const { allowed, words } = explainAction(desk, agent, ticket, deed);
		return { name, allowed, words };
	});
	return { access, deeds: [...deeds, ...furtherDeeds(desk, agent, ticket)] };
}

/** What is asked neither of the ticket's state nor in one way only: other people's words, and the owner's address. */
function furtherDeeds(desk: Tables, agent: Agent, ticket: Ticket): WhyView['deeds'] {
	const { editThread, ban } = ticketDeeds(desk, agent, ticket);
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
