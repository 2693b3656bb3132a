import type { Agent, StatusId, Ticket, TicketId } from '../model/index.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { conditionsOf, offerOf } from '../verbs/ask.ts';
import { condition, type Condition } from '#lib/kernel/verbs/guard.ts';
import { anyAgent } from '#lib/desk/verbs/agent-guard.ts';
import { relationVerbs as relationRecords } from '../verbs/relation/index.ts';
import { taskVerbs as taskRecords } from '../verbs/task/index.ts';
import { ticketVerbs as ticketRecords } from '../verbs/ticket/index.ts';
import { explainAccess } from '../rules/access/explain-access.ts';
import { explained, type ActionExplained } from './explained.ts';

/** Verbs that an agent does to a ticket, or to tickets of which there may be one. */
const records = { ...ticketRecords, ...relationRecords, task_add: taskRecords.task_add };
export type TicketVerb = keyof typeof records;
export const ticketVerbs = Object.keys(records) as TicketVerb[];

/** What can be asked of an agent and a ticket: a verb, or to see it; a status is set either to close or to reopen it. */
export type TicketAction = 'view' | 'close' | 'reopen' | Exclude<TicketVerb, 'set_status'>;

/** Why an agent may or may not do something to a ticket. */
export function explainAction(
	desk: Tables,
	agent: Agent,
	ticket: Ticket,
	action: TicketAction
): ActionExplained {
	return explained(conditionsOn(desk, agent, ticket, action, conditionsOf));
}

/** Why the ticket's page offers it to the agent, or does not. */
export function explainOffer(
	desk: Tables,
	agent: Agent,
	ticket: Ticket,
	action: TicketAction
): ActionExplained {
	return explained(conditionsOn(desk, agent, ticket, action, offerOf));
}

function conditionsOn(
	desk: Tables,
	{ id }: Agent,
	ticket: Ticket,
	action: TicketAction,
	ask: typeof conditionsOf
): readonly Condition[] {
	const by = { kind: 'agent', id } as const;
	if (action === 'view') return visible(desk, id, ticket);
	if (action === 'close' || action === 'reopen') {
		const status = statusFor(desk, ticket, action);
		const asked =
			status === undefined ? [] : ask(desk, by, 'set_status', { ticket: ticket.id, status });
		if (action === 'close') return asked;
		const open = ticket.state === 'open';
		const others = asked.filter(({ code }) => code !== 'state');
		return [...others, condition('state', !open, open ? 'open already' : 'not open', null)];
	}
	return ask(desk, by, action, targetOf(action, ticket.id) as never);
}

function targetOf(verb: TicketVerb, ticket: TicketId) {
	return 'tickets' in records[verb].args ? { tickets: [ticket] } : { ticket };
}

function visible(desk: Tables, id: Agent['id'], ticket: Ticket): readonly Condition[] {
	const agent = desk.get('agents', id);
	if (!agent) return anyAgent()(desk, { kind: 'agent', id }, null);
	const { sees, words } = explainAccess(desk, agent, ticket);
	return [condition('visible', sees, words, null)];
}

/** One that it has not got yet, where there is one. */
function statusFor(desk: Tables, ticket: Ticket, action: 'close' | 'reopen'): StatusId | undefined {
	const state = action === 'close' ? 'closed' : 'open';
	const all = desk.all('statuses').filter((status) => status.state === state && status.enabled);
	return (all.find(({ id }) => id !== ticket.status) ?? all[0])?.id;
}
