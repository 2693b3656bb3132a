import { beforeEach, describe, expect, it } from 'vitest';
import type { StatusId, Ticket } from '../../model/index.ts';
import { TrialDesk } from '../intake/trial-desk.testkit.ts';

let desk: TrialDesk;
let ticket: Ticket;
beforeEach(() => {
	desk = new TrialDesk();
	ticket = desk.open();
});

const now = () => desk.ticket(ticket.id);
const status = (name: string) => desk.id('statuses', name) as StatusId;
const setTo = (who: string, name: string, more = {}) =>
	desk.do(desk.agent(who), 'set_status', { ticket: ticket.id, status: status(name), ...more });
const set = (
	table: 'tickets' | 'departments' | 'statuses' | 'settings' | 'agents',
	id: number,
	columns: object
) => desk.tables.apply([{ type: 'changed', table, id, set: columns } as never]);
const john = () => (desk.agent('john') as { id: number }).id;

describe('closing', () => {
	it('makes the closing agent the assignee and refers the previous one, without an event', () => {
		const jane = (desk.agent('jane') as { id: number }).id;
		desk.do(desk.agent('john'), 'assign', {
			ticket: ticket.id,
			to: { kind: 'agent', id: jane } as never
		});
		setTo('john', 'Resolved');
		expect(now()).toMatchObject({
			state: 'closed',
			agent: john(),
			referrals: [{ kind: 'agent', id: jane }]
		});
	});

	it('clears overdue and removes due dates that have passed', () => {
		set('tickets', ticket.id, { overdue: true, dueDate: ticket.created, slaDue: 9e15 });
		setTo('john', 'Closed');
		expect(now()).toMatchObject({ overdue: false, dueDate: null, slaDue: 9e15 });
	});

	it('is refused while tasks are open, and skipped silently when it comes with a reply', () => {
		desk.do(desk.agent('john'), 'task_add', {
			ticket: ticket.id,
			title: 'Order part',
			description: '<p>Do it</p>',
			department: ticket.department
		});
		expect(setTo('john', 'Closed').refusal?.message).toBe(
			'This ticket has 1 open tasks and cannot be closed'
		);
		const { refusal } = desk.reply(ticket, { status: status('Closed') });
		expect(refusal).toBeNull();
		expect(now().state).toBe('open');
	});

	it('is refused without a help topic when the desk requires one', () => {
		set('tickets', ticket.id, { topic: null });
		set('settings', 1, { requireTopicToClose: true });
		expect(setTo('john', 'Closed').refusal?.message).toContain('missing a Help Topic');
	});

	it('closing again cancels the first closing', () => {
		setTo('john', 'Resolved');
		setTo('john', 'Closed');
		const log = desk.tables.find('log', 'thread', `t${ticket.id}`);
		expect(log.map((event) => [event.name, event.annulled])).toEqual([
			['created', false],
			['closed', true],
			['closed', false]
		]);
	});

	it('is refused for the current status, and for archived', () => {
		expect(setTo('john', 'Open').refusal?.message).toBe('Ticket already set to Open status');
		expect(setTo('john', 'Archived').refusal?.message).toBe('Unknown or invalid status');
	});
});

describe('reopening', () => {
	it('restarts the SLA clock and clears the answered mark', () => {
		desk.reply(ticket, { status: status('Resolved') });
		setTo('john', 'Open');
		const { reopened, slaDue } = now();
		expect(now()).toMatchObject({ state: 'open', answered: false, closed: null, agent: john() });
		expect(slaDue).not.toBe(ticket.slaDue);
		expect(reopened).toBe(now().lastUpdate);
	});

	it('unassigns the ticket when the department disables automatic assignment', () => {
		setTo('john', 'Resolved');
		set('departments', ticket.department, { disableReopenAutoAssign: true });
		setTo('john', 'Open');
		expect(now().agent).toBeNull();
	});

	it('unassigns the ticket when its agent is on vacation, disabled, or limited to assigned tickets', () => {
		for (const column of [{ onVacation: true }, { active: false }, { assignedOnly: true }]) {
			ticket = desk.open();
			setTo('john', 'Resolved');
			set('agents', john(), column);
			desk.do(desk.user('karen'), 'user_reply', { ticket: ticket.id, message: 'Again' });
			expect(now()).toMatchObject({ state: 'open', agent: null });
			set('agents', john(), { onVacation: false, active: true, assignedOnly: false });
		}
	});

	it('keeps the agent when the status does not allow reopening (rand-0669)', () => {
		setTo('john', 'Resolved');
		set('statuses', status('Resolved'), { allowReopen: false });
		set('departments', ticket.department, { disableReopenAutoAssign: true });
		setTo('john', 'Open');
		expect(now().agent).toBe(john());
	});

	it('by a note needs no permission (hand-reopen-agent-0)', () => {
		setTo('john', 'Resolved');
		desk.tables.apply([
			{ type: 'changed', table: 'agents', id: john(), set: { role: 4 as never } }
		]);
		expect(setTo('john', 'Open').refusal?.message).toBe(
			'You do not have permission to reopen tickets'
		);
		desk.do(desk.agent('john'), 'note', {
			ticket: ticket.id,
			body: 'again',
			status: status('Open')
		});
		expect(now().state).toBe('open');
	});
});

describe('deleting', () => {
	it('deletes the thread and keeps the tasks (rand-0096)', () => {
		desk.do(desk.agent('john'), 'task_add', {
			ticket: ticket.id,
			title: 'Order part',
			description: '<p>Do it</p>',
			department: ticket.department
		});
		expect(
			desk.do(desk.agent('john'), 'delete_ticket', { ticket: ticket.id }).refusal?.message
		).toBe('You do not have permission to archive/delete tickets');
		desk.tables.apply([
			{ type: 'changed', table: 'agents', id: john(), set: { role: 1 as never } }
		]);
		const { notice } = desk.do(desk.agent('john'), 'delete_ticket', { ticket: ticket.id });
		expect(notice).toBe(`Ticket #${ticket.number} deleted sucessfully`);
		expect(desk.tables.get('tickets', ticket.id)).toBeUndefined();
		expect(desk.entries(ticket)).toEqual([]);
		expect(desk.tables.get('tasks', 1)).toBeDefined();
	});
});
