import { describe, expect, it } from 'vitest';
import type { Condition } from '#lib/scenario/language/condition.ts';
import type { EntryWants } from '#lib/desk/language/thread-wants.ts';
import { entry, jane, john, MINUTE, NINE, reply, sceneWith, ticket } from './scene.ts';
import { evaluate } from '#lib/scenario/conditions/evaluate.ts';

/** Closed at 9:20: a message, a mailed reply with a file at 9:10, a message by mail, a reply of Jane's that went to nobody. */
const closed = ticket(1, { closed: NINE + 20 * MINUTE, state: 'closed' });
const thread = [
	entry(1),
	reply(2, {
		at: NINE + 10 * MINUTE,
		body: '<p>The cause was an update.</p>',
		attachments: [{ name: 'Log.TXT', type: 'text/plain', size: 1, file: 'x' }] as never
	}),
	entry(3, { at: NINE + 15 * MINUTE, source: 'Email', body: '<p>Thanks, when?</p>' }),
	entry(4, { type: 'N', by: john, poster: 'John Doe', at: NINE + 16 * MINUTE, body: 'Ask Jane' }),
	reply(5, {
		by: jane,
		poster: 'Jane Roe',
		at: NINE + 20 * MINUTE,
		recipients: [],
		body: '<p>It is fixed. The password is secret.</p>'
	}),
	reply(6, { thread: 't2', body: '<p>Another ticket.</p>' })
];
const scene = sceneWith(
	{ tickets: [closed], entries: thread },
	{ tickets: { outage: closed.id } },
	NINE + 30 * MINUTE
);

const replies = (wants: Partial<EntryWants>): Condition => ({
	reply: { ticket: 'outage', ...wants }
});
const notes = (wants: Partial<EntryWants>): Condition => ({ note: { ticket: 'outage', ...wants } });
const messages = (wants: Partial<EntryWants>): Condition => ({
	message: { ticket: 'outage', ...wants }
});

type Case = readonly [Condition, held: boolean, expected: string, found: string];

const counted: readonly Case[] = [
	[replies({}), true, 'a reply', '2 replies'],
	[notes({}), true, 'an internal note', '1 internal note'],
	[messages({}), true, 'a message', '2 messages'],
	[replies({ 'at least': 1 }), true, 'a reply', '2 replies'],
	[replies({ 'at least': 2 }), true, 'at least 2 replies', '2 replies'],
	[replies({ 'at least': 3 }), false, 'at least 3 replies', '2 replies'],
	[replies({ 'at most': 2 }), true, 'at most 2 replies', '2 replies'],
	[replies({ 'at most': 1 }), false, 'at most 1 replies', '2 replies'],
	[replies({ 'at least': 2, 'at most': 2 }), true, 'at least 2 and at most 2 replies', '2 replies'],
	[replies({ never: true }), false, 'no reply', '2 replies'],
	[
		notes({ by: 'jane', never: true }),
		true,
		'no internal note from Jane Roe',
		'no such internal note yet: one is from John Doe'
	],
	[
		notes({ by: 'jane', 'at most': 1 }),
		true,
		'at most 1 internal notes from Jane Roe',
		'no such internal note yet: one is from John Doe'
	]
];

const traits: readonly Case[] = [
	[replies({ by: 'John' }), true, 'a reply from John Doe', '1 reply'],
	[replies({ by: ['john', 'jane'] }), true, 'a reply from John Doe or Jane Roe', '2 replies'],
	[
		messages({ by: 'Ken' }),
		false,
		'a message from Ken',
		// A single property that does not match still identifies the message.
		'no such message yet: one is from Karen'
	],
	[messages({ by: 'Karen' }), true, 'a message from Karen', '2 messages'],
	[
		messages({ by: 'Nobody' }),
		false,
		'a message from Nobody',
		'no such message yet: one is from Karen'
	],
	[messages({ source: 'Email' }), true, 'a message by Email', '1 message'],
	[messages({ source: ['Email', 'Web'] }), true, 'a message by Email or Web', '2 messages'],
	[
		messages({ source: ['Phone', 'API'] }),
		false,
		'a message by Phone or API',
		'no such message yet: one did not come by Phone or API'
	],
	[replies({ mailed: true }), true, 'a reply mailed to the customer', '1 reply'],
	[replies({ mailed: false }), true, 'a reply not mailed', '1 reply'],
	[
		replies({ by: 'jane', mailed: true }),
		false,
		'a reply from Jane Roe mailed to the customer',
		'no such reply yet: one was not mailed to the customer'
	],
	[
		// The nearest match shows what is missing.
		replies({ by: 'john', attached: 'log', mailed: false }),
		false,
		'a reply from John Doe not mailed with a file “log”',
		'no such reply yet: one was mailed to the customer'
	],
	[replies({ attached: 'log.t' }), true, 'a reply with a file “log.t”', '1 reply'],
	[replies({ attached: 'LOG' }), true, 'a reply with a file “LOG”', '1 reply'],
	[
		replies({ attached: 'picture' }),
		false,
		'a reply with a file “picture”',
		'no such reply yet: one has no file “picture”'
	]
];

const times: readonly Case[] = [
	// Jane's reply closed the ticket: it was written at that moment.
	[replies({ before: 'closed' }), true, 'a reply before the ticket is closed', '2 replies'],
	[replies({ after: 'message' }), true, 'a reply after the customer’s last message', '1 reply'],
	[
		replies({ by: 'john', attached: 'log', after: 'message' }),
		false,
		'a reply from John Doe with a file “log” after the customer’s last message',
		'no such reply yet: one was written before the customer’s last message'
	],
	[
		messages({ after: 'message' }),
		false,
		'a message after the customer’s last message',
		'no such message yet: one was written before the customer’s last message'
	],
	[replies({ after: 'first' }), true, 'a reply after the first one', '1 reply'],
	[
		notes({ after: 'first' }),
		false,
		'an internal note after the first one',
		'no internal note yet after the first one'
	],
	[
		replies({ within: '20 minutes' }),
		true,
		'a reply within 20 minutes of its creation',
		'2 replies'
	],
	[replies({ within: '10 minutes' }), true, 'a reply within 10 minutes of its creation', '1 reply'],
	[
		replies({ within: '9 minutes' }),
		false,
		'a reply within 9 minutes of its creation',
		'no such reply yet: one was written later than 9 minutes after the ticket’s creation'
	]
];

const texts: readonly Case[] = [
	[
		replies({ mentions: ['update', 'fixed'] }),
		true,
		'a reply; mentions “update”, and “fixed”',
		'2 replies; mentions all of it'
	],
	[
		replies({ by: 'john', mentions: ['update', 'fixed'] }),
		false,
		'a reply from John Doe; mentions “update”, and “fixed”',
		'1 reply; does not mention “fixed” yet'
	],
	[
		replies({ 'mentions any': [['fixed', 'solved']], 'at least': 3 }),
		false,
		'at least 3 replies; mentions “fixed” or “solved”',
		'2 replies; mentions all of it'
	],
	[
		replies({ avoids: ['password'] }),
		false,
		'a reply; does not mention “password”',
		'2 replies; mentions “password”'
	],
	[
		replies({ avoids: ['weather'] }),
		true,
		'a reply; does not mention “weather”',
		'2 replies; mentions all of it'
	],
	[
		replies({ 'avoids numbers': 6 }),
		true,
		'a reply; has no number of 6 digits or more in it',
		'2 replies; mentions all of it'
	],
	// Never with words: none that says this. One that says something else may be there.
	[
		replies({ never: true, mentions: ['update'] }),
		false,
		'no reply; mentions “update”',
		'2 replies; mentions all of it'
	],
	[
		replies({ never: true, mentions: ['weather'] }),
		true,
		'no reply; mentions “weather”',
		'2 replies; does not mention “weather” yet'
	]
];

const evidenceOf = (condition: Condition, at = scene) => {
	const { held, expected, found } = evaluate(at, condition);
	return { held, expected, found };
};

describe.each([
	['how many there are', counted],
	['who wrote them, and how', traits],
	['when they were written', times],
	['what they say', texts]
])('entries of a thread: %s', (_, cases) => {
	it.each(cases)('%j', (condition, held, expected, found) => {
		expect(evidenceOf(condition)).toEqual({ held, expected, found });
	});
});

describe('entries of a thread', () => {
	it('names the author and time of the last entry that counts', () => {
		const decidedBy = (condition: Condition) => evaluate(scene, condition).decidedBy;
		expect(decidedBy(replies({}))).toEqual({
			at: NINE + 20 * MINUTE,
			words: 'wrote a reply',
			by: 'Jane Roe'
		});
		expect(decidedBy(replies({ by: 'john', mentions: ['update'] }))).toEqual({
			at: NINE + 10 * MINUTE,
			words: 'wrote a reply',
			by: 'John Doe'
		});
		expect(decidedBy(replies({ attached: 'picture' }))).toBeNull();
	});

	it('count from the moment on that is asked for', () => {
		const since = (marks: object, step: object) =>
			sceneWith(
				{ tickets: [closed], entries: thread },
				{
					tickets: { outage: closed.id },
					marks,
					steps: { one: { marks: step } } as never
				}
			);
		const both = since({ entries: 2 }, { entries: 5 });
		expect(evidenceOf(replies({}), both).found).toBe('1 reply');
		expect(evidenceOf(replies({ since: 'run' }), both).found).toBe('1 reply');
		expect(evidenceOf(replies({ since: 'step' }), both).found).toBe('no reply yet');
		expect(evidenceOf(replies({ since: 'step' }), since({ entries: 5 }, {})).found).toBe(
			'2 replies'
		);
	});

	it('written after the ticket was closed are reported separately', () => {
		const late = sceneWith(
			{ tickets: [closed], entries: [reply(1, { at: NINE + 20 * MINUTE + 1 })] },
			{ tickets: { outage: closed.id } }
		);
		expect(evidenceOf(replies({}), late).held).toBe(true);
		expect(evidenceOf(replies({ before: 'closed' }), late)).toMatchObject({
			held: false,
			found: 'no such reply yet: one was written after the ticket was closed'
		});
	});

	it('of an open ticket are all written before it is closed', () => {
		const open = sceneWith(
			{ tickets: [ticket(1)], entries: [reply(1, { at: NINE + 500 * MINUTE })] },
			{ tickets: { outage: closed.id } }
		);
		expect(evidenceOf(replies({ before: 'closed' }), open).held).toBe(true);
	});

	it('report a missed deadline as soon as the time is over', () => {
		const at = (now: number, entries = [entry(1)]) =>
			evidenceOf(
				replies({ within: '10 minutes' }),
				sceneWith({ tickets: [closed], entries }, { tickets: { outage: closed.id } }, now)
			).found;
		expect(at(NINE + 10 * MINUTE)).toBe('no reply yet');
		expect(at(NINE + 10 * MINUTE + 1)).toBe('no reply yet, and the time is over');
		// An entry that is too late says so itself.
		expect(at(NINE + 30 * MINUTE, [reply(1, { at: NINE + 20 * MINUTE })])).toBe(
			'no such reply yet: one was written later than 10 minutes after the ticket’s creation'
		);
		const without = sceneWith(
			{ tickets: [closed] },
			{ tickets: { outage: closed.id } },
			NINE + 500 * MINUTE
		);
		expect(evidenceOf(replies({}), without).found).toBe('no reply yet');
	});

	it('of a missing ticket do not exist', () => {
		const nowhere = sceneWith();
		expect(evaluate(nowhere, replies({}))).toEqual({
			held: false,
			expected: 'a reply',
			found: 'the ticket of this step is not there yet',
			decidedBy: null,
			row: null
		});
		expect(evaluate(nowhere, replies({ never: true })).held).toBe(true);
	});
});
