import { describe, expect, it } from 'vitest';
import type { Actor, TicketId } from '../model/index.ts';
import { lab, type VerbCall } from '../views/lab.testkit.ts';
import { conditionsOf, offerOf } from './ask.ts';
import type { VerbName } from './index.ts';

const id = (n: number) => n as never;

/**
 * The lab with tickets of Karen's, and what a guard asks of somebody, a line for each condition: its code, the permission, the words of
 * "Why?", and what the product answers where it does not hold.
 */
function scene(tickets = 1) {
	const desk = lab();
	const ids = Array.from({ length: tickets }, () => desk.open());
	const ticket = ids[0] as TicketId;
	const by = (who: string): Actor => {
		if (who === 'the system') return { kind: 'system' };
		const user = desk.tables.find('users', 'email', `${who}@customer.example`)[0];
		return user ? { kind: 'user', id: user.id } : { kind: 'agent', id: desk.agent(who).id };
	};
	const asked = (who: string, verb: VerbName, target: object = { ticket }, of = conditionsOf) =>
		of(desk.tables, by(who), verb, target as never).map(
			({ code, holds, words, refusal, permission }) => {
				const answer = refusal?.fields[0]?.message ?? refusal?.message ?? refusal?.http;
				const asks = [code, permission].filter(Boolean).join(' ');
				return `${asks}: ${words}${holds ? '' : ` -> ${answer}`}`;
			}
		);
	const set = (table: 'tickets' | 'agents', row: number, to: object) =>
		desk.tables.apply([{ type: 'changed', table, id: row, set: to } as never]);
	const as = (who: string, ...calls: VerbCall[]) => calls.map((call) => desk.as(who, call));
	const offered = (who: string, verb: VerbName, target?: object) =>
		asked(who, verb, target, offerOf);
	return { ticket, ids, asked, offered, set, as, desk, agent: desk.agent };
}

const johnSees = 'visible: John Doe sees this ticket: in department Support (primary department).';
const rootSees = johnSees.replace('John', 'Root');
const omarSees =
	'visible: Omar Doe sees this ticket: in department SysAdmins (primary department).';
const johnSeesReferred = johnSees.replace(').', '), referred to them.');
const janeIsBlind =
	'visible: Jane Doe cannot see this ticket: not in department Support, not assigned to them, assigned to no team, not referred to them';
/** A role that grants nothing. */
const VIEW_ONLY = 4;
const noLongerOpen = 'state: not open -> undefined';

describe('non-agents and missing rows', () => {
	it('is asked for nothing else', () => {
		const { asked } = scene();
		for (const who of ['karen', 'the system'])
			expect(asked(who, 'claim')).toEqual(['actor: not an agent -> Permission denied']);
		expect(asked('karen', 'merge', { tickets: [1] })).toEqual([
			'actor: not an agent -> Permission denied'
		]);
		expect(asked('karen', 'save_profile', {})).toEqual(['actor: not an agent -> Access denied']);
		expect(asked('john', 'save_profile', {})).toEqual(['actor: an agent']);
		expect(asked('karen', 'save_faq', {})).toEqual(['actor: not an agent -> Access denied']);
		expect(asked('karen', 'save_sla', {})).toEqual([
			'administrator: not an administrator -> Access denied'
		]);
	});

	it.each([
		['claim', 'No such ticket', 'Permission denied'],
		[
			'mark_overdue',
			'ticket: Unknown or invalid ID.',
			'Access denied. Contact admin if you believe this is in error'
		],
		['set_status', 'Unknown ticket #', 'Unknown ticket #'],
		[
			'reply',
			'ticket: Unknown or invalid ID.',
			'Access denied. Contact admin if you believe this is in error'
		]
	] as const)(
		'each door has its answer to unknown and to hidden tickets: %s',
		(verb, no, hidden) => {
			const { asked, ticket } = scene();
			expect(asked('john', verb, { ticket: 99, status: 2 })).toEqual([
				`target: there is no such ticket -> ${no}`
			]);
			expect(asked('jane', verb, { ticket, status: 2 })).toEqual([`${janeIsBlind}. -> ${hidden}`]);
		}
	);
});

describe('conditions for claiming', () => {
	const grants = 'permission ticket.assign: the role Expanded Access grants Assign';

	it('is open, free and available', () => {
		const { asked, as, ticket, set, agent } = scene();
		const available = 'state: available for assignment';
		expect(asked('john', 'claim')).toEqual([
			johnSees,
			grants,
			'state: open',
			'state: no agent has it',
			available
		]);
		set('agents', agent('john').id, { onVacation: true });
		expect(asked('john', 'claim').at(-1)).toBe(
			'state: unavailable for assignment -> Agent is unavailable for assignment'
		);
		set('agents', agent('john').id, { onVacation: false });
		as('john', { verb: 'claim', args: { ticket } });
		const assigned = johnSees.replace(').', '), assigned to them.');
		expect(asked('john', 'claim')).toEqual([
			assigned,
			grants,
			'state: open',
			'state: theirs already -> Permission denied',
			available
		]);
		expect(asked('root', 'claim')).toEqual([
			rootSees,
			grants.replace('Expanded', 'All'),
			'state: open',
			'state: another agent has it -> Permission denied',
			available
		]);
	});

	it('of a closed ticket is refused; assigning it is not offered', () => {
		const { asked, offered, as, ticket } = scene();
		as('john', { verb: 'set_status', args: { ticket, status: id(2) } });
		expect(asked('john', 'claim')).toContain('state: not open -> Permission denied');
		expect(asked('john', 'assign')).toHaveLength(2);
		expect(offered('john', 'assign')).toEqual([johnSeesReferred, grants, noLongerOpen]);
	});
});

describe('conditions for releasing', () => {
	const grants = 'permission ticket.release: the role Expanded Access grants Release';
	const answer = ' -> Please check an assignee to release assignment';

	it('is that somebody has it', () => {
		const { asked, as, offered, ticket } = scene();
		expect(asked('john', 'release')).toEqual([johnSees, grants, `state: nobody has it${answer}`]);
		expect(asked('john', 'release', { ticket, what: 'team' })).toContain(
			`state: no team has it${answer}`
		);
		as('john', { verb: 'assign', args: { ticket, to: { kind: 'team', id: 1 } as never } });
		expect(asked('john', 'release')).toContain('state: somebody has it');
		expect(asked('john', 'release', { ticket, what: 'team' })).toContain('state: somebody has it');
		expect(asked('john', 'release', { ticket, what: 'agent' })).toContain(
			`state: no agent has it${answer}`
		);
		expect(offered('john', 'release').at(-1)).toBe('state: open');
		as('john', { verb: 'set_status', args: { ticket, status: id(2) } });
		expect(asked('john', 'release')).not.toContain(noLongerOpen);
		expect(offered('john', 'release').at(-1)).toBe(noLongerOpen);
	});

	it('is the permission, or managing the department that is their own', () => {
		const { asked } = scene();
		expect(asked('jane', 'release')).toEqual([
			`${janeIsBlind}, and does not manage SysAdmins, their own department -> Permission denied`
		]);
		expect(asked('omar', 'release')[0]).toBe('manager: manages SysAdmins, their own department');
	});
});

describe('conditions for marking', () => {
	it('answered: the permission, or managing the department', () => {
		const { asked, as, ticket } = scene();
		expect(asked('john', 'mark')).toEqual([
			'permission ticket.markanswered: the role Expanded Access does not grant Mark as Answered, and does not manage Support -> Permission denied'
		]);
		expect(asked('jane', 'mark')).toEqual([
			`${janeIsBlind}, and does not manage Support -> Permission denied`
		]);
		as('john', { verb: 'claim', args: { ticket } });
		as('john', { verb: 'transfer', args: { ticket, department: id(2) } });
		expect(asked('john', 'mark')[0]).toContain('does not manage SysAdmins');
	});

	it('overdue: managing the department, of an open ticket', () => {
		const { asked, offered, as, set, ticket } = scene();
		expect(asked('john', 'mark_overdue')).toEqual([
			johnSees,
			'manager: does not manage Support -> Permission Denied. You are not allowed to flag tickets overdue',
			'state: open'
		]);
		as('john', { verb: 'transfer', args: { ticket, department: id(2) } });
		const all = [omarSees, 'manager: manages SysAdmins', 'state: open'];
		expect(asked('omar', 'mark_overdue')).toEqual(all);
		expect(offered('omar', 'mark_overdue')).toEqual([...all, 'state: not overdue']);
		set('tickets', ticket, { overdue: true });
		expect(asked('omar', 'mark_overdue')).toEqual(all);
		expect(offered('omar', 'mark_overdue')).toEqual([
			...all,
			'state: it is already overdue -> undefined'
		]);
		as('omar', { verb: 'set_status', args: { ticket, status: id(2) } });
		expect(asked('omar', 'mark_overdue').at(-1)).toBe(
			'state: not open -> Problems marking the the ticket overdue. Please try again!'
		);
	});
});

describe('conditions for a status', () => {
	const grants = 'permission ticket.close: the role Expanded Access grants Close';
	const to = (ticket: TicketId, status: number) => ({ ticket, status });

	it('is that it is another one', () => {
		const { asked, ticket } = scene();
		expect(asked('john', 'set_status', to(ticket, 1))).toEqual([
			johnSees,
			'state: Open already -> Ticket already set to Open status',
			grants
		]);
		expect(asked('john', 'set_status', to(ticket, 3))).toEqual([
			johnSees,
			'state: not Closed yet',
			grants,
			'state: nothing keeps it open'
		]);
		for (const status of [4, 99])
			expect(asked('john', 'set_status', to(ticket, status))).toEqual([
				johnSees,
				'target: no such status -> Unknown or invalid status'
			]);
	});

	it('is that nothing keeps it open', () => {
		const { asked, as, ticket } = scene();
		const args = { ticket, title: 'Order', description: 'Soon', department: id(1) };
		as('john', { verb: 'task_add', args });
		expect(asked('john', 'set_status', to(ticket, 3)).at(-1)).toBe(
			'state: This ticket has 1 open tasks and cannot be closed -> This ticket has 1 open tasks and cannot be closed'
		);
	});

	it.each([
		[1, 'Close, and the role View only does not grant Create', 'reopen'],
		[3, 'Close', 'resolve/close']
	])('is a permission of the role: status %i', (status, lacks, call) => {
		const { asked, as, set, agent, ticket } = scene();
		if (status === 1) as('john', { verb: 'set_status', args: { ticket, status: id(3) } });
		set('agents', agent('john').id, { role: VIEW_ONLY });
		expect(asked('john', 'set_status', to(ticket, status))[2]).toBe(
			`permission ticket.close: the role View only does not grant ${lacks} -> You do not have permission to ${call} tickets`
		);
	});

	it('is nothing more to open a ticket again', () => {
		const { asked, as, ticket } = scene();
		as('john', { verb: 'set_status', args: { ticket, status: id(2) } });
		expect(asked('john', 'set_status', to(ticket, 1))).toEqual([
			johnSeesReferred,
			'state: not Open yet',
			grants
		]);
	});

	it('archived requires the permission to delete', () => {
		const { asked } = scene();
		expect(asked('john', 'delete_ticket')).toEqual([
			johnSees,
			'permission ticket.delete: the role Expanded Access does not grant Delete -> You do not have permission to archive/delete tickets'
		]);
	});
});

describe('conditions for editing an entry', () => {
	it('is being its author', () => {
		const { asked, as, ticket } = scene();
		const lacks =
			'permission thread.edit: the role Expanded Access does not grant Edit Thread, and does not manage Support -> Permission denied';
		as('john', { verb: 'note', args: { ticket, body: '<p>Seen.</p>' } });
		as('root', { verb: 'mark', args: { ticket, as: 'answered' } });
		const of = (who: string, entry?: number) =>
			asked(who, 'edit_entry', { ticket, entry }).slice(1);
		expect(of('john')).toEqual([lacks]);
		expect(of('john', 1)).toEqual([lacks]);
		expect(of('john', 2)).toEqual(['owner: wrote it themselves']);
		expect(of('root', 2)).toEqual([
			'permission thread.edit: the role All Access grants Edit Thread'
		]);
		expect(of('root', 3)).toEqual(['state: the program wrote it -> Permission denied']);
		expect(of('john', 9)).toEqual(['target: there is no such entry -> No such thread entry']);
	});
});

describe('conditions for banning', () => {
	it('is a permission of their own', () => {
		const { asked, set, agent, as, ticket } = scene();
		const lacks =
			"permission emails.banlist: the agent's own permissions lack Banlist -> Permission denied";
		expect(asked('john', 'ban_email')).toEqual([johnSees, lacks, 'state: not banned']);
		expect(asked('john', 'unban_email')).toEqual([
			johnSees,
			lacks,
			'state: not banned -> Email is not in the banlist'
		]);
		set('agents', agent('john').id, { permissions: ['emails.banlist'] });
		as('john', { verb: 'ban_email', args: { ticket } });
		const holds = "permission emails.banlist: the agent's own permissions hold Banlist";
		expect(asked('john', 'ban_email')).toEqual([
			johnSees,
			holds,
			'state: banned already -> Email (karen@customer.example) already in banlist'
		]);
		expect(asked('john', 'unban_email')).toEqual([johnSees, holds, 'state: banned']);
	});
});

describe('conditions for merging', () => {
	const whole = 'state: no part of another ticket';
	const grants = 'permission ticket.merge: the role Expanded Access grants Merge';
	const denied = '-> You do not have permission to merge the selected Tickets';

	it('is the permission for all of them, then for the parent', () => {
		const { asked, ids: tickets, ticket } = scene(2);
		expect(asked('john', 'merge', { tickets })).toEqual([grants, whole, grants]);
		expect(asked('john', 'link', { tickets })).toEqual([
			grants.replaceAll(/merge|Merge/g, (verb) => (verb === 'merge' ? 'link' : 'Link')),
			whole,
			grants.replaceAll(/merge|Merge/g, (verb) => (verb === 'merge' ? 'link' : 'Link'))
		]);
		expect(asked('jane', 'merge', { tickets })).toEqual([
			`permission ticket.merge: the empty role does not grant Merge ${denied}`,
			whole,
			`${janeIsBlind}. -> Unable to manage ticket`
		]);
		expect(asked('john', 'merge', { tickets: [ticket, 99] })[0]).toBe(
			`permission ticket.merge: there is no such ticket ${denied}`
		);
		expect(asked('john', 'merge', { tickets: [] }).slice(1)).toEqual([
			whole,
			'target: no ticket is chosen -> Unable to manage ticket'
		]);
	});

	it('is not the role by assignment, unless it is referred', () => {
		const { asked, as, ids, ticket } = scene(2);
		as('john', { verb: 'claim', args: { ticket } });
		as('john', { verb: 'transfer', args: { ticket, department: id(2) } });
		expect(asked('john', 'merge', { tickets: [ticket] })).toEqual([
			`permission ticket.merge: the role by assignment does not count for Merge ${denied}`,
			whole,
			grants
		]);
		const other = ids[1] as TicketId;
		as('root', { verb: 'refer', args: { ticket: other, to: { kind: 'dept', id: id(3) } } });
		expect(asked('jane', 'merge', { tickets: [other] })).toEqual([
			'permission ticket.merge: it is referred to somebody, so Merge is open to everybody',
			whole,
			'visible: it is referred to somebody'
		]);
	});

	it('is the empty role, too, of who sees it without one', () => {
		const { asked, set, agent, ticket } = scene();
		set('agents', agent('jane').id, { usePrimaryRole: false });
		set('tickets', ticket, { agent: agent('jane').id });
		expect(asked('jane', 'merge', { tickets: [ticket] })).toEqual([
			`permission ticket.merge: the empty role does not grant Merge ${denied}`,
			whole,
			'permission ticket.merge: the empty role does not grant Merge -> Unable to manage ticket'
		]);
	});

	it('is the role of who sees it: the role in the end, too', () => {
		const { asked, set, agent, ticket } = scene();
		set('agents', agent('john').id, { role: VIEW_ONLY });
		expect(asked('john', 'merge', { tickets: [ticket] })).toEqual([
			`permission ticket.merge: the role View only does not grant Merge ${denied}`,
			whole,
			'permission ticket.merge: the role View only does not grant Merge -> Unable to manage ticket'
		]);
	});
});

it('hides the reply form of a merged ticket', () => {
	const { offered, asked, set, ticket } = scene();
	const free = 'state: not merged into another ticket';
	expect(offered('john', 'note')).toEqual([johnSees, free]);
	set('tickets', ticket, { threadKind: 'C' });
	const merged = 'state: it was merged into another ticket; write there instead -> undefined';
	expect(offered('john', 'note')).toEqual([johnSees, merged]);
	expect(offered('john', 'reply')).toEqual([
		johnSees,
		'permission ticket.reply: the role Expanded Access grants Post Reply',
		merged
	]);
	expect(asked('john', 'note')).toEqual([johnSees]);
});

describe('conditions for end users', () => {
	it('is that they may open the ticket, and to edit it that it is theirs', () => {
		const { asked, as, ticket } = scene();
		const unknown = 'Unknown or invalid ticket ID.';
		const kenIsBlind = `visible: Ken cannot see this ticket: not its owner, not a collaborator, not a participant of a ticket that was merged into it. -> ${unknown}`;
		const karenSees = 'visible: Karen sees this ticket: its owner.';
		expect(asked('karen', 'user_reply')).toEqual([karenSees]);
		expect(asked('karen', 'edit_own')).toEqual([karenSees, 'owner: its owner']);
		expect(asked('ken', 'user_reply')).toEqual([kenIsBlind]);
		expect(asked('ken', 'edit_own', { ticket: 99 })).toEqual([
			`target: there is no such ticket -> ${unknown}`
		]);
		expect(asked('john', 'edit_own')).toEqual([`actor: not an end user -> ${unknown}`]);
		as('john', { verb: 'add_collaborator', args: { ticket, user: id(2) } });
		expect(asked('ken', 'edit_own').at(-1)).toBe(
			'owner: not its owner -> Access Denied. Possibly invalid ticket ID'
		);
	});
});

describe('conditions without a ticket', () => {
	it('for opening one: Create in any role, or in the chosen department’s; Assign to assign it', () => {
		const { asked, set, agent } = scene();
		const any = 'permission ticket.create: one of their roles grants Create';
		const assignee = { kind: 'agent', id: 1 };
		expect(asked('john', 'open_for', {})).toEqual([any]);
		expect(asked('john', 'open_for', { department: 1, assignee })).toEqual([
			any,
			'permission ticket.create: their role in the department grants Create',
			'permission ticket.assign: one of their roles grants Assign'
		]);
		set('agents', agent('john').id, { role: VIEW_ONLY });
		expect(asked('john', 'open_for', { department: 1, assignee })).toEqual([
			'permission ticket.create: none of their roles grants Create -> You do not have permission to create tickets Contact admin for such access'
		]);
	});

	it('of a saved search: that it is theirs', () => {
		const { asked, as, desk } = scene();
		as('john', { verb: 'save_search', args: { values: { name: 'Mine' } } });
		const found = asked('john', 'save_search', { id: 999 });
		expect(found).toEqual(['target: there is no such search -> Unknown or invalid ID.']);
		const last = desk.tables.lastId('queues');
		expect(asked('john', 'save_search', { id: last })).toEqual(['owner: their own']);
		expect(asked('jane', 'remove_search', { id: last })).toEqual([
			'owner: not their own -> Access denied'
		]);
		expect(asked('karen', 'remove_search', { id: last })).toEqual([
			'actor: not an agent -> Access denied'
		]);
	});

	it('of the pages of the admin panel, and of the knowledge base', () => {
		const { asked, set, agent } = scene();
		const no = 'administrator: not an administrator -> Access denied';
		expect(asked('john', 'save_sla', {})).toEqual([no]);
		expect(asked('root', 'save_sla', {})).toEqual(['administrator: an administrator']);
		set('agents', agent('root').id, { active: false });
		expect(asked('root', 'save_sla', {})).toEqual([no]);
		expect(asked('john', 'save_faq', {})).toEqual([
			'permission faq.manage: lacks the permission FAQ -> Access denied'
		]);
		set('agents', agent('john').id, { permissions: ['faq.manage'] });
		expect(asked('john', 'save_faq', {})).toEqual([
			'permission faq.manage: holds the permission FAQ'
		]);
		set('agents', agent('john').id, { active: false });
		expect(asked('john', 'save_faq', {})).toEqual(['actor: not an agent -> Access denied']);
	});
});
