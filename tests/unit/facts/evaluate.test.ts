import { describe, expect, it } from 'vitest';
import type { Happened } from '#lib/scenario/attempt.ts';
import type { Condition } from '#lib/scenario/language/condition.ts';
import { karen, john, logged, MINUTE, NINE, reply, sceneWith, ticket } from './scene.ts';
import type { Scene } from '#lib/scenario/conditions/scene.ts';
import { evaluate } from '#lib/scenario/conditions/evaluate.ts';

const one = ticket(1, { agent: john.id });
const scene = sceneWith(
	{
		tickets: [one],
		entries: [reply(1, { at: NINE + 2 * MINUTE })],
		log: [logged(1, 'created'), logged(2, 'assigned', { at: NINE + MINUTE, data: { claim: true } })]
	},
	{ tickets: { outage: one.id } }
);
const yes: Condition = { ticket: { is: 'outage', agent: 'john' } };
const no: Condition = { ticket: { is: 'outage', agent: 'jane' } };
const replied: Condition = { reply: { ticket: 'outage' } };
const moved: Condition = { event: { ticket: 'outage', name: 'transferred' } };

type Case = readonly [
	Condition,
	held: boolean,
	expected: string,
	found: string,
	minute: number | null
];
const combined: readonly Case[] = [
	[{ 'all of': [yes, replied] }, true, 'Agent: John Doe; a reply', 'Agent: John Doe; 1 reply', 2],
	// Only the failed part is reported, with what decided it.
	[{ 'all of': [no, replied] }, false, 'Agent: Jane Roe; a reply', 'Agent: John Doe', 1],
	[
		{ 'all of': [no, moved] },
		false,
		'Agent: Jane Roe; a “transferred” event',
		'Agent: John Doe; no such event yet',
		1
	],
	[{ 'all of': [yes] }, true, 'Agent: John Doe', 'Agent: John Doe', 1],
	[{ 'any of': [no, replied] }, true, 'Agent: Jane Roe, or a reply', '1 reply', 2],
	[{ 'any of': [yes, replied] }, true, 'Agent: John Doe, or a reply', 'Agent: John Doe', 1],
	[
		{ 'any of': [no, moved] },
		false,
		'Agent: Jane Roe, or a “transferred” event',
		'Agent: John Doe, and no such event yet',
		1
	],
	[{ not: no }, true, 'not: Agent: Jane Roe', 'Agent: John Doe', 1],
	[{ not: yes }, false, 'not: Agent: John Doe', 'Agent: John Doe', 1],
	[{ ...yes, ...replied }, true, 'Agent: John Doe; a reply', 'Agent: John Doe; 1 reply', 2],
	[
		{ ...yes, ...moved },
		false,
		'Agent: John Doe; a “transferred” event',
		'no such event yet',
		null
	],
	[
		{ not: { ...yes, ...moved } },
		true,
		'not: Agent: John Doe; a “transferred” event',
		'no such event yet',
		null
	]
];

describe('conditions of conditions', () => {
	it.each(combined)('%j', (condition, held, expected, found, minute) => {
		const evidence = evaluate(scene, condition);
		expect(evidence).toMatchObject({ held, expected, found });
		expect(evidence.decidedBy?.at ?? null).toBe(minute === null ? null : NINE + minute * MINUTE);
	});

	it('report the ticket found by themselves, not by nested conditions', () => {
		expect(evaluate(scene, { ...yes, ...replied }).row).toBe(1);
		expect(evaluate(scene, { 'all of': [yes] }).row).toBeNull();
		expect(evaluate(scene, replied).row).toBeNull();
	});
});

describe('the clock', () => {
	const at = (now: number) => sceneWith({}, {}, now);
	const half = NINE + 30 * MINUTE;
	const from = { from: '2026-03-02 09:30' };
	const until = { until: '2026-03-02 09:30' };

	it.each<[object, number, boolean]>([
		[from, half - 1, false],
		[from, half, true],
		[until, half, true],
		[until, half + 1, false],
		[{ ...from, until: '2026-03-02 09:40' }, half + 5 * MINUTE, true],
		[{ ...from, until: '2026-03-02 09:40' }, half + 11 * MINUTE, false]
	])('%j', (clock, now, held) => {
		expect(evaluate(at(now), { clock }).held).toBe(held);
	});

	it('reports the expected and the shown time', () => {
		expect(evaluate(at(NINE), { clock: from })).toEqual({
			held: false,
			expected: 'the clock shows a time from 2026-03-02 09:30',
			found: '3/2/26 9:00 AM',
			decidedBy: null,
			row: null
		});
		expect(evaluate(at(NINE), { clock: until }).expected).toBe(
			'the clock shows a time until 2026-03-02 09:30'
		);
	});
});

describe('who is logged in', () => {
	const loggedIn = (session: object): Scene => {
		const scene = sceneWith();
		const row = { id: 1, agent: null, user: null, ...session };
		(scene.tables as unknown as { apply(events: object[]): void }).apply([
			{ type: 'added', table: 'sessions', row }
		]);
		return scene;
	};

	it.each<[Condition['logged in'], object, boolean, string]>([
		['john', { agent: john.id }, true, 'John Doe is logged in'],
		['jane', { agent: john.id }, false, 'Jane Roe is logged in'],
		['Karen', { user: karen.id }, true, 'Karen is logged in'],
		['Ken', { user: karen.id }, false, 'Ken is logged in'],
		[['john', 'Karen'], { user: karen.id }, true, 'John Doe or Karen is logged in'],
		[['Gone', 'jane'], { agent: john.id }, false, 'Gone or Jane Roe is logged in'],
		['john', {}, false, 'John Doe is logged in']
	])('%j', (names, session, held, expected) => {
		expect(evaluate(loggedIn(session), { 'logged in': names as string })).toEqual({
			held,
			expected,
			found: held ? 'logged in' : 'not logged in',
			decidedBy: null,
			row: null
		});
	});

	it('is nobody before anybody has logged in', () => {
		expect(evaluate(sceneWith(), { 'logged in': 'john' }).held).toBe(false);
	});
});

describe('a happening', () => {
	const happened: Happened[] = [
		{ key: 'one/asks', at: NINE, who: 'Karen', words: 'Karen asks', by: 'mail', step: 'one' },
		{ key: 'run/lights', at: NINE + 1, who: null, words: 'It is dark', by: 'word', step: null }
	];
	const after = sceneWith({}, { happened });

	it('is matched by its full name, not by a part of it', () => {
		expect(evaluate(after, { happened: 'asks' })).toEqual({
			held: true,
			expected: 'it has happened',
			found: 'that has happened',
			decidedBy: { at: NINE, words: 'Karen asks', by: 'Karen' },
			row: null
		});
		expect(evaluate(after, { happened: 'lights' }).decidedBy).toEqual({
			at: NINE + 1,
			words: 'It is dark',
			by: ''
		});
		expect(evaluate(after, { happened: 'sks' })).toMatchObject({
			held: false,
			found: 'that has not happened yet',
			decidedBy: null
		});
	});
});
