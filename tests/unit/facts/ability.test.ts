import { describe, expect, it } from 'vitest';
import type { LoggedEvent } from '#lib/desk/model/index.ts';
import type { AbilityWants } from '#lib/desk/language/ability-wants.ts';
import { personNamed } from '#lib/scenario/people/cast.ts';
import { abilityOf } from '#lib/desk/facts/ability.ts';
import { idOf, logged, MINUTE, NINE, sceneWith, ticket } from './scene.ts';
import { evaluate } from '#lib/scenario/conditions/evaluate.ts';

/** A ticket of Karen's in Sales, where John may only look. */
const one = ticket(1, { department: idOf('departments', 'Sales') });
const outage = 'ticket #100001 “Printer”';
const sceneOf = (log: readonly LoggedEvent[] = []) =>
	sceneWith({ tickets: [one], log }, { tickets: { outage: one.id } });
const wants = (person: string, word: string): AbilityWants => ({
	person,
	do: word,
	ticket: 'outage'
});

type Case = readonly [person: string, word: string, can: boolean, expected: string, found: RegExp];
const cases: readonly Case[] = [
	['john', 'view', true, `John Doe can view ${outage}`, /^Yes: John Doe sees this ticket: .*[^.]$/],
	[
		'john',
		'reply',
		false,
		`John Doe can reply ${outage}`,
		/^No: the role View only does not grant Post Reply$/
	],
	['Karen', 'view', true, `Karen can view ${outage}`, /^Yes: Karen sees this ticket: its owner$/],
	['Karen', 'reply', true, `Karen can reply ${outage}`, /^Yes: .*[^.]$/],
	['Karen', 'edit', true, `Karen can edit ${outage}`, /^Yes: .*[^.]$/],
	['Karen', 'close', false, `Karen can close ${outage}`, /^No: end users cannot do that$/],
	['Karen', 'transfer', false, `Karen can transfer ${outage}`, /^No: end users cannot do that$/],
	['Ken', 'view', false, `Ken can view ${outage}`, /^No: Ken cannot see this ticket/],
	['john', 'fly', false, `John Doe can fly ${outage}`, /^No: there is no "fly"$/]
];

describe('what somebody can do to a ticket', () => {
	it.each(cases)('%s: %s', (person, word, can, expected, found) => {
		const scene = sceneOf();
		expect(evaluate(scene, { can: wants(person, word) })).toEqual({
			held: can,
			expected,
			found: expect.stringMatching(found) as string,
			decidedBy: null,
			row: null
		});
		expect(evaluate(scene, { cannot: wants(person, word) })).toMatchObject({
			held: !can,
			expected: expected.replace(' can ', ' cannot ')
		});
	});

	it('is nothing for an unknown person, and nothing to a missing ticket', () => {
		const nowhere = 'the ticket of this step is not there yet';
		const both = { held: false, decidedBy: null };
		expect(evaluate(sceneOf(), { can: wants('Gone', 'view') })).toMatchObject({
			...both,
			expected: `Gone can view ${outage}`,
			found: 'there is nobody called Gone'
		});
		expect(evaluate(sceneWith(), { cannot: wants('john', 'view') })).toMatchObject({
			...both,
			expected: 'John Doe cannot view the ticket of this step',
			found: nowhere
		});
		expect(evaluate(sceneWith(), { can: wants('Gone', 'view') })).toMatchObject({ found: nowhere });
	});

	it.each([
		'created',
		'transferred',
		'assigned',
		'released',
		'referred',
		'closed',
		'reopened'
	] as const)('names the last event that changes access: %s', (name) => {
		const at = NINE + MINUTE;
		const later = logged(9, 'edited', { at: at + MINUTE });
		const { decidedBy } = evaluate(sceneOf([logged(8, name, { at }), later]), {
			can: wants('john', 'view')
		});
		expect(decidedBy?.at).toBe(at);
	});

	it('is reported with its reason', () => {
		const { tables: desk, scenario } = sceneOf();
		const ken = personNamed(desk, scenario, 'Ken');
		const found = ken && abilityOf(desk, ken, one, 'view');
		expect(found).toMatchObject({
			can: false,
			why: expect.stringMatching(/^Ken cannot/) as string
		});
	});
});
