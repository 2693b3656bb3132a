import { describe, expect, it } from 'vitest';
import type { Condition } from '#lib/scenario/language/condition.ts';
import type { MailWants } from '#lib/desk/language/thread-wants.ts';
import { mail, MINUTE, NINE, sceneWith, ticket } from './scene.ts';
import { evaluate } from '#lib/scenario/conditions/evaluate.ts';

const one = ticket(1);
const mails = [
	mail(1),
	mail(2, {
		at: NINE + MINUTE,
		direction: 'in',
		from: 'Karen@Bank.example',
		to: ['support@desk.example'],
		cc: ['ken@bank.example'],
		subject: 'Still stuck <here>',
		body: 'No <paper> in it',
		template: null
	}),
	mail(3, {
		at: NINE + 2 * MINUTE,
		to: ['JANE@desk.example'],
		template: 'assigned.alert',
		subject: 'Ticket Assigned to you',
		thread: 't2'
	})
];
const scene = sceneWith({ tickets: [one], mails }, { tickets: { outage: one.id } });
const about = (wants: Partial<MailWants>): Condition => ({ mail: { ticket: 'outage', ...wants } });
const any = (wants: MailWants): Condition => ({ mail: wants });

type Case = readonly [Condition, held: boolean, expected: string, found: string];
const cases: readonly Case[] = [
	[about({}), true, 'a mail', '2 such mails'],
	[about({ 'at least': 2 }), true, 'at least 2 mails', '2 such mails'],
	[about({ 'at least': 3 }), false, 'at least 3 mails', '2 such mails'],
	[about({ never: true }), false, 'no mail', '2 such mails'],
	[any({ to: 'jane' }), true, 'a mail to Jane Roe', '1 such mail'],
	[any({ to: 'Ken' }), true, 'a mail to Ken', '1 such mail'],
	[any({ to: ['Ken', 'jane'] }), true, 'a mail to Ken or Jane Roe', '2 such mails'],
	// Mails to others are not a near match for one to John.
	[any({ to: 'john' }), false, 'a mail to John Doe', 'no such mail yet'],
	[any({ to: 'Nobody' }), false, 'a mail to Nobody', 'no such mail yet'],
	[
		about({ to: 'john' }),
		false,
		'a mail to John Doe',
		'no such mail yet: one went to support@desk.example, ken@bank.example'
	],
	[
		any({ to: 'john', template: 'assigned.alert' }),
		false,
		'a mail to John Doe of the kind assigned.alert',
		'no such mail yet: one went to JANE@desk.example'
	],
	[any({ cc: 'Ken' }), true, 'a mail with a copy to Ken', '1 such mail'],
	[
		any({ to: 'Ken', cc: ['Ken', 'jane'] }),
		true,
		'a mail to Ken with a copy to Ken or Jane Roe',
		'1 such mail'
	],
	// Who is written to gets no copy.
	[
		about({ cc: 'Karen' }),
		false,
		'a mail with a copy to Karen',
		'no such mail yet: one was copied to ken@bank.example'
	],
	[
		any({ template: 'assigned.alert', cc: 'Ken' }),
		false,
		'a mail with a copy to Ken of the kind assigned.alert',
		'no such mail yet: one was copied to nobody'
	],
	[any({ from: 'Karen' }), true, 'a mail from Karen', '1 such mail'],
	[
		about({ from: 'Ken', to: 'Karen' }),
		false,
		'a mail from Ken to Karen',
		'no such mail yet: one is from support@desk.example'
	],
	[about({ template: 'ticket.reply' }), true, 'a mail of the kind ticket.reply', '1 such mail'],
	[
		about({ from: 'Karen', template: 'ticket.reply' }),
		false,
		'a mail from Karen of the kind ticket.reply',
		'no such mail yet: one is of the kind “written by hand”'
	],
	[
		about({ to: 'Karen', template: 'note.alert' }),
		false,
		'a mail to Karen of the kind note.alert',
		'no such mail yet: one is of the kind ticket.reply'
	],
	[
		about({ subject: { mentions: ['here'] } }),
		true,
		'a mail whose subject mentions “here”',
		'1 such mail'
	],
	[
		about({ from: 'Karen', subject: { mentions: ['printer'] } }),
		false,
		'a mail from Karen whose subject mentions “printer”',
		'no such mail yet: one has the subject “Still stuck <here>”'
	],
	[
		about({ template: 'ticket.reply', to: 'Karen', says: { avoids: ['tray'] } }),
		false,
		'a mail to Karen of the kind ticket.reply that does not mention “tray”',
		'no such mail yet: one mentions “tray”'
	],
	// What comes in is plain text, what the desk sends is HTML.
	[about({ says: { mentions: ['paper'] } }), true, 'a mail that mentions “paper”', '1 such mail'],
	[
		about({ template: 'ticket.reply', to: 'Karen', says: { mentions: ['paper'] } }),
		false,
		'a mail to Karen of the kind ticket.reply that mentions “paper”',
		'no such mail yet: one does not mention “paper” yet'
	]
];

describe('mails of the desk', () => {
	it.each(cases)('%j', (condition, held, expected, found) => {
		const evidence = evaluate(scene, condition);
		expect(evidence).toMatchObject({ held, expected, found, row: null });
	});

	it('names the last one that counts', () => {
		expect(evaluate(scene, about({})).decidedBy).toEqual({
			at: NINE + MINUTE,
			words: 'mail “Still stuck <here>”',
			by: 'Karen@Bank.example'
		});
		expect(evaluate(scene, about({ template: 'note.alert' })).decidedBy).toBeNull();
	});

	it('names the last one of many', () => {
		const many = sceneWith({
			mails: [1, 2, 3].map((id) => mail(id, { subject: `Mail ${id}` }))
		});
		expect(evaluate(many, any({ to: 'Karen' })).decidedBy?.words).toBe('mail “Mail 3”');
	});

	it('count from the moment on that is asked for', () => {
		const since = sceneWith(
			{ tickets: [one], mails },
			{
				tickets: { outage: one.id },
				marks: { mails: 1 },
				steps: { one: { marks: { mails: 2 } } } as never
			}
		);
		const found = (condition: Condition) => evaluate(since, condition).found;
		expect(found(about({}))).toBe('1 such mail');
		expect(found(about({ since: 'step' }))).toBe('no such mail yet');
		expect(found(any({ to: 'Karen' }))).toBe('no such mail yet');
		expect(found(any({ to: 'jane', since: 'step' }))).toBe('1 such mail');
		expect(found(any({ from: 'Karen', since: 'step' }))).toBe('no such mail yet');
	});

	it('looks at the newest three hundred where no ticket is named', () => {
		const many = (before: number) =>
			sceneWith({
				mails: [
					mail(1, { to: ['ken@bank.example'] }),
					...Array.from({ length: before }, (_, n) => mail(n + 2))
				]
			});
		expect(evaluate(many(299), any({ to: 'Ken' })).held).toBe(true);
		expect(evaluate(many(300), any({ to: 'Ken' })).held).toBe(false);
	});

	it('of a missing ticket do not exist', () => {
		const nowhere = sceneWith();
		expect(evaluate(nowhere, about({ to: 'Karen' }))).toEqual({
			held: false,
			expected: 'a mail to Karen',
			found: 'the ticket of this step is not there yet',
			decidedBy: null,
			row: null
		});
		expect(evaluate(nowhere, about({ never: true })).held).toBe(true);
	});
});
