import { describe, expect, it } from 'vitest';
import { TrialDesk } from '../../verbs/intake/trial-desk.testkit.ts';
import { fillIn } from './variables.ts';

/** A ticket with everything that a variable can name (`admin-rules.md`, section 5). */
function full() {
	const desk = new TrialDesk({
		departments: [
			{ name: 'Support' },
			{ name: 'SysAdmins', manager: 'omar', parent: 'Support', sla: 'Sev-A' }
		],
		'sla plans': [{ name: 'Sev-A', 'grace period': 3 }],
		organizations: [{ name: 'Bank & Co' }],
		'help topics': [
			{ name: 'Report' },
			{
				name: 'General Inquiry',
				parent: 'Report',
				department: 'SysAdmins',
				sla: 'Sev-A',
				priority: 'High'
			}
		]
	});
	const change = (
		table: 'users' | 'agents' | 'teams' | 'tickets' | 'fields',
		id: number,
		set: object
	) => desk.tables.apply([{ type: 'changed', table, id, set } as never]);
	const id = (who: string) => (desk.agent(who) as { id: number }).id;
	change('users', desk.user('karen').id, {
		phone: '5550102030',
		notes: 'VIP',
		organization: 1,
		written: 'Karen@Customer.example'
	});
	change('agents', id('jane'), {
		phone: '5551112222',
		mobile: '5553334444',
		signature: '<p>J.</p>'
	});
	change('teams', 1, {
		lead: id('omar'),
		members: [id('jane'), 99, id('john')].map((agent) => ({ agent, alerts: true }))
	});
	const ticket = desk.open({ subject: 'No <b>network</b>' });
	desk.do(desk.agent('jane'), 'assign', {
		ticket: ticket.id,
		to: { kind: 'agent', id: id('jane') as never }
	});
	desk.do(desk.agent('jane'), 'assign', {
		ticket: ticket.id,
		to: { kind: 'team', id: 1 as never }
	});
	for (const user of ['ken'])
		desk.do(desk.agent('jane'), 'add_collaborator', {
			ticket: ticket.id,
			user: desk.user(user).id
		});
	const fill = (variable: string) =>
		fillIn(desk.tables, desk.ticket(ticket.id), `[%{${variable}}]`, ticket.created + 90_000).slice(
			1,
			-1
		);
	return { desk, ticket, fill, change };
}

describe('every variable of a ticket', () => {
	const { ticket, fill } = full();
	it.each([
		['id', String(ticket.id)],
		['number', ticket.number],
		['subject', 'No network'],
		['source', 'Web'],
		['name', 'Karen Miller'],
		['name.full', 'Karen Miller'],
		['name.first', 'Karen'],
		['name.last', 'Miller'],
		['name.short', 'Karen M.'],
		['name.shortformal', 'K. Miller'],
		['name.lastfirst', 'Miller, Karen'],
		['name.initials', 'KM'],
		['name.legal', 'Karen Miller'],
		['name.complete', 'Karen Miller'],
		['name.original', 'Karen Miller'],
		['name.plain', 'Karen Miller'],
		['email', 'Karen@Customer.example'],
		['phone', '(555) 010-2030'],
		['user', 'Karen Miller'],
		['user.name.first', 'Karen'],
		['user.email', 'Karen@Customer.example'],
		['user.phone', '(555) 010-2030'],
		['user.notes', 'VIP'],
		['user.organization', 'Bank & Co'],
		['user.organization.name', 'Bank & Co'],
		['recipients', 'Karen Miller, Ken Adams'],
		['status', 'Open'],
		['status.name', 'Open'],
		['status.state', 'open'],
		['priority', 'High'],
		['priority.name', 'High'],
		['dept', 'SysAdmins'],
		['dept.name', 'SysAdmins'],
		['dept.manager', 'Omar Haddad'],
		['dept.manager.email', 'omar@desk.example'],
		['dept.parent', 'Support'],
		['dept.parent.name', 'Support'],
		['dept.sla', 'Sev-A'],
		['dept.sla.name', 'Sev-A'],
		['dept.members', 'Jane Doe, Omar Haddad'],
		['topic', 'General Inquiry'],
		['topic.name', 'General Inquiry'],
		['topic.fullname', 'Report / General Inquiry'],
		['topic.parent', 'Report'],
		['topic.dept', 'SysAdmins'],
		['topic.sla', 'Sev-A'],
		['sla', 'Sev-A'],
		['sla.name', 'Sev-A'],
		['sla.graceperiod', '3'],
		['assigned', 'Jane Doe/Night shift'],
		['staff', 'Jane Doe'],
		['staff.name', 'Jane Doe'],
		['staff.name.first', 'Jane'],
		['staff.name.last', 'Doe'],
		['staff.name.complete', 'Jane Doe'],
		['staff.email', 'jane@desk.example'],
		['staff.username', 'jane'],
		['staff.phone', '(555) 111-2222'],
		['staff.mobile', '(555) 333-4444'],
		['staff.signature', '<p>J.</p>'],
		['staff.dept', 'SysAdmins'],
		['team', 'Night shift'],
		['team.name', 'Night shift'],
		['team.lead', 'Omar Haddad'],
		['team.lead.name.first', 'Omar'],
		['team.members', 'Jane Doe, John Doe']
	])('%s', (name, text) => {
		expect(fill(`ticket.${name}`)).toBe(text);
	});

	it.each([
		['recipient', 'Karen Miller'],
		['recipient.email', 'Karen@Customer.example'],
		['company', 'Trial'],
		['company.name', 'Trial'],
		['url', 'http://localhost/osTicket']
	])('and beside it: %s', (name, text) => {
		expect(fill(name)).toBe(text);
	});

	it('dates follow the due date of the agent, or else the estimate', () => {
		const { desk, fill, change } = full();
		const { slaDue } = desk.ticket(1);
		expect(fill('ticket.due_date.date')).toBe(String((slaDue ?? 0) / 1000));
		change('tickets', 1, {
			dueDate: 1_000_000,
			closed: 2_000_000,
			reopened: 3_000_000,
			lastUpdate: 4_000_000
		});
		const dates = ['due_date', 'close_date', 'reopen_date', 'last_update'];
		expect(dates.map((name) => fill(`ticket.${name}.date`))).toEqual([
			'1000',
			'2000',
			'3000',
			'4000'
		]);
		expect(fill('ticket.create_date.system')).toBe(fill('ticket.create_date'));
		expect(fill('ticket.create_date.user')).toBe(fill('ticket.create_date.long'));
	});

	it('the thread has messages and responses, the newest of each, both ways round', () => {
		const { desk, ticket, fill } = full();
		const post = (body: string) =>
			desk.do(desk.agent('jane'), 'reply', { ticket: ticket.id, body });
		const write = (message: string) =>
			desk.do(desk.user('karen'), 'user_reply', { ticket: ticket.id, message });
		write('<p>two</p>');
		post('<p>three</p>');
		desk.do(desk.agent('jane'), 'note', { ticket: ticket.id, body: '<p>secret</p>' });
		post('<p>four</p>');
		const thread = (part: string) => fill(`ticket.thread.${part}`);
		expect(thread('original')).toBe('<p>It burns.</p>');
		expect(thread('lastmessage')).toBe('<p>two</p>');
		expect(thread('lastresponse')).toBe('<p>four</p>');
		const all = ['<p>It burns.</p>', '<p>two</p>', '<p>three</p>', '<p>four</p>'];
		expect(thread('complete')).toBe(all.join('<hr />'));
		expect(thread('reversed')).toBe(all.toReversed().join('<hr />'));
		expect(fill('ticket.thread')).toBe('');
	});

	it('further fields of its forms have theirs, in any case; what a ticket has of its own goes before', () => {
		const { desk, fill, change } = full();
		const field = desk.tables.all('fields').find(({ name }) => name === 'subject');
		const row = { ...field, id: 900, name: 'Asset', label: 'Asset' };
		const own = { ...field, id: 901, name: 'team', label: 'Team' };
		desk.tables.apply([
			{ type: 'added', table: 'fields', row: row as never },
			{ type: 'added', table: 'fields', row: own as never }
		]);
		expect(fill('ticket.asset')).toBe('');
		change('tickets', 1, { fields: { Asset: 'PC <i>7</i>', team: 'blue' }, team: null });
		expect(fill('ticket.asset')).toBe('PC 7');
		expect(fill('ticket.ASSET')).toBe('PC 7');
		expect(fill('ticket.team')).toBe('');
	});
});

it('every variable of what a ticket has not is empty', () => {
	const { fill, change, desk } = full();
	change('tickets', 1, {
		...{ agent: null, team: null, topic: null, sla: null, priority: null, department: 1 },
		...{ dueDate: null, slaDue: null, collaborators: [] }
	});
	change('users', desk.user('karen').id, { phone: '', notes: undefined, written: null });
	const empty =
		'assigned staff staff.name staff.name.first team team.lead team.members topic topic.fullname sla sla.name sla.graceperiod priority dept.manager dept.manager.name dept.parent dept.sla due_date due_date.short phone user.notes thread.lastresponse';
	for (const name of empty.split(' ')) expect([name, fill(`ticket.${name}`)]).toEqual([name, '']);
	expect(fill('ticket.recipients')).toBe('Karen Miller');
	expect(fill('ticket.email')).toBe('karen@customer.example');
});
