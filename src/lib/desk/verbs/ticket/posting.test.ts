import { beforeEach, describe, expect, it } from 'vitest';
import type { Ticket } from '../../model/index.ts';
import { TrialDesk } from '../intake/trial-desk.testkit.ts';

let desk: TrialDesk;
let ticket: Ticket;
beforeEach(() => {
	desk = new TrialDesk();
	ticket = desk.open();
});

const now = () => desk.ticket(ticket.id);
const idOf = (name: string) => (desk.agent(name) as { id: number }).id;
const set = (table: 'settings' | 'departments', id: number, columns: object) =>
	desk.tables.apply([{ type: 'changed', table, id, set: columns } as never]);

describe('a reply', () => {
	it('claims an open ticket that no agent has, without an event, and marks it answered', () => {
		const before = desk.tables.lastId('log');
		desk.reply(ticket);
		expect(now()).toMatchObject({
			agent: idOf('john'),
			answered: true,
			lastUpdate: ticket.created
		});
		expect(desk.tables.lastId('log')).toBe(before);
	});

	it('claims nothing when the desk or the department disables it', () => {
		set('departments', ticket.department, { disableAutoClaim: true });
		desk.reply(ticket);
		expect(now().agent).toBeNull();
		set('departments', ticket.department, { disableAutoClaim: false });
		set('settings', 1, { autoClaimTickets: false });
		desk.reply(ticket);
		expect(now().agent).toBeNull();
	});

	it('is sent under the name that the agent chose, as far as end users may see it', () => {
		const john = desk.tables.get('agents', idOf('john'));
		const namedAs = (fromName: 'email' | 'dept' | 'mine' | null) => {
			const preferences = { ...john?.preferences, fromName };
			desk.tables.apply([
				{ type: 'changed', table: 'agents', id: idOf('john'), set: { preferences } } as never
			]);
			desk.reply(ticket);
			return desk.sent().at(-1)?.fromName;
		};
		const { name } = desk.tables.get('departments', ticket.department) ?? { name: '?' };
		expect([namedAs('email'), namedAs(null)]).toEqual([null, null]);
		expect([namedAs('mine'), namedAs('dept')]).toEqual(['John Doe', name]);
		set('settings', 1, { hideStaffName: true });
		expect(namedAs('mine')).toBe(name);
		set('departments', ticket.department, { public: false });
		expect([namedAs('mine'), namedAs('dept')]).toEqual([null, null]);
	});

	it('to the user alone leaves no collaborator active', () => {
		const ken = desk.user('ken').id;
		desk.do(desk.agent('john'), 'add_collaborator', { ticket: ticket.id, user: ken });
		desk.reply(ticket, { to: 'user' });
		expect(now().collaborators).toEqual([{ user: ken, active: false, cc: true }]);
	});

	it('alerts the assigned agent, as a note does, but never its own author (rand-0449)', () => {
		set('settings', 1, { noteAlertActive: true });
		desk.do(desk.agent('john'), 'assign', {
			ticket: ticket.id,
			to: { kind: 'agent', id: idOf('omar') } as never
		});
		const alerts = () => desk.sentTo().filter((mail) => mail.startsWith('note.alert'));
		desk.reply(ticket);
		expect(alerts()).toHaveLength(1);
		desk.do(desk.agent('omar'), 'reply', { ticket: ticket.id, body: 'Done' });
		expect(alerts()).toHaveLength(1);
	});

	it('requires a text, and access to the ticket', () => {
		expect(desk.reply(ticket, { body: '' }).refusal?.fields[0]?.message).toBe('Response required');
		const outsider = desk.do(desk.agent('jane'), 'reply', { ticket: ticket.id, body: 'x' });
		expect(outsider.refusal?.message).toMatch(/^Access denied/);
	});

	it('is sent from the chosen address, if the desk has it', () => {
		desk.reply(ticket);
		expect(desk.sent().at(-1)?.from).toBe('support@desk.example');
		desk.reply(ticket, { from: 'Alerts@desk.example' });
		expect(desk.sent().at(-1)?.from).toBe('alerts@desk.example');
		const count = desk.entries(ticket).length;
		expect(desk.reply(ticket, { from: 'ceo@desk.example' }).refusal?.fields).toEqual([
			{ field: 'from', message: 'The desk has no such address' }
		]);
		expect(desk.entries(ticket)).toHaveLength(count);
	});

	it('removes scripts', () => {
		desk.reply(ticket, { body: '<p><script>alert(1)</script>safe</p>' });
		expect(desk.entries(ticket).at(-1)?.body).toBe('<p>safe</p>');
	});
});

describe('the typing lock', () => {
	it('blocks others from posting until it is released or three minutes have passed', () => {
		const note = () =>
			desk.do(desk.agent('omar'), 'note', { ticket: ticket.id, body: 'x' }).refusal?.message;
		desk.do(desk.agent('john'), 'assign', {
			ticket: ticket.id,
			to: { kind: 'agent', id: idOf('omar') } as never
		});
		desk.do(desk.agent('john'), 'lock', { ticket: ticket.id });
		expect(note()).toBe('Action Denied. Ticket is locked by someone else!');
		desk.do(desk.agent('john'), 'unlock', { ticket: ticket.id });
		expect(note()).toBeUndefined();
		desk.do(desk.agent('john'), 'lock', { ticket: ticket.id });
		expect(note()).toBeDefined();
		expect(note()).toBeDefined();
		expect(note()).toBeUndefined();
	});

	it('is refused for agents who do not see the ticket', () => {
		const { refusal } = desk.do(desk.agent('jane'), 'lock', { ticket: ticket.id });
		expect(refusal?.message).toBe('Lock denied!');
	});
});
