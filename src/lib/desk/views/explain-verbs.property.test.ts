import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { execute, type Command, type Outcome } from '../execute.ts';
import type { MemoryTables } from '../memory.ts';
import type { Agent, Ticket, User } from '../model/index.ts';
import { PATIENCE, play, seed, tries } from '../play.testkit.ts';
import { commands } from '../random-commands.testkit.ts';
import type { Refusal } from '../refusal.ts';
import { clientTicketPage } from './client-view.ts';
import {
	explainAction,
	explainClientAction,
	type ActionExplained,
	type ClientDeed,
	type TicketDeed
} from './explain.ts';
import { ticketPage } from './ticket-view.ts';

type Doing = Pick<Command, 'verb' | 'args'>;

/** What carries a deed out. `view` is no command: its page is asked. */
function doingOf(deed: Exclude<TicketDeed, 'view'>, { id, agent }: Ticket, by: Agent): Doing {
	const ticket = { ticket: id };
	const doings: Record<Exclude<TicketDeed, 'view'>, { verb: string; args: object }> = {
		reply: { verb: 'reply', args: { ...ticket, body: '<p>Yes.</p>' } },
		note: { verb: 'note', args: { ...ticket, body: '<p>Seen.</p>' } },
		assign: { verb: 'assign', args: { ...ticket, to: { kind: 'agent', id: agent === 2 ? 3 : 2 } } },
		claim: { verb: 'claim', args: ticket },
		release: { verb: 'release', args: ticket },
		transfer: { verb: 'transfer', args: { ...ticket, department: by.department } },
		refer: { verb: 'refer', args: { ...ticket, to: { kind: 'team', id: 2 } } },
		close: { verb: 'set_status', args: { ...ticket, status: 3 } },
		reopen: { verb: 'set_status', args: { ...ticket, status: 1 } },
		edit: { verb: 'set_subject', args: { ...ticket, subject: 'Quite another subject' } },
		mark: { verb: 'mark', args: { ...ticket, as: 'answered' } },
		mark_overdue: { verb: 'mark_overdue', args: ticket },
		merge: { verb: 'merge', args: { tickets: [id] } },
		link: { verb: 'link', args: { tickets: [id] } },
		unlink: { verb: 'unlink', args: ticket },
		delete: { verb: 'delete_ticket', args: ticket },
		task_add: {
			verb: 'task_add',
			args: { ...ticket, title: 'Order', description: 'Soon', department: by.department }
		},
		add_collaborator: { verb: 'add_collaborator', args: { ...ticket, user: 2 } }
	};
	return doings[deed] as unknown as Doing;
}

const deeds = [
	'view',
	'reply',
	'note',
	'assign',
	'claim',
	'release',
	'transfer',
	'refer',
	'close',
	'reopen',
	'edit',
	'mark',
	'mark_overdue',
	'merge',
	'link',
	'unlink',
	'delete',
	'task_add',
	'add_collaborator'
] as const satisfies readonly TicketDeed[];

/** The words in which the product says that somebody may not: anything else is wrong with the deed itself. */
const forbidding =
	/permission|denied|not allowed|no such (ticket|thread)|unknown (ticket #|or invalid ticket)/i;

function isForbidden(refusal: Refusal | null): boolean {
	return forbidding.test(refusal?.message ?? '') && !/locked/i.test(refusal?.message ?? '');
}

function carryOut(desk: MemoryTables, kind: 'agent' | 'user', id: number, doing: Doing): Outcome {
	const at = Date.UTC(2027, 0, 4, 15);
	return execute(desk, { at, by: { kind, id }, ...doing } as unknown as Command);
}

/** What is explained agrees with what happens: who is denied is refused, who may is not refused for want of access. */
function agrees({ allowed }: ActionExplained, refusal: Refusal | null): string | null {
	if (allowed && isForbidden(refusal)) return `may, but: ${refusal?.message}`;
	return !allowed && refusal === null ? 'may not, but does' : null;
}

function checkAgent(desk: MemoryTables, agent: Agent, ticket: Ticket, deed: TicketDeed) {
	const explained = explainAction(desk, agent, ticket, deed);
	if (deed === 'view')
		return expect(ticketPage(desk, agent, ticket.id).shown).toBe(explained.allowed);
	const doing = doingOf(deed, ticket, agent);
	const { refusal } = carryOut(desk, 'agent', agent.id, doing);
	// Linking answers with an error even when it is done: only its dialog can forbid it.
	const counts = deed === 'link' && refusal?.stage !== 'dialog' ? null : refusal;
	if (deed === 'link' && counts === null && !explained.allowed)
		return expect(explained.conditions.find((one) => !one.holds)?.what).toBe('sight');
	expect({ agent: agent.username, deed, fault: agrees(explained, counts) }).toMatchObject({
		fault: null
	});
}

const clientDoings: Record<Exclude<ClientDeed, 'view'>, (ticket: Ticket) => Doing> = {
	reply: ({ id }) =>
		({ verb: 'user_reply', args: { ticket: id, message: '<p>Hm</p>' } }) as unknown as Doing,
	edit: ({ id }) =>
		({ verb: 'edit_own', args: { ticket: id, subject: 'Quite another' } }) as unknown as Doing
};

function checkClient(desk: MemoryTables, user: User, ticket: Ticket) {
	const shown = clientTicketPage(desk, user.id, ticket.id).shown;
	expect(explainClientAction(desk, user, ticket, 'view').allowed).toBe(shown);
	for (const deed of ['reply', 'edit'] as const) {
		const explained = explainClientAction(desk, user, ticket, deed);
		const { refusal } = carryOut(desk, 'user', user.id, clientDoings[deed](ticket));
		expect({ deed, fault: agrees(explained, refusal) }).toEqual({ deed, fault: null });
	}
}

describe(`what is explained is what happens (seed ${seed})`, () => {
	it(
		'for every deed, agent and ticket, whatever people did before',
		() => {
			fc.assert(
				fc.property(commands, (plan) => {
					const { desk } = play(plan);
					for (const agent of desk.all('agents'))
						for (const ticket of desk.rows('tickets'))
							for (const deed of deeds) checkAgent(desk, agent, ticket, deed);
				}),
				tries(60)
			);
		},
		PATIENCE
	);

	it(
		'for every end user and ticket',
		() => {
			fc.assert(
				fc.property(commands, (plan) => {
					const { desk } = play(plan);
					for (const user of desk.rows('users'))
						for (const ticket of desk.rows('tickets')) checkClient(desk, user, ticket);
				}),
				tries(60)
			);
		},
		PATIENCE
	);
});
