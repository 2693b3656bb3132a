import { describe, expect, it } from 'vitest';
import type { TicketId } from '../model/index.ts';
import { explainAction, type TicketAction } from './explain.ts';
import { lab, type VerbCall } from './lab.testkit.ts';

const id = (n: number) => n as never;
const team = { kind: 'team', id: 1 } as never;

/** States of a ticket, each with the commands that lead to it. */
const situations: Record<string, (ticket: TicketId) => [string, VerbCall][]> = {
	fresh: () => [],
	'claimed by John': (ticket) => [['john', { verb: 'claim', args: { ticket } }]],
	'at Online Banking': (ticket) => [['john', { verb: 'assign', args: { ticket, to: team } }]],
	'taken along by a transfer': (ticket) => [
		['john', { verb: 'claim', args: { ticket } }],
		['john', { verb: 'transfer', args: { ticket, department: id(2) } }]
	],
	'referred to SysAdmins': (ticket) => [
		['john', { verb: 'refer', args: { ticket, to: { kind: 'dept', id: 2 } as never } }]
	],
	resolved: (ticket) => [['john', { verb: 'set_status', args: { ticket, status: id(2) } }]],
	'kept open by a task': (ticket) => [
		[
			'john',
			{
				verb: 'task_add',
				args: { ticket, title: 'Order', description: 'Soon', department: id(1) }
			}
		]
	]
};

const calls: { readonly [A in TicketAction]?: (ticket: TicketId, other: TicketId) => VerbCall } = {
	note: (ticket) => ({ verb: 'note', args: { ticket, body: '<p>Seen.</p>' } }),
	assign: (ticket) => ({
		verb: 'assign',
		args: { ticket, to: { kind: 'agent', id: 3 } as never }
	}),
	transfer: (ticket) => ({ verb: 'transfer', args: { ticket, department: id(3) } }),
	release: (ticket) => ({ verb: 'release', args: { ticket, what: 'both' } }),
	refer: (ticket) => ({ verb: 'refer', args: { ticket, to: { kind: 'dept', id: 3 } as never } }),
	close: (ticket) => ({ verb: 'set_status', args: { ticket, status: id(3) } }),
	reopen: (ticket) => ({ verb: 'set_status', args: { ticket, status: id(1) } }),
	set_subject: (ticket) => ({
		verb: 'set_subject',
		args: { ticket, subject: 'Another subject' }
	}),
	mark: (ticket) => ({ verb: 'mark', args: { ticket, as: 'answered' } }),
	mark_overdue: (ticket) => ({ verb: 'mark_overdue', args: { ticket } }),
	merge: (ticket, other) => ({ verb: 'merge', args: { tickets: [ticket, other] } }),
	delete_ticket: (ticket) => ({ verb: 'delete_ticket', args: { ticket } }),
	task_add: (ticket) => ({
		verb: 'task_add',
		args: { ticket, title: 'Order', description: 'Soon', department: id(1) }
	}),
	add_collaborator: (ticket) => ({ verb: 'add_collaborator', args: { ticket, user: id(2) } })
};

describe('explanations match what the verbs do', () => {
	for (const [name, before] of Object.entries(situations))
		for (const action of Object.keys(calls) as (keyof typeof calls)[])
			it(`${action}, with a ticket that is ${name}`, () => {
				for (const agent of ['john', 'jane', 'omar', 'root']) {
					const desk = lab();
					const own = action === 'merge' ? agent === 'jane' || agent === 'omar' : false;
					const other = desk.open();
					// The younger one decides whether a referral lets everybody merge.
					const ticket = desk.open();
					if (own)
						desk.as('root', { verb: 'transfer', args: { ticket: other, department: id(2) } });
					for (const [who, call] of before(ticket)) desk.as(who, call);
					const row = desk.ticket(ticket);
					const { allowed } = explainAction(desk.tables, desk.agent(agent), row, action);
					const call = calls[action]?.(ticket, other);
					if (!call) throw new Error(`Nothing is known for ${action}.`);
					const done = desk.as(agent, call).refusal === null;
					expect({ agent, allowed }).toEqual({ agent, allowed: done });
				}
			});
});
