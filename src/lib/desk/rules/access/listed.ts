import type { Agent, Ticket } from '../../model/index.ts';
import { departmentsOf, teamsOf } from './access.ts';
import type { Tables } from '#lib/kernel/tables.ts';

/** The properties of an agent that decide which tickets are in their queues. Computed once, used for every ticket. */
export interface Listing {
	agent: number;
	/** None for agents limited to assigned tickets. */
	departments: ReadonlySet<number>;
	teams: ReadonlySet<number>;
	/** All tickets: some agents can find tickets that they cannot open. */
	everything?: boolean;
}

export function listingOf(desk: Tables, agent: Agent): Listing {
	return {
		agent: agent.id,
		departments: new Set(agent.assignedOnly ? [] : departmentsOf(desk, agent)),
		teams: new Set(teamsOf(desk, agent.id))
	};
}

/** What the agent's search finds: "Search — See all tickets in search results, regardless of access". */
export function searchedBy(desk: Tables, agent: Agent): Listing {
	const listing = listingOf(desk, agent);
	return agent.permissions.includes('search.all') ? { ...listing, everything: true } : listing;
}

export type ListedColumns = Pick<Ticket, 'state' | 'department' | 'agent' | 'team' | 'referrals'>;

/**
 * Is the ticket in the agent's queues and searches? Not the same as seeing it: a closed ticket referred to an agent can be seen, but is not
 * listed.
 */
export function lists(listing: Listing, ticket: ListedColumns): boolean {
	if (listing.everything) return true;
	if (listing.departments.has(ticket.department)) return true;
	const open = ticket.state === 'open';
	if (open && ticket.agent === listing.agent) return true;
	if (open && ticket.team !== null && listing.teams.has(ticket.team)) return true;
	return ticket.referrals.some((to) => {
		if (to.kind === 'dept') return listing.departments.has(to.id);
		return open && (to.kind === 'agent' ? to.id === listing.agent : listing.teams.has(to.id));
	});
}

export function isListed(desk: Tables, agent: Agent, ticket: ListedColumns): boolean {
	return lists(listingOf(desk, agent), ticket);
}
