import type { Agent, EntryId, Status, Ticket } from '../model/index.ts';
import { refusal } from '#lib/kernel/refusal.ts';
import { threadOf } from '../rules/thread/log.ts';
import { mayComeWithPost } from '../rules/lifecycle/status-change.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { isOffered } from '../verbs/ask.ts';
import { allHold } from '#lib/kernel/verbs/guard.ts';
import type { VerbName } from '../verbs/index.ts';
import { mayEditEntry } from '../verbs/ticket/edit-entry.ts';
import { hasStatusMenu } from '../verbs/ticket/status-guard.ts';
import { explainOffer, ticketVerbs } from './explain-action.ts';

/** What the agent's ticket page offers. What somebody may not do is absent there, not greyed out. */
export interface TicketOffers {
	can: ReadonlySet<VerbName>;
	/** Of "Change Status". It offers closing also while something keeps the ticket open: its dialog then refuses. */
	statuses: readonly Status[];
	/** That may come with a reply or a note; the present one is the first. */
	postStatuses: readonly Status[];
	/** Entries of its thread that the agent may change. */
	editable: ReadonlySet<EntryId>;
}

export function ticketOffers(desk: Tables, agent: Agent, ticket: Ticket): TicketOffers {
	const statuses = menuStatuses(desk, agent, ticket);
	const can = ticketVerbs.filter((verb) =>
		verb === 'set_status' ? statuses.length > 0 : explainOffer(desk, agent, ticket, verb).allowed
	);
	const by = { kind: 'agent', id: agent.id } as const;
	const opens = isOffered(desk, by, 'open_for', {});
	return {
		can: new Set<VerbName>(opens ? [...can, 'open_for'] : can),
		statuses,
		postStatuses: postStatuses(desk, agent, ticket),
		editable: editable(desk, agent, ticket)
	};
}

function menuStatuses(desk: Tables, { id }: Agent, ticket: Ticket): Status[] {
	const by = { kind: 'agent', id } as const;
	if (!allHold(hasStatusMenu(desk, by, { ticket: ticket.id }))) return [];
	return desk.all('statuses').filter((status) => {
		if (!status.enabled || (status.state === 'open' && ticket.state === 'open')) return false;
		return isOffered(desk, by, 'set_status', { ticket: ticket.id, status: status.id });
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

function editable(desk: Tables, agent: Agent, ticket: Ticket): Set<EntryId> {
	const scene = { desk, agent, ticket, target: null, hidden: refusal(null) };
	const entries = desk.find('entries', 'thread', threadOf(ticket));
	return new Set(
		entries.filter((entry) => allHold([mayEditEntry(scene, entry)].flat())).map(({ id }) => id)
	);
}
