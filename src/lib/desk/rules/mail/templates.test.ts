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

	it('carry what was said', () => {
		const silent = ['ticket.autoresp', 'message.autoresp', 'ticket.overlimit'];
		for (const name of names.filter((name) => !silent.includes(name)))
			expect(write(name, facts).body).toContain(facts.said);
	});

	it('sign mail to users with the department’s signature, and alerts not', () => {
		const signed = { ...facts, signature: '<p>The admins</p>' };
		expect(write('ticket.reply', signed).body).toContain(signed.signature);
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
