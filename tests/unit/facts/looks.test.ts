import { describe, expect, it } from 'vitest';
import type { Look } from '#lib/scenario/attempt.ts';
import type { LookWants } from '#lib/scenario/language/condition.ts';
import { john, karen, MINUTE, NINE, sceneWith, ticket } from './scene.ts';
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
