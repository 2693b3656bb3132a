import { describe, expect } from 'vitest';
import { execute, type Command, type Outcome } from '../execute.ts';
import type { MemoryTables } from '#lib/kernel/memory.ts';
import type { Agent, Ticket, User } from '../model/index.ts';
import { seed } from '../play.testkit.ts';
import { holdsInTheEnd } from '../property.testkit.ts';
import type { Refusal } from '#lib/kernel/refusal.ts';
import { clientTicketPage } from './client-view.ts';
import {
	explainAction,
	explainClientAction,
	ticketVerbs,
	type ActionExplained,
	type ClientAction,
	type TicketAction
} from './explain.ts';
import { ticketPage } from './ticket-view.ts';

type VerbCall = Pick<Command, 'verb' | 'args'>;
type Action = Exclude<TicketAction, 'view'>;

/** What carries an action out. `view` is no command: its page is asked. */
function callOf(action: Action, { id, agent }: Ticket, by: Agent): VerbCall {
	const ticket = { ticket: id };
	const calls: Record<Action, object | { verb: string; args: object }> = {
		reply: { ...ticket, body: '<p>Yes.</p>' },
		note: { ...ticket, body: '<p>Seen.</p>' },
		assign: { ...ticket, to: { kind: 'agent', id: agent === 2 ? 3 : 2 } },
		claim: ticket,
		release: ticket,
		transfer: { ...ticket, department: by.department },
		refer: { ...ticket, to: { kind: 'team', id: 2 } },
		remove_referral: { ...ticket, from: { kind: 'dept', id: 2 } },
		close: { verb: 'set_status', args: { ...ticket, status: 3 } },
		reopen: { verb: 'set_status', args: { ...ticket, status: 1 } },
		edit_ticket: { ...ticket, subject: 'Quite another subject' },
		set_subject: { ...ticket, subject: 'Quite another subject' },
		set_sla: { ...ticket, sla: 1 },
		set_topic: { ...ticket, topic: 1 },
		set_priority: { ...ticket, priority: 1 },
		set_due_date: { ...ticket, dueDate: null },
		set_source: { ...ticket, source: 'Phone' },
		set_field: { ...ticket, field: 'code', value: '7' },
		set_forms: { ...ticket, forms: [0] },
		change_owner: { ...ticket, user: 2 },
		save_collaborators: ticket,
		edit_entry: { ...ticket, entry: 1, body: '<p>Other</p>' },
		ban_email: ticket,
		unban_email: ticket,
		mark: { ...ticket, as: 'answered' },
		mark_overdue: ticket,
		lock: ticket,
		unlock: ticket,
		merge: { tickets: [id] },
		link: { tickets: [id] },
		unlink: ticket,
		delete_ticket: ticket,
		task_add: { ...ticket, title: 'Order', description: 'Soon', department: by.department },
		add_collaborator: { ...ticket, user: 2 }
	};
	const call = calls[action];
	return ('verb' in call ? call : { verb: action, args: call }) as unknown as VerbCall;
}

const actions: readonly TicketAction[] = [
	'view',
	'close',
	'reopen',
	...ticketVerbs.filter((verb) => verb !== 'set_status')
];

/** The words in which the product says that somebody may not: anything else is wrong with the action itself. */
const forbidding =
	/permission|denied|not allowed|no such (ticket|thread)$|unknown (ticket #|or invalid ticket)/i;

function isForbidden(refusal: Refusal | null): boolean {
	return forbidding.test(refusal?.message ?? '') && !/locked/i.test(refusal?.message ?? '');
}

function carryOut(desk: MemoryTables, kind: 'agent' | 'user', id: number, call: VerbCall): Outcome {
	const at = Date.UTC(2027, 0, 4, 15);
	return execute(desk, { at, by: { kind, id }, ...call } as unknown as Command);
}

/** What is explained agrees with what happens: who is denied is refused, who may is not refused for want of access. */
function agrees({ allowed }: ActionExplained, refusal: Refusal | null): string | null {
	if (allowed && isForbidden(refusal)) return `may, but: ${refusal?.message}`;
	return !allowed && refusal === null ? 'may not, but does' : null;
}

function checkAgent(desk: MemoryTables, agent: Agent, ticket: Ticket, action: TicketAction) {
	const explained = explainAction(desk, agent, ticket, action);
	if (action === 'view')
		return expect(ticketPage(desk, agent, ticket.id).shown).toBe(explained.allowed);
	// Asked of what other people wrote; the first entry may be the agent's own.
	if (action === 'edit_entry' && !explained.allowed) return;
	const { refusal } = carryOut(desk, 'agent', agent.id, callOf(action, ticket, agent));
	expect({ agent: agent.username, action, fault: agrees(explained, refusal) }).toMatchObject({
		fault: null
	});
}

const clientCalls: Record<Exclude<ClientAction, 'view'>, (ticket: Ticket) => VerbCall> = {
	reply: ({ id }) =>
		({ verb: 'user_reply', args: { ticket: id, message: '<p>Hm</p>' } }) as unknown as VerbCall,
	edit: ({ id }) =>
		({ verb: 'edit_own', args: { ticket: id, subject: 'Quite another' } }) as unknown as VerbCall
};

function checkClient(desk: MemoryTables, user: User, ticket: Ticket) {
	const shown = clientTicketPage(desk, user.id, ticket.id).shown;
	expect(explainClientAction(desk, user, ticket, 'view').allowed).toBe(shown);
	for (const action of ['reply', 'edit'] as const) {
		const explained = explainClientAction(desk, user, ticket, action);
		const { refusal } = carryOut(desk, 'user', user.id, clientCalls[action](ticket));
		expect({ action, fault: agrees(explained, refusal) }).toEqual({ action, fault: null });
	}
}

describe(`explanations match what the verbs do (seed ${seed})`, () => {
	holdsInTheEnd('for every action, agent and ticket, whatever people did before', 30, (desk) => {
		for (const agent of desk.all('agents'))
			for (const ticket of desk.rows('tickets'))
				for (const action of actions) checkAgent(desk, agent, ticket, action);
	});

	holdsInTheEnd('for every end user and ticket', 60, (desk) => {
		for (const user of desk.rows('users'))
			for (const ticket of desk.rows('tickets')) checkClient(desk, user, ticket);
	});
});
