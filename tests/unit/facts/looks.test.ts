import { describe, expect, it } from 'vitest';
import type { DeskMemory } from '#lib/desk/memory.ts';
import type { Look } from '#lib/kernel/scene.ts';
import type { LookWants } from '#lib/scenario/language/condition.ts';
import { idOf, jane, john, karen, ken, MINUTE, NINE, sceneWith, ticket } from './scene.ts';
import { evaluate } from '#lib/scenario/conditions/evaluate.ts';

const one = ticket(1);
const outage = 'ticket #100001 “Printer”';
const look = (more: Partial<Look>): Look => ({
	step: 'one',
	by: john,
	at: { kind: 'ticket', id: one.id },
	shown: true,
	time: NINE,
	...more
});
const inbox = { kind: 'mailbox', address: 'karen@bank.example' } as const;

/** John was refused the ticket, then saw it; Karen opened her mailbox; before that, in another step, somebody else's. */
const looks = [
	look({ step: 'two', at: { kind: 'mailbox', address: 'ken@bank.example' } }),
	look({ shown: false }),
	look({ time: NINE + MINUTE }),
	look({ by: karen, at: inbox, time: NINE + 2 * MINUTE })
];
const scene = sceneWith(
	{ tickets: [one] },
	{ tickets: { outage: one.id, gone: 9 as never }, looks }
);

const none = 'not opened in this step yet';
const shown = 'it was shown';
const denied = 'access was denied';

type Case = readonly [LookWants, held: boolean, expected: string, found: string];
const cases: readonly Case[] = [
	[{ by: 'john' }, true, 'John Doe opened a ticket', shown],
	[{ by: 'jane' }, false, 'Jane Roe opened a ticket', none],
	[{ by: 'Nobody' }, false, 'Nobody opened a ticket', none],
	[{ ticket: 'outage' }, true, `you opened ${outage}`, shown],
	[{ by: 'Karen', ticket: 'outage' }, false, `Karen opened ${outage}`, none],
	[{ by: 'john', ticket: 'gone' }, false, 'John Doe opened the ticket of this lab', none],
	[{ ticket: 'outage', refused: true }, true, `you opened ${outage}, and was refused`, denied],
	[{ ticket: 'outage', refused: false }, true, `you opened ${outage}, and saw it`, shown],
	[{ 'mailbox of': 'Karen' }, true, 'you opened Karen’s mailbox', shown],
	[{ by: 'Karen', 'mailbox of': 'Karen' }, true, 'Karen opened Karen’s mailbox', shown],
	[{ by: 'john', 'mailbox of': 'Karen' }, false, 'John Doe opened Karen’s mailbox', none],
	[
		{ 'mailbox of': 'Karen', refused: true },
		false,
		'you opened Karen’s mailbox, and was refused',
		// The nearest match: it was opened, but not as required.
		shown
	],
	// That was in another step.
	[{ 'mailbox of': 'Ken' }, false, 'you opened Ken’s mailbox', none],
	[{ 'mailbox of': 'Gone' }, false, 'you opened Gone’s mailbox', none],
	[{ refused: true }, true, 'you opened a ticket, and was refused', denied]
];

describe('what was looked at', () => {
	it.each(cases)('%j', (wants, held, expected, found) => {
		expect(evaluate(scene, { looked: wants })).toMatchObject({ held, expected, found, row: null });
	});

	it('names the last look that counts, or the last one that does not', () => {
		const decidedBy = (looked: LookWants) => evaluate(scene, { looked }).decidedBy;
		expect(decidedBy({ by: 'john' })).toEqual({
			at: NINE + MINUTE,
			words: 'opened it',
			by: 'John Doe'
		});
		expect(decidedBy({ ticket: 'outage', refused: true })).toEqual({
			at: NINE,
			words: 'was refused',
			by: 'you'
		});
		expect(decidedBy({ by: 'Karen', refused: true })).toEqual({
			at: NINE + 2 * MINUTE,
			words: 'opened it',
			by: 'Karen'
		});
		expect(decidedBy({ by: 'jane' })).toBeNull();
	});

	it('recognizes a mailbox by its address in any case', () => {
		const other = sceneWith(
			{},
			{ looks: [look({ at: { kind: 'mailbox', address: 'john@desk.example' } })] }
		);
		expect(evaluate(other, { looked: { 'mailbox of': 'john' } }).held).toBe(true);
		expect(evaluate(other, { looked: { 'mailbox of': 'jane' } }).held).toBe(false);
		// A mailbox is no ticket, and the other way round.
		expect(evaluate(other, { looked: { ticket: 'outage' } }).held).toBe(false);
		const tickets = sceneWith({ tickets: [one] }, { looks: [look({})] });
		expect(evaluate(tickets, { looked: { 'mailbox of': 'john' } }).held).toBe(false);
	});

	it('is nothing before a step has begun', () => {
		const before = sceneWith({ tickets: [one] }, { looks, step: 7 });
		expect(evaluate(before, { looked: { by: 'john' } }).held).toBe(false);
	});
});

describe('other pages', () => {
	const article = idOf('faqs', 'The printer is offline');
	const at = (of: 'queue' | 'user' | 'organization' | 'faq' | 'canned', id: number) =>
		look({ at: { kind: 'row', of, id } });
	const seen = sceneWith(
		{},
		{
			looks: [
				at('queue', idOf('queues', 'Open')),
				at('user', karen.id),
				at('organization', idOf('organizations', 'Harbor Bank')),
				at('faq', article),
				at('canned', idOf('canned', 'Reset done')),
				look({ at: { kind: 'page', title: 'Dashboard' } }),
				look({ at: { kind: 'page', title: 'Agents' }, shown: false })
			]
		}
	);
	const others: readonly Case[] = [
		[{ queue: 'open' }, true, 'you opened the queue “open”', shown],
		[{ queue: 'Closed' }, false, 'you opened the queue “Closed”', none],
		[{ queue: 'Nowhere' }, false, 'you opened the queue “Nowhere”', none],
		[{ user: 'Karen' }, true, 'you opened the user “Karen”', shown],
		[{ user: 'Ken' }, false, 'you opened the user “Ken”', none],
		[{ organization: 'Harbor Bank' }, true, 'you opened the organization “Harbor Bank”', shown],
		[
			{ article: 'The printer is offline' },
			true,
			'you opened the article “The printer is offline”',
			shown
		],
		[
			{ article: 'Where are the keys?' },
			false,
			'you opened the article “Where are the keys?”',
			none
		],
		[
			{ 'canned response': 'Reset done' },
			true,
			'you opened the canned response “Reset done”',
			shown
		],
		[{ page: 'Dashboard' }, true, 'you opened the page “Dashboard”', shown],
		[
			{ page: 'Agents', refused: true },
			true,
			'you opened the page “Agents”, and was refused',
			denied
		],
		[{ page: 'Agents', refused: false }, false, 'you opened the page “Agents”, and saw it', denied],
		[{ page: 'Teams' }, false, 'you opened the page “Teams”', none],
		// Without a place only tickets and mailboxes count.
		[{ by: 'john' }, false, 'John Doe opened a ticket', none]
	];
	it.each(others)('%j', (wants, held, expected, found) => {
		expect(evaluate(seen, { looked: wants })).toMatchObject({ held, expected, found });
	});
});

describe('whom the rules of the desk show a page', () => {
	const scene = sceneWith({ tickets: [one] }, { tickets: { outage: one.id } });
	const guest = { kind: 'guest' } as const;
	const shownTo = (by: Look['by'], key: string, name: string) => {
		const kind = scene.tables.systems.places.get(key);
		const place = kind?.place(scene, name);
		if (!kind || !place || typeof place === 'string') throw new Error(`${key} ${name}: ${place}`);
		return kind.isShown(scene.tables, by, place);
	};

	it.each([
		['queue', 'Open', [true, false, false]],
		['user', 'Karen', [true, false, false]],
		['organization', 'Harbor Bank', [true, false, false]],
		['canned response', 'Reset done', [true, false, false]],
		// The knowledge base is off for clients.
		['article', 'The printer is offline', [true, false, false]],
		['page', 'Dashboard', [true, false, false]],
		// John is no administrator; Jane is one, and locked.
		['page', 'Agents', [false, false, false]],
		['page', 'Support Center', [false, true, true]],
		['page', 'Knowledgebase', [true, true, true]],
		['ticket', 'outage', [true, true, false]],
		['mailbox of', 'Karen', [true, true, true]]
	] as const)('%s %s', (key, name, [agent, user, stranger]) => {
		expect([john, karen, guest].map((by) => shownTo(by, key, name))).toEqual([
			agent,
			user,
			stranger
		]);
		expect(shownTo(jane, key, name)).toBe(key === 'mailbox of' || key === 'ticket');
	});

	it('an administrator sees the admin panel', () => {
		const tables = scene.tables as DeskMemory;
		tables.apply([{ type: 'changed', table: 'agents', id: jane.id, set: { active: true } }]);
		expect(shownTo(jane, 'page', 'Agents')).toBe(true);
		expect(shownTo(jane, 'page', 'Dashboard')).toBe(true);
	});

	it('clients read what is published, once they are logged in if that is asked for', () => {
		const tables = scene.tables as DeskMemory;
		const set = (values: object) =>
			tables.apply([{ type: 'changed', table: 'settings', id: 1, set: values }]);
		set({ enableKnowledgeBase: true });
		expect(shownTo(guest, 'article', 'The printer is offline')).toBe(true);
		expect(shownTo(ken, 'article', 'Where are the keys?')).toBe(false);
		set({ requireKnowledgeBaseLogin: true });
		expect(shownTo(guest, 'article', 'The printer is offline')).toBe(false);
		expect(shownTo(ken, 'article', 'The printer is offline')).toBe(true);
	});
});
