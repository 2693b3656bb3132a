import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ticket } from '../../model/index.ts';
import { TrialDesk, withFilter } from './trial-desk.testkit.ts';

const karen = 'karen@customer.example';
const ken = 'ken@customer.example';

/** A ticket of Karen's that John has answered, and the Message-ID of his answer. */
function answered(desk = new TrialDesk()) {
	const ticket = desk.open();
	desk.reply(ticket);
	const messageId = desk.sent().at(-1)?.messageId ?? '';
	const now = () => desk.ticket(ticket.id);
	const types = () => desk.entries(ticket).map((entry) => entry.type);
	return { desk, ticket, now, types, references: [messageId] };
}

describe('a mail that answers nothing', () => {
	it('opens a ticket of its sender', () => {
		const desk = new TrialDesk();
		desk.mail('New.Person@example.org', { name: 'New Person', subject: '' });
		const ticket = desk.lastTicket();
		expect(ticket).toMatchObject({ subject: '[No Subject]', source: 'Email', topic: null });
		expect(desk.tables.get('users', ticket.owner)).toMatchObject({
			name: 'New Person',
			email: 'new.person@example.org'
		});
		expect(desk.entries(ticket)[0]).toMatchObject({ format: 'text', source: 'Email' });
	});

	it('makes people in Cc collaborators, but never the desk itself', () => {
		const desk = new TrialDesk();
		desk.mail(karen, { cc: [ken, 'boss@example.org', 'support@desk.example'] });
		expect(desk.lastTicket().collaborators).toHaveLength(2);
	});

	it('adds no collaborators when the desk disables it', () => {
		const desk = new TrialDesk({ settings: { 'add email collaborators': false } });
		desk.mail(karen, { cc: [ken] });
		expect(desk.lastTicket().collaborators).toEqual([]);
	});

	it('comes to the desk’s default department when its own is switched off', () => {
		const to = 'banking@desk.example';
		const box = { email: to, name: 'Banking', department: 'SysAdmins', priority: 'Normal' };
		const sent = (more: object) => {
			const desk = new TrialDesk({ 'mail addresses': [box], ...more });
			desk.mail(karen, { to });
			return desk.tables.get('departments', desk.lastTicket().department)?.name;
		};
		expect(sent({})).toBe('SysAdmins');
		const departments = [{ name: 'Support' }, { name: 'SysAdmins', state: 'disabled' as const }];
		expect(sent({ departments })).toBe('Support');
	});

	it('is matched only by filters for its address', () => {
		const sent = (mailbox: string) => {
			const desk = new TrialDesk(
				withFilter({
					target: 'Email',
					'mail address': mailbox,
					rules: [{ what: 'subject', how: 'contains', value: 'mail' }],
					actions: [{ type: 'priority', value: 'High' }]
				})
			);
			desk.mail(karen, { to: 'support@desk.example' });
			return desk.tables.get('priorities', desk.lastTicket().priority)?.name;
		};
		expect(sent('support@desk.example')).toBe('High');
		expect(sent('alerts@desk.example')).toBe('Normal');
	});

	it('is not answered automatically when a machine wrote it', () => {
		const settings = { 'ticket autoresponder': true, 'admin email': 'admin@desk.example' };
		const desk = new TrialDesk({ settings });
		desk.mail(ken, { headers: { 'auto-submitted': 'auto-generated' } });
		desk.mail('mailer-daemon@example.org');
		desk.mail('support@desk.example');
		expect(desk.sentTo().filter((mail) => mail.includes('autoresp'))).toEqual([]);
		desk.mail(ken);
		expect(desk.sentTo()).toContain(`ticket.autoresp ${ken}`);
	});

	it('is refused without an address to answer to', () => {
		const { refusal, events } = new TrialDesk().mail('somebody');
		expect(refusal?.http).toBe(400);
		expect(events).toEqual([]);
	});

	it('is ignored when it arrives a second time', () => {
		const desk = new TrialDesk();
		desk.mail(ken, { messageId: '<once@example.org>' });
		expect(desk.mail(ken, { messageId: '<once@example.org>' }).events).toEqual([]);
	});
});

describe('a mail that answers', () => {
	it('is a message on the ticket, by the Message-ID, whatever the subject says', () => {
		const { desk, now, types, references } = answered();
		desk.mail(karen, { references, subject: 'Something else' });
		expect(types()).toEqual(['M', 'R', 'M']);
		expect(now().answered).toBe(false);
		expect(desk.sentTo().at(-1)).toBe('message.alert john@desk.example');
	});

	it('finds its ticket by the In-Reply-To header as well', () => {
		const { desk, types, references } = answered();
		desk.mail(karen, { headers: { 'in-reply-to': references[0] ?? '' } });
		expect(types()).toEqual(['M', 'R', 'M']);
	});

	it('prefers the newest of several references', () => {
		const { desk, ticket, references } = answered();
		const other = desk.open({ subject: 'Other' });
		desk.reply(other);
		const newest = desk.sent().at(-1)?.messageId ?? '';
		desk.mail(karen, { references: [...references, newest] });
		expect(desk.entries(other)).toHaveLength(3);
		expect(desk.entries(ticket)).toHaveLength(2);
	});

	it('finds its ticket by the number in the subject, if the sender takes part in it', () => {
		const { desk, ticket, types } = answered();
		desk.mail(karen, { subject: `Re: x [#${ticket.number}]` });
		expect(types()).toEqual(['M', 'R', 'M']);
		desk.mail(ken, { subject: `Re: x [#${ticket.number}]` });
		expect(types()).toEqual(['M', 'R', 'M']);
		expect(desk.lastTicket().id).not.toBe(ticket.id);
	});

	it('makes another known user a collaborator, and marks the text of a stranger', () => {
		const { desk, ticket, now, references } = answered();
		desk.mail(ken, { references });
		expect(now().collaborators.map((row) => row.user)).toEqual([desk.user('ken').id]);
		desk.mail('eve@example.org', { references, name: 'Eve' });
		expect(desk.entries(ticket).at(-1)).toMatchObject({
			by: { kind: 'system' },
			poster: 'Eve',
			body: 'Received From: Eve <eve>\n\nA text</eve>'
		});
		expect(now().collaborators).toHaveLength(1);
	});

	it('reopens a closed ticket, unless a machine wrote it', () => {
		const { desk, ticket, now, references } = answered();
		const status = desk.id('statuses', 'Resolved');
		desk.do(desk.agent('john'), 'set_status', { ticket: ticket.id, status });
		desk.mail(karen, { references, headers: { 'X-Autoreply': 'yes' } });
		expect(now().state).toBe('closed');
		desk.mail(karen, { references });
		expect(now().state).toBe('open');
	});

	it('opens a new ticket where the closed one may not be reopened', () => {
		const statuses = [{ name: 'Closed', 'allow reopen': false }];
		const { desk, ticket, now, references } = answered(new TrialDesk({ statuses }));
		const status = desk.id('statuses', 'Closed');
		desk.do(desk.agent('john'), 'set_status', { ticket: ticket.id, status });
		desk.mail(karen, { references });
		expect(now().state).toBe('closed');
		expect(desk.lastTicket().id).not.toBe(ticket.id);
	});

	it('of an agent to an alert about the thread is an internal note', () => {
		const { desk, ticket, references } = answered();
		desk.mail(karen, { references });
		const alert = desk.sent().at(-1)?.messageId ?? '';
		desk.mail('john@desk.example', { references: [alert], body: 'On it' });
		expect(desk.entries(ticket).at(-1)).toMatchObject({
			type: 'N',
			by: desk.agent('john'),
			body: 'On it'
		});
	});

	it('refers a ticket opened elsewhere to the department of the address', () => {
		const desk = new TrialDesk();
		const ticket = desk.open({ topic: desk.id('topics', 'Outage') });
		desk.mail(karen, { subject: `x [#${ticket.number}]` });
		const dept = { kind: 'dept', id: desk.id('departments', 'Support') };
		expect(desk.ticket(ticket.id).referrals).toEqual([dept]);
	});
});

describe('whatever mail comes', () => {
	const address = fc.constantFrom(karen, ken, 'eve@example.org', 'john@desk.example');
	const text = fc.string({ maxLength: 30, unit: 'binary' });

	it('is stored as exactly one message or note, in a new or an existing ticket', () => {
		fc.assert(
			fc.property(
				fc.array(fc.tuple(address, text, text, fc.nat(4), fc.boolean()), { maxLength: 8 }),
				(mails) => {
					const { desk, ticket } = answered();
					for (const [from, subject, body, pick, tagged] of mails) {
						const before = countEntries(desk);
						const reference = desk.sent().at(-1 - pick)?.messageId;
						const outcome = desk.mail(from, {
							subject: tagged ? `${subject} [#${ticket.number}]` : subject,
							body,
							references: reference && !tagged ? [reference] : []
						});
						expect(outcome.refusal).toBeNull();
						expect(countEntries(desk)).toBe(before + 1);
					}
					const ids = desk.sent().map((mail) => mail.messageId);
					expect(new Set(ids).size).toBe(ids.length);
				}
			),
			{ numRuns: 60 }
		);
	});

	function countEntries(desk: TrialDesk): number {
		const tickets = [...desk.tables.rows('tickets')] as Ticket[];
		return tickets.reduce((all, ticket) => all + desk.entries(ticket).length, 0);
	}
});
