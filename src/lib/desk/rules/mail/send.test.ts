import { describe, expect, it } from 'vitest';
import type { Mail } from '../../model/index.ts';
import { TrialDesk } from '../../verbs/intake/trial-desk.testkit.ts';

/** A ticket of Karen's at a department with an address and a signature of its own. */
function here() {
	const desk = new TrialDesk();
	const change = (
		table: 'departments' | 'users' | 'settings' | 'agents' | 'tickets',
		id: number,
		set: object
	) => desk.tables.apply([{ type: 'changed', table, id, set } as never]);
	const support = desk.id('departments', 'Support');
	const alerts = desk.tables.all('mailboxes').find(({ name }) => name === 'Alerts');
	change('departments', support, { mailbox: alerts?.id, signature: '<p>Your Support</p>' });
	const ticket = desk.open();
	const id = (who: string) => (desk.agent(who) as { id: number }).id;
	const last = () => desk.sent().at(-1) as Mail;
	return { desk, ticket, change, id, last, support };
}

describe('a mail about a ticket', () => {
	it('comes from the address of its department, signed by it, and greets by the first name', () => {
		const { desk, ticket, last } = here();
		desk.reply(ticket);
		const entry = desk.entries(ticket).at(-1);
		expect(last()).toMatchObject({
			direction: 'out',
			template: 'ticket.reply',
			from: 'alerts@desk.example',
			fromName: null,
			to: ['karen@customer.example'],
			cc: [],
			subject: `Re: Printer [#${ticket.number}]`,
			body: '<p>Hello Karen,</p><p>Look.</p><hr /><p>Your Support</p>',
			thread: `t${ticket.id}`,
			entry: entry?.id,
			// To everybody who takes part: it names nobody in particular.
			recipient: null
		});
		expect(last().messageId).toMatch(/^<\d+\.t\d+\.\d+\.x\.[0-9a-z]+@desk\.example>$/);
	});

	it('comes from the address of the desk where the department has none', () => {
		const { desk, ticket, last, change, support } = here();
		change('departments', support, { mailbox: null });
		desk.reply(ticket);
		const { defaultMailbox } = desk.tables.get('settings', 1) ?? {};
		expect(last().from).toBe(desk.tables.get('mailboxes', defaultMailbox ?? 0)?.email);
		expect(last().from).not.toBe('alerts@desk.example');
	});

	it.each([
		['none', ''],
		['mine', '<hr /><p>J.</p>'],
		['dept', '<hr /><p>Your Support</p>']
	] as const)('is signed as the agent chooses: %s', (signature, end) => {
		const { desk, ticket, last, change, id } = here();
		change('agents', id('john'), { signature: '<p>J.</p>' });
		desk.reply(ticket, { signature });
		expect(last().body).toBe(`<p>Hello Karen,</p><p>Look.</p>${end}`);
	});

	it.each([
		['mine', {}, 'John Doe'],
		['mine', { hideStaffName: true }, 'Support'],
		['dept', {}, 'Support'],
		['email', {}, null]
	])('has the name that the agent chose: %s, %j', (fromName, settings, name) => {
		const { desk, ticket, last, change, id } = here();
		const preferences = desk.tables.get('agents', id('john'))?.preferences;
		change('agents', id('john'), { preferences: { ...preferences, fromName } });
		change('settings', 1, settings);
		desk.reply(ticket);
		expect(last().fromName).toBe(name);
	});

	it('does not name a department that users do not see', () => {
		const { desk, ticket, last, change, support } = here();
		change('departments', support, { public: false });
		desk.reply(ticket);
		expect(last().fromName).toBeNull();
	});

	it('greets a person without a name as somebody', () => {
		const { desk, ticket, last, change } = here();
		change('users', desk.user('karen').id, { name: '' });
		desk.reply(ticket);
		expect(last().body).toMatch(/^<p>Hello there,<\/p>/);
	});

	it('has one line of a subject', () => {
		const { desk, ticket, last, change } = here();
		change('tickets', ticket.id, { subject: 'One\r\nBcc:  all@x.example' });
		desk.reply(ticket);
		expect(last().subject).toBe(`Re: One Bcc: all@x.example [#${ticket.number}]`);
	});

	it('brings files where it brings text, and the desk mails files', () => {
		const { desk, ticket, last, change } = here();
		const file = { name: 'a.txt', size: 1, type: 'text/plain', file: 'key' } as never;
		const files = () => last().attachments.length;
		desk.reply(ticket, { attachments: [file] });
		const mailed = files();
		change('settings', 1, { emailAttachments: false });
		desk.reply(ticket, { attachments: [file] });
		expect([mailed, files()]).toEqual([1, 0]);
		expect(desk.entries(ticket).at(-1)?.attachments).toHaveLength(1);
	});
});

describe('copies', () => {
	it('go to the active collaborators, by their names, or to those that are kept', () => {
		const { desk, ticket, last, change } = here();
		const add = (name: string) =>
			desk.do(desk.agent('john'), 'add_collaborator', {
				ticket: ticket.id,
				user: desk.user(name).id
			});
		desk.mail('Zoe@customer.example');
		change('users', desk.user('zoe').id, { name: 'Abel' });
		add('ken');
		add('zoe');
		desk.reply(ticket);
		const all = ['zoe@customer.example', 'ken@customer.example'];
		expect(last()).toMatchObject({ to: ['karen@customer.example'], cc: all });
		desk.reply(ticket, { to: 'user' });
		expect(last().cc).toEqual([]);
		const before = desk.sent().length;
		desk.reply(ticket, { to: 'none' });
		expect(desk.sent()).toHaveLength(before);
	});

	it('of the notice of a new ticket go to who is in Cc, unless only the user is told', () => {
		const { desk } = here();
		const open = (notify: string, more: object = {}) => {
			const args = {
				...{ topic: desk.id('topics', 'General Inquiry'), user: desk.user('karen').id },
				...{ source: 'Phone', subject: 'S', message: '<p>M</p>', response: '<p>R</p>' },
				...{ cc: [desk.user('ken').id], notify, ...more }
			};
			const before = desk.sent().length;
			desk.do(desk.agent('john'), 'open_for', args as never);
			return desk
				.sent()
				.slice(before)
				.filter(({ template }) => template === 'ticket.notice');
		};
		const to = ['karen@customer.example'];
		expect(open('all')).toMatchObject([{ to, cc: ['ken@customer.example'] }]);
		expect(open('user')).toMatchObject([{ to, cc: [] }]);
		expect(open('none')).toEqual([]);
		expect(open('user')[0]?.body).toMatch(/behalf\.<\/p><p>M<\/p><p>R<\/p><hr/);
		expect(open('user', { response: undefined })[0]?.body).toMatch(/behalf\.<\/p><p>M<\/p><hr/);
	});

	it('of a message go to the others who take part, and to nobody where there is none', () => {
		const { desk, ticket, last } = here();
		const say = (name: string) =>
			desk.do(desk.user(name), 'user_reply', { ticket: ticket.id, message: '<p>Still.</p>' });
		const notices = () =>
			desk.sent().filter(({ template }) => template === 'ticket.activity.notice');
		say('karen');
		expect(notices()).toEqual([]);
		desk.do(desk.agent('john'), 'add_collaborator', {
			ticket: ticket.id,
			user: desk.user('ken').id
		});
		say('karen');
		expect(notices().at(-1)).toMatchObject({ to: [], cc: ['ken@customer.example'] });
		expect(notices().at(-1)?.body).toMatch(/^<p>Hello Ken,<\/p><p>Karen Miller wrote on/);
		say('ken');
		expect(notices().at(-1)).toMatchObject({ to: ['karen@customer.example'], cc: [] });
		expect(last()).toBeDefined();
	});
});

it('an alert links to the ticket in the agent panel and names its recipient', () => {
	const { desk, ticket, last, id } = here();
	const to = { kind: 'agent', id: id('jane') } as never;
	desk.do(desk.agent('john'), 'assign', { ticket: ticket.id, to, comments: '<p>Please</p>' });
	expect(last()).toMatchObject({
		template: 'assigned.alert',
		to: ['jane@desk.example'],
		recipient: { kind: 'agent', id: id('jane') }
	});
	expect(last().body).toMatch(/^<p>Hello Jane,<\/p><p>John Doe assigned a ticket/);
	expect(last().body).toContain(`href="http://localhost/osTicket/scp/tickets.php?id=${ticket.id}"`);
	expect(last().body).toContain('<blockquote><p>Please</p></blockquote>');
	expect(last().messageId).toMatch(new RegExp(`^<\\d+\\.t${ticket.id}\\.\\d+\\.a${id('jane')}\\.`));
});
