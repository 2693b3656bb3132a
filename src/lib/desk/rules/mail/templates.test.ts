import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml } from '../thread/html.ts';
import { templates, write, type Facts, type TicketTemplate } from './templates.ts';

const facts: Facts = {
	number: '123456',
	subject: 'Printer',
	department: 'SysAdmins',
	greeting: 'Karen',
	owner: 'Karen Miller',
	actor: 'John Doe',
	said: '<p>Look at this.</p>',
	link: 'http://localhost/osTicket/tickets.php?id=1',
	signature: ''
};
const names = Object.keys(templates) as TicketTemplate[];

describe('the mails about tickets', () => {
	it('have the recorded subjects', () => {
		const subjects = Object.fromEntries(names.map((name) => [name, write(name, facts).subject]));
		expect(subjects).toEqual({
			'ticket.autoresp': 'Support Ticket Opened [#123456]',
			'ticket.autoreply': 'Re: Printer [#123456]',
			'message.autoresp': 'Message Confirmation',
			'ticket.notice': 'Printer [#123456]',
			'ticket.overlimit': 'Open Tickets Limit Reached',
			'ticket.reply': 'Re: Printer [#123456]',
			'ticket.activity.notice': 'Re: Printer [#123456]',
			'ticket.alert': 'New Ticket Alert',
			'message.alert': 'New Message Alert',
			'note.alert': 'New Internal Activity Alert',
			'assigned.alert': 'Ticket Assigned to you',
			'transfer.alert': 'Ticket #123456 transfer - SysAdmins',
			'ticket.overdue': 'Stale Ticket Alert'
		});
	});

	const about =
		'<p>Ticket: #123456 &mdash; Printer<br />From: Karen Miller<br />Department: SysAdmins</p>';
	const quoted = '<blockquote><p>Look at this.</p></blockquote>';
	const open = '<p><a href="http://localhost/osTicket/tickets.php?id=1">Open the ticket</a></p>';
	it.each([
		[
			'ticket.autoresp',
			'<p>We received your request &ldquo;Printer&rdquo; and opened ticket #123456 for it.</p>' +
				'<p>Somebody will get back to you. To add something, just answer this mail.</p>' +
				'<p><a href="http://localhost/osTicket/tickets.php?id=1">Follow the ticket online</a></p>'
		],
		['ticket.autoreply', '<p>Perhaps this already helps:</p><p>Look at this.</p>'],
		['message.autoresp', '<p>Your message has been added to ticket #123456.</p>'],
		['ticket.notice', '<p>We opened ticket #123456 on your behalf.</p><p>Look at this.</p>'],
		[
			'ticket.overlimit',
			'<p>You have as many open tickets as this help desk allows.</p>' +
				'<p>You can open another one when an open one is closed.</p>'
		],
		['ticket.reply', '<p>Look at this.</p>'],
		['ticket.activity.notice', `<p>John Doe wrote on a ticket that you take part in:</p>${quoted}`],
		[
			'ticket.alert',
			`<p>Karen Miller needs help: a new ticket was opened.</p>${about}${quoted}${open}`
		],
		['message.alert', `<p>John Doe added a message to a ticket.</p>${about}${quoted}${open}`],
		[
			'note.alert',
			`<p>John Doe recorded internal activity on a ticket.</p>${about}${quoted}${open}`
		],
		[
			'assigned.alert',
			`<p>John Doe assigned a ticket to you or to a team of yours.</p>${about}${quoted}${open}`
		],
		[
			'transfer.alert',
			`<p>John Doe transferred a ticket to SysAdmins.</p>${about}${quoted}${open}`
		],
		[
			'ticket.overdue',
			`<p>A ticket is past its due date and needs attention.</p>${about}${quoted}${open}`
		]
	] as const)('greet, and say what happened: %s', (name, body) => {
		expect(write(name, facts).body).toBe(`<p>Hello Karen,</p>${body}`);
	});

	it('quote nothing where nothing was said', () => {
		const { body } = write('assigned.alert', { ...facts, said: '' });
		expect(body).toContain(about + open);
	});

	it('contain the posted text', () => {
		const silent = ['ticket.autoresp', 'message.autoresp', 'ticket.overlimit'];
		for (const name of names.filter((name) => !silent.includes(name)))
			expect(write(name, facts).body).toContain(facts.said);
	});

	it('sign mail to users with the department’s signature, and alerts not', () => {
		const signed = { ...facts, signature: '<p>The admins</p>' };
		expect(write('ticket.reply', signed).body).toMatch(/<hr \/><p>The admins<\/p>$/);
		expect(write('ticket.reply', facts).body).not.toContain('<hr');
		expect(write('ticket.alert', signed).body).not.toContain(signed.signature);
	});

	it('never let a name or a subject be HTML', () => {
		fc.assert(
			fc.property(fc.constantFrom(...names), fc.string({ minLength: 1 }), (name, text) => {
				const evil = `<img src=x onerror="${text}">`;
				const all = { ...facts, subject: evil, owner: evil, actor: evil, greeting: evil };
				const { body } = write(name, { ...all, department: evil, link: evil, number: evil });
				expect(body).not.toContain('<img');
				expect(body).toContain(escapeHtml(evil));
			})
		);
	});
});
