import { describe, expect, it } from 'vitest';
import { TrialDesk } from './trial-desk.testkit.ts';

const karen = 'karen@customer.example';
const ken = 'ken@customer.example';

/** A ticket of Karen's in John's hands, with the Message-IDs of what was mailed to her and to him (kind *mail-poster*). */
function inHand() {
	const desk = new TrialDesk();
	const ticket = desk.open();
	desk.reply(ticket);
	const toKaren = desk.sent().at(-1)?.messageId ?? '';
	desk.do(desk.user('karen'), 'user_reply', { ticket: ticket.id, message: '<p>Well?</p>' });
	const toJohn = desk.sent().at(-1)?.messageId ?? '';
	const last = () => desk.entries(ticket).at(-1);
	return { desk, ticket, toKaren, toJohn, last };
}

describe('the poster of a mail', () => {
	it.each([
		['the owner', karen],
		['a stranger', 'who@example.org']
	])('%s who answers an alert posts a note in the name of its recipient', (_who, from) => {
		const { desk, toJohn, last } = inHand();
		desk.mail(from, { references: [toJohn] });
		expect(last()).toMatchObject({ type: 'N', by: desk.agent('john'), poster: 'John Doe' });
	});

	it('another agent posts the note in their own name; another user joins with a message', () => {
		const { desk, ticket, toJohn, last } = inHand();
		desk.mail('JANE@desk.example', { references: [toJohn] });
		expect(last()).toMatchObject({ type: 'N', by: desk.agent('jane') });
		desk.mail(ken, { references: [toJohn] });
		expect(last()).toMatchObject({ type: 'M', by: desk.user('ken') });
		expect(desk.ticket(ticket.id).collaborators).toMatchObject([{ user: desk.user('ken').id }]);
	});

	it('an agent who answers a mail to the user is a stranger', () => {
		const { desk, toKaren, last } = inHand();
		desk.mail('jane@desk.example', { references: [toKaren] });
		expect(last()).toMatchObject({ type: 'M', by: { kind: 'system' } });
		expect(last()?.body).toContain('Received From: jane@desk.example <jane>');
	});

	it('is shown by the name in the mail, or its address; the stored user does not change', () => {
		const { desk, toKaren, last } = inHand();
		desk.mail('Karen@Customer.example', { references: [toKaren] });
		expect(last()?.poster).toBe('Karen@Customer.example');
		desk.mail(karen, { references: [toKaren], name: 'K. from home' });
		expect(last()?.poster).toBe('K. from home');
		expect(desk.tables.get('users', desk.user('karen').id)?.name).toBe('Karen Miller');
	});

	it('escapes the address of a stranger in HTML', () => {
		const { desk, toKaren, last } = inHand();
		const html = { body: '<p>Some\n<b>text</b></p>', format: 'html' as const };
		desk.mail('who@example.org', { references: [toKaren], name: 'Who', ...html });
		expect(last()).toMatchObject({
			format: 'html',
			body: '<div>Received From: Who <br /> <br /> <br /><br /></div><p>Some <b>text</b></p>'
		});
	});

	it('the desk’s own address opens a ticket, and never joins one', () => {
		const { desk, ticket, toKaren } = inHand();
		const entries = desk.entries(ticket).length;
		desk.mail('Support@desk.example', { references: [toKaren] });
		expect(desk.entries(ticket)).toHaveLength(entries);
		expect(desk.lastTicket().id).not.toBe(ticket.id);
		expect(desk.sentTo().some((to) => to.startsWith('ticket.autoresp'))).toBe(false);
	});
});

describe('people in Cc', () => {
	it('join only if the mail is addressed to the desk', () => {
		const desk = new TrialDesk();
		desk.mail(karen, { to: 'elsewhere@example.org', cc: [ken] });
		expect(desk.lastTicket().collaborators).toEqual([]);
		desk.mail(karen, { to: 'elsewhere@example.org', cc: [ken, 'SUPPORT@desk.example'] });
		expect(desk.lastTicket().collaborators).toHaveLength(2);
	});

	it('who are agents join inactive when the desk disables agent collaborators', () => {
		const desk = new TrialDesk({ settings: { 'disable agent collaborators': true } });
		desk.mail(karen, { cc: ['jane@desk.example', ken] });
		expect(desk.lastTicket().collaborators.map(({ active }) => active)).toEqual([false, true]);
	});

	it('are named by the part before the @ if the mail has no name', () => {
		const desk = new TrialDesk();
		desk.mail('mary.ann@example.org', { cc: ['mary.lou@example.org'] });
		const names = [...desk.tables.rows('users')].slice(-2).map(({ name }) => name);
		expect(names).toEqual(['Mary Ann', 'mary.lou']);
	});
});

describe('an unknown sender', () => {
	it('is refused when only known users are accepted', () => {
		const desk = new TrialDesk({ settings: { 'accept unregistered email': false } });
		expect(desk.mail('who@example.org').refusal?.http).toBe(403);
		expect(desk.mail(ken).refusal).toBeNull();
	});
});
