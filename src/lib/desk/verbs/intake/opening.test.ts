import { describe, expect, it } from 'vitest';
import type { Actor } from '../../model/index.ts';
import { TrialDesk, withFilter } from './trial-desk.testkit.ts';

const guest = { kind: 'guest' } as const;

describe('opening a ticket on the portal', () => {
	it('gives it a number of six digits, the topic’s way, and one alert to the administrator', () => {
		const desk = new TrialDesk();
		const ticket = desk.open();
		expect(ticket.number).toMatch(/^\d{6}$/);
		expect(ticket).toMatchObject({ source: 'Web', state: 'open', agent: null, entries: 1 });
		expect(desk.sentTo()).toEqual(['ticket.alert admin@desk.example']);
	});

	it('never gives two tickets the same number, and always the same ones in the same desk', () => {
		const numbers = () => {
			const desk = new TrialDesk();
			return Array.from({ length: 300 }, () => desk.open().number);
		};
		expect(new Set(numbers()).size).toBe(300);
		expect(numbers()).toEqual(numbers());
	});

	it('makes a guest an end user, and recognizes the address in any case later', () => {
		const desk = new TrialDesk();
		const topic = desk.id('topics', 'General Inquiry');
		const open = (email: string, name: string) =>
			desk.do(guest, 'open', { topic, subject: 'x', message: 'x', email, name });
		open('Visitor@Example.org', 'Vera Visitor');
		const first = desk.lastTicket().owner;
		open('visitor@example.org', 'Somebody Else');
		expect(desk.lastTicket().owner).toBe(first);
		expect(desk.tables.get('users', first)).toMatchObject({
			name: 'Vera Visitor',
			email: 'visitor@example.org',
			registered: false
		});
	});

	it('marks every field that is missing, and opens nothing', () => {
		const desk = new TrialDesk();
		const topic = desk.id('topics', 'General Inquiry');
		const args = { topic, subject: ' ', message: '<p>&nbsp;</p>', email: 'nobody', name: 'N' };
		const { refusal, events } = desk.do(guest, 'open', args);
		expect(refusal?.fields.map((field) => field.message)).toEqual([
			'Enter a valid email address',
			'Issue Summary is a required field',
			'Issue Details is a required field'
		]);
		expect(events).toEqual([]);
	});

	it('routes by the help topic: department, priority, team', () => {
		const desk = new TrialDesk();
		const ticket = desk.open({ topic: desk.id('topics', 'Outage') });
		expect(ticket).toMatchObject({
			department: desk.id('departments', 'SysAdmins'),
			priority: desk.id('priorities', 'Emergency'),
			team: desk.id('teams', 'Night shift')
		});
		expect(desk.sentTo()).toEqual([
			'ticket.alert omar@desk.example',
			'ticket.alert admin@desk.example'
		]);
	});

	it('refuses guests when registration is required', () => {
		const desk = new TrialDesk({ settings: { 'clients only': true } });
		const topic = desk.id('topics', 'General Inquiry');
		const args = { topic, subject: 'x', message: 'x', email: 'a@b.example', name: 'A' };
		expect(desk.do(guest, 'open', args).refusal?.message).toContain('authorized users only');
	});

	it('stops at the limit of open tickets, except for agents, and tells the administrator', () => {
		const desk = new TrialDesk({
			settings: { 'max open tickets': 1, 'admin email': 'admin@desk.example' }
		});
		desk.open();
		expect(desk.sent().map((mail) => mail.subject)).toContain(
			'Maximum Open Tickets Limit (karen@customer.example)'
		);
		const topic = desk.id('topics', 'General Inquiry');
		const again = desk.do(desk.user('karen'), 'open', { topic, subject: 'x', message: 'x' });
		expect(again.refusal?.message).toBe("You've reached the maximum open tickets allowed.");
		expect(desk.mail('karen@customer.example').refusal?.http).toBe(500);
		const args = { user: desk.user('karen').id, topic, subject: 'x', message: 'x' } as const;
		const byAgent = desk.do(desk.agent('john'), 'open_for', { ...args, source: 'Phone' });
		expect(byAgent.refusal).toBeNull();
	});

	it('refuses banned addresses', () => {
		const desk = new TrialDesk({ 'ban list': ['spam@example.org'] });
		expect(desk.mail('SPAM@example.org').refusal).toMatchObject({ http: 403 });
	});
});

describe('an agent who opens a ticket for somebody', () => {
	it('can answer at once and becomes its agent; the user is mailed both', () => {
		const desk = new TrialDesk();
		desk.do(desk.agent('john'), 'open_for', {
			user: desk.user('ken').id,
			source: 'Phone',
			topic: desk.id('topics', 'General Inquiry'),
			subject: 'Screen',
			message: '<p>It flickers.</p>',
			response: '<p>Turn it off and on.</p>',
			note: '<p>Sounded upset.</p>'
		});
		const ticket = desk.lastTicket();
		expect(ticket).toMatchObject({ source: 'Phone', answered: true });
		expect(desk.entries(ticket).map((entry) => [entry.type, entry.title])).toEqual([
			['M', 'Screen'],
			['R', null],
			['N', 'New Ticket']
		]);
		const notice = desk.sent().at(-1);
		expect(notice).toMatchObject({ template: 'ticket.notice', to: ['ken@customer.example'] });
		expect(notice?.subject).toBe(`Screen [#${ticket.number}]`);
		expect(notice?.body).toContain('Turn it off and on.');
	});

	it('drops the answer of an agent who may not reply there, and says so (hand-openfor-refused-0)', () => {
		const desk = new TrialDesk();
		const john = desk.agent('john') as Actor & { kind: 'agent' };
		const limited = desk.tables.all('roles').find(({ name }) => name === 'Limited Access')?.id;
		desk.tables.apply([
			{ type: 'changed', table: 'agents', id: john.id, set: { role: limited } } as never
		]);
		const call = {
			user: desk.user('ken').id,
			source: 'Phone' as const,
			topic: desk.id('topics', 'General Inquiry'),
			subject: 'Screen',
			message: '<p>It flickers.</p>'
		};
		const { notice } = desk.do(john, 'open_for', { ...call, response: '<p>Wait.</p>' });
		expect(notice).toMatch(/^Ticket created successfully. You are not allowed to reply in Support/);
		expect(desk.entries(desk.lastTicket()).map(({ type }) => type)).toEqual(['M']);
		expect(desk.do(john, 'open_for', call).notice).toBe('Ticket created successfully');
	});

	it('assigns it only where their role may assign', () => {
		const desk = new TrialDesk();
		const john = desk.agent('john') as Actor & { kind: 'agent' };
		const [role] = desk.tables.all('roles').filter(({ name }) => name === 'Limited Access');
		const without = role?.permissions.filter((permission) => permission !== 'ticket.assign');
		desk.tables.apply([
			{ type: 'changed', table: 'roles', id: role?.id, set: { permissions: without } },
			{ type: 'changed', table: 'agents', id: john.id, set: { role: role?.id } }
		] as never);
		const call = {
			user: desk.user('ken').id,
			source: 'Phone' as const,
			topic: desk.id('topics', 'General Inquiry'),
			subject: 'Screen',
			message: '<p>It flickers.</p>'
		};
		const assignee = { kind: 'team', id: desk.id('teams', 'Night shift') } as const;
		expect(desk.do(john, 'open_for', { ...call, assignee })).toMatchObject({
			events: [],
			refusal: { fields: [{ field: 'assignee' }] }
		});
		expect(desk.do(john, 'open_for', call).refusal).toBeNull();
	});

	it('attaches files to the answer, which needs a text', () => {
		const desk = new TrialDesk();
		const file = { name: 'a.txt', type: 'text/plain', size: 1, key: '', text: 'x' };
		const call = {
			user: desk.user('ken').id,
			source: 'Phone' as const,
			topic: desk.id('topics', 'General Inquiry'),
			subject: 'Screen',
			message: '<p>It flickers.</p>',
			responseAttachments: [file]
		};
		const bare = desk.do(desk.agent('john'), 'open_for', call);
		expect(bare.refusal?.fields).toEqual([{ field: 'response', message: 'Response required' }]);
		desk.do(desk.agent('john'), 'open_for', { ...call, response: '<p>Look.</p>' });
		const [message, answer] = desk.entries(desk.lastTicket());
		expect([message?.attachments.length, answer?.attachments[0]?.name]).toEqual([0, 'a.txt']);
	});

	it('keeps the note as the comment of the assignment', () => {
		const desk = new TrialDesk();
		desk.do(desk.agent('john'), 'open_for', {
			user: desk.user('ken').id,
			source: 'Other',
			topic: desk.id('topics', 'General Inquiry'),
			subject: 'Screen',
			message: '<p>It flickers.</p>',
			assignee: { kind: 'team', id: desk.id('teams', 'Night shift') },
			note: '<p>For tonight.</p>',
			notify: 'none'
		});
		const [, note] = desk.entries(desk.lastTicket());
		expect(note?.title).toBe('Ticket Assigned to Night shift');
		expect(desk.sentTo()).toEqual(['ticket.alert admin@desk.example']);
	});
});

describe('ticket filters', () => {
	const subject = 'Printer jam';

	it('set the department, the priority and the SLA, and log what they did', () => {
		const desk = new TrialDesk(
			withFilter({
				actions: [
					{ type: 'dept', value: 'SysAdmins' },
					{ type: 'priority', value: 'High' }
				]
			})
		);
		const ticket = desk.open({ subject });
		expect(ticket.department).toBe(desk.id('departments', 'SysAdmins'));
		const log = desk.tables.find('log', 'thread', `t${ticket.id}`);
		expect(log.map((event) => [event.name, event.byName, event.data])).toEqual([
			['created', 'Karen Miller', null],
			['edited', 'Ticket Filter', { value: 'SysAdmins', filter: 'f', type: 'Department' }],
			['edited', 'Ticket Filter', { value: 'High', filter: 'f', type: 'Priority' }]
		]);
	});

	it('do not override a priority that the user chose', () => {
		const desk = new TrialDesk(withFilter({ actions: [{ type: 'priority', value: 'Low' }] }));
		const priority = desk.id('priorities', 'High');
		expect(desk.open({ subject, priority }).priority).toBe(priority);
	});

	it('reject a ticket, and nothing of it is stored', () => {
		const desk = new TrialDesk(withFilter({ actions: [{ type: 'reject' }] }));
		const outcome = desk.mail('new@example.org', { subject });
		expect(outcome.refusal?.http).toBe(403);
		expect(outcome.events).toEqual([]);
	});

	it('answer with a canned response, which leaves the ticket unanswered', () => {
		const desk = new TrialDesk({
			...withFilter({ actions: [{ type: 'canned', value: 'Help' }] }),
			'canned responses': [
				{ title: 'Help', response: 'Hi %{ticket.name.first}, #%{ticket.number}' }
			]
		});
		const ticket = desk.open({ subject });
		expect(desk.entries(ticket)[1]).toMatchObject({
			type: 'R',
			poster: 'SYSTEM (Canned Reply)',
			body: `Hi Karen, #${ticket.number}`
		});
		expect(ticket.answered).toBe(false);
		expect(desk.sentTo()[0]).toBe('ticket.autoreply karen@customer.example');
	});

	it('send a mail, and switch the automatic answer off', () => {
		const to = { to: 'boss@example.org', subject: 'FYI %{ticket.number}', message: 'See' };
		const desk = new TrialDesk({
			...withFilter({ actions: [{ type: 'email', value: to }, { type: 'noresp' }] }),
			settings: { 'ticket autoresponder': true, 'admin email': 'admin@desk.example' }
		});
		const ticket = desk.open({ subject });
		expect(desk.sentTo()).toEqual([' boss@example.org', 'ticket.alert admin@desk.example']);
		expect(desk.sent()[0]?.subject).toBe(`FYI ${ticket.number}`);
		desk.open({ subject: 'Something else' });
		expect(desk.sentTo()).toContain('ticket.autoresp karen@customer.example');
	});

	it('send a mail from one of the addresses of the desk, or else from the default one', () => {
		const senderOf = (from: string) => {
			const value = { to: 'boss@example.org', from, subject: 's', message: 'm' };
			const desk = new TrialDesk(withFilter({ actions: [{ type: 'email', value }] }));
			desk.open({ subject });
			return desk.sent().find(({ to }) => to.includes('boss@example.org'))?.from;
		};
		const usual = senderOf('');
		expect(senderOf('ALERTS@desk.example ')).toBe('alerts@desk.example');
		expect(usual).not.toBe('alerts@desk.example');
		expect(senderOf('nobody@desk.example')).toBe(usual);
	});

	it('close a new ticket, which is then assigned to nobody', () => {
		const actions = [
			{ type: 'status' as const, value: 'Closed' },
			{ type: 'agent' as const, value: 'john' }
		];
		const ticket = new TrialDesk(withFilter({ actions })).open({ subject });
		expect(ticket).toMatchObject({ state: 'closed', agent: null });
	});

	it('stop at the first that says so', () => {
		const rules = [{ what: 'subject', how: 'contains' as const, value: 'printer' }];
		const desk = new TrialDesk({
			filters: [
				{ name: 'b', order: 2, rules, actions: [{ type: 'priority', value: 'High' }] },
				{ name: 'a', order: 1, rules, stop: true, actions: [{ type: 'priority', value: 'Low' }] }
			]
		});
		expect(desk.open({ subject }).priority).toBe(desk.id('priorities', 'Low'));
	});

	it('do not match mail when they are for the web', () => {
		const desk = new TrialDesk(
			withFilter({ target: 'Web', actions: [{ type: 'dept', value: 'SysAdmins' }] })
		);
		desk.mail('ken@customer.example', { subject });
		expect(desk.lastTicket().department).toBe(desk.id('departments', 'Support'));
	});
});

describe('a guest whose form is incomplete', () => {
	const guest = { kind: 'guest' } as const;
	const form = (desk: TrialDesk, more: object) =>
		desk.do(guest, 'open', {
			topic: desk.id('topics', 'General Inquiry') as never,
			email: 'new@example.org',
			name: 'New <i>Person</i>',
			subject: 'Printer',
			message: '<p>It burns.</p>',
			...more
		});

	it('is added to the directory if only the ticket part is refused (kind *validation*)', () => {
		const desk = new TrialDesk();
		expect(form(desk, { subject: '' }).refusal?.fields).toMatchObject([{ field: 'subject' }]);
		expect(desk.tables.find('users', 'email', 'new@example.org')).toMatchObject([
			{ name: 'New Person' }
		]);
		expect(desk.tables.lastId('tickets')).toBe(0);
	});

	it('is not added if their own data is incomplete', () => {
		const desk = new TrialDesk();
		const before = desk.tables.lastId('users');
		expect(form(desk, { email: 'nobody' }).refusal?.fields).toMatchObject([{ field: 'email' }]);
		expect(form(desk, { phone: '12' }).refusal?.fields).toMatchObject([{ field: 'phone' }]);
		expect(desk.tables.lastId('users')).toBe(before);
	});
});

describe('the answer that comes with a ticket which an agent opens (kind *open-for*)', () => {
	/** The thread after John opens a ticket with an answer, in a role with these permissions. */
	const opened = (permissions: readonly string[], more: object = {}) => {
		const desk = new TrialDesk();
		const john = desk.agent('john') as { kind: 'agent'; id: number };
		const role = desk.tables.get('agents', john.id)?.role ?? 0;
		desk.tables.apply([
			{ type: 'changed', table: 'roles', id: role, set: { permissions: permissions as never } },
			{ type: 'changed', table: 'agents', id: john.id, set: more }
		]);
		desk.do(john as never, 'open_for', {
			user: desk.user('karen').id,
			source: 'Phone',
			topic: desk.id('topics', 'General Inquiry') as never,
			subject: 'x',
			message: 'Number %{ticket.number}',
			response: 'Number %{ticket.number}'
		});
		const ticket = desk.lastTicket();
		const bodies = desk.entries(ticket).map(({ body }) => body.replace(ticket.number, '#'));
		return { bodies, claimed: ticket.agent === john.id };
	};

	it('requires the permission, and replaces variables', () => {
		const asked = 'Number %{ticket.number}';
		expect(opened(['ticket.create', 'ticket.reply'])).toEqual({
			bodies: [asked, 'Number #'],
			claimed: true
		});
		expect(opened(['ticket.create', 'ticket.edit'])).toEqual({ bodies: [asked], claimed: false });
	});

	it('does not require access to the ticket: an agent limited to assigned tickets claims it', () => {
		const { bodies, claimed } = opened(['ticket.create', 'ticket.reply'], { assignedOnly: true });
		expect([bodies.length, claimed]).toEqual([2, true]);
	});
});
