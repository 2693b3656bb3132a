import { beforeEach, describe, expect, it } from 'vitest';
import type { LoggedEvent, Ticket } from '../../model/index.ts';
import { TrialDesk } from '../intake/trial-desk.testkit.ts';

let desk: TrialDesk;
let ticket: Ticket;
beforeEach(() => {
	desk = new TrialDesk();
	ticket = desk.open();
});

const agentId = (name: string) =>
	(desk.agent(name) as { id: number }).id as Ticket['agent'] & number;
const toAgent = (name: string) => ({ kind: 'agent', id: agentId(name) }) as const;
const toTeam = () => ({ kind: 'team', id: desk.id('teams', 'Night shift') }) as const;
const now = () => desk.ticket(ticket.id);
const logged = (): LoggedEvent[] => [...desk.tables.find('log', 'thread', `t${ticket.id}`)];
const lastLogged = () => logged().at(-1);
const set = (table: 'agents' | 'departments' | 'teams', id: number, columns: object) =>
	desk.tables.apply([{ type: 'changed', table, id, set: columns } as never]);

describe('assigning', () => {
	it('sets the agent and keeps the team, with an event and the comment as a note', () => {
		desk.do(desk.agent('john'), 'assign', { ticket: ticket.id, to: toTeam() });
		desk.do(desk.agent('john'), 'assign', {
			ticket: ticket.id,
			to: toAgent('jane'),
			comments: 'look'
		});
		expect(now()).toMatchObject({ agent: agentId('jane'), team: toTeam().id, entries: 2 });
		expect(lastLogged()).toMatchObject({ name: 'assigned', data: { staff: agentId('jane') } });
		expect(desk.entries(ticket).at(-1)).toMatchObject({
			type: 'N',
			title: 'Ticket Assigned to Jane Doe'
		});
	});

	it('to oneself is a claim, also in the title of the note (hand-lab-2-0)', () => {
		desk.do(desk.agent('john'), 'assign', {
			ticket: ticket.id,
			to: toAgent('john'),
			comments: 'mine'
		});
		expect(lastLogged()?.data).toEqual({ claim: true });
		expect(desk.entries(ticket).at(-1)?.title).toBe('Ticket claimed by John Doe');
	});

	it('refers the previous agent when asked to, and removes the referral of the new one', () => {
		const { notice } = desk.do(desk.agent('john'), 'refer', {
			ticket: ticket.id,
			to: toAgent('jane')
		});
		expect(notice).toBe(`Ticket #${ticket.number} referred to Jane Doe successfully`);
		desk.do(desk.agent('john'), 'assign', { ticket: ticket.id, to: toAgent('john') });
		desk.do(desk.agent('john'), 'assign', { ticket: ticket.id, to: toAgent('jane'), refer: true });
		expect(now().referrals).toEqual([toAgent('john')]);
	});

	it('refers the team that has it when a claim asks for that, and only then', () => {
		const claimed = (how: { refer?: boolean }) => {
			desk.do(desk.agent('john'), 'assign', { ticket: ticket.id, to: toTeam() });
			const { notice } = desk.do(desk.agent('john'), 'claim', { ticket: ticket.id, ...how });
			expect(notice).toBe('Ticket assigned to you successfully');
			return now().referrals;
		};
		expect(claimed({})).toEqual([]);
		desk.do(desk.agent('john'), 'release', { ticket: ticket.id, what: 'both' });
		expect(claimed({ refer: true })).toEqual([toTeam()]);
	});

	it('opens a closed ticket again, for an agent only if they have the department', () => {
		const close = { ticket: ticket.id, status: desk.id('statuses', 'Resolved') };
		desk.do(desk.agent('john'), 'set_status', close as never);
		desk.do(desk.agent('john'), 'assign', { ticket: ticket.id, to: toAgent('jane') });
		expect(now()).toMatchObject({ state: 'open', agent: null });
		expect(logged().map((event) => event.name)).toEqual([
			'created',
			'closed',
			'assigned',
			'reopened'
		]);
	});

	it('refuses an agent on vacation as unknown, even if the ticket is already theirs', () => {
		desk.do(desk.agent('john'), 'assign', { ticket: ticket.id, to: toAgent('jane') });
		set('agents', agentId('jane'), { onVacation: true });
		const { refusal } = desk.do(desk.agent('john'), 'assign', {
			ticket: ticket.id,
			to: toAgent('jane')
		});
		expect(refusal).toMatchObject({
			message: 'Unable to assign ticket',
			fields: [{ message: 'Unknown assignee' }]
		});
	});

	it('refuses agents from outside a department that requires members', () => {
		set('departments', ticket.department, { assignment: 'members' });
		const { refusal } = desk.do(desk.agent('john'), 'assign', {
			ticket: ticket.id,
			to: toAgent('jane')
		});
		expect(refusal?.fields[0]?.message).toBe('Unknown assignee');
	});

	it('treats a list without agents as an empty field', () => {
		set('teams', toTeam().id, { enabled: false });
		const { refusal } = desk.do(desk.agent('john'), 'assign', { ticket: ticket.id, to: toTeam() });
		expect(refusal).toMatchObject({
			message: null,
			fields: [{ message: 'Assignee is a required field' }]
		});
	});
});

describe('claiming', () => {
	it('assigns a ticket without an agent', () => {
		const { notice } = desk.do(desk.agent('john'), 'claim', { ticket: ticket.id });
		expect(notice).toBe('Ticket assigned to you successfully');
		expect(now().agent).toBe(agentId('john'));
	});

	it('is refused when it has an agent, and for agents who do not see it', () => {
		expect(desk.do(desk.agent('jane'), 'claim', { ticket: ticket.id }).refusal?.http).toBe(403);
		desk.do(desk.agent('john'), 'claim', { ticket: ticket.id });
		expect(desk.do(desk.agent('john'), 'claim', { ticket: ticket.id }).refusal?.http).toBe(403);
	});
});

describe('releasing', () => {
	it('names the released assignee, and the releasing agent as the agent of the event', () => {
		desk.do(desk.agent('john'), 'assign', { ticket: ticket.id, to: toAgent('jane') });
		desk.do(desk.agent('john'), 'release', { ticket: ticket.id });
		expect(now().agent).toBeNull();
		expect(lastLogged()).toMatchObject({
			name: 'released',
			data: { staff: agentId('jane') },
			agent: agentId('john')
		});
	});

	it('works on closed tickets (rand-0080), and needs somebody to release', () => {
		desk.do(desk.agent('john'), 'set_status', {
			ticket: ticket.id,
			status: desk.id('statuses', 'Closed') as never
		});
		expect(desk.do(desk.agent('john'), 'release', { ticket: ticket.id }).refusal).toBeNull();
		expect(desk.do(desk.agent('john'), 'release', { ticket: ticket.id }).refusal?.message).toBe(
			'Please check an assignee to release assignment'
		);
	});

	it('is allowed to the manager of their own department, not of another (hand-manager-rights-0)', () => {
		desk.do(desk.agent('john'), 'claim', { ticket: ticket.id });
		set('departments', ticket.department, { manager: agentId('jane') });
		set('agents', agentId('jane'), { role: 4, access: [] });
		expect(desk.do(desk.agent('jane'), 'release', { ticket: ticket.id }).refusal?.http).toBe(403);
		expect(desk.do(desk.agent('omar'), 'release', { ticket: ticket.id }).refusal).toBeNull();
	});
});

describe('transferring', () => {
	const sysAdmins = () => desk.id('departments', 'SysAdmins') as Ticket['department'];

	it('keeps the agent, unless the new department insists on its own', () => {
		desk.do(desk.agent('john'), 'claim', { ticket: ticket.id });
		set('departments', sysAdmins(), { assignment: 'members' });
		desk.do(desk.agent('john'), 'transfer', { ticket: ticket.id, department: sysAdmins() });
		expect(now()).toMatchObject({ department: sysAdmins(), agent: null });
	});

	it('is refused for the current department', () => {
		const { refusal } = desk.do(desk.agent('john'), 'transfer', {
			ticket: ticket.id,
			department: ticket.department
		});
		expect(refusal?.fields[0]?.message).toBe('Ticket already in the department');
	});

	it('reopens a closed ticket before the transfer is logged (hand-reopen-transfer-0)', () => {
		const closed = desk.id('statuses', 'Closed') as never;
		desk.do(desk.agent('john'), 'set_status', { ticket: ticket.id, status: closed });
		desk.do(desk.agent('john'), 'transfer', { ticket: ticket.id, department: sysAdmins() });
		expect(
			logged()
				.map((event) => event.name)
				.slice(-2)
		).toEqual(['reopened', 'transferred']);
		expect(now()).toMatchObject({ state: 'open', agent: null });
	});
});
