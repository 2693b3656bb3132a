import { describe, expect, it } from 'vitest';
import { readEvent, readHistory } from './read-history.ts';
import type { Note } from './raw.ts';
import { Unusable } from '#lib/kernel/shapes/shape.ts';

const team = { id: 1, name: 'A', lead: null, enabled: true, alertsDisabled: false, members: [] };
const added = { type: 'added', table: 'teams', row: team };
const by = { kind: 'system' };
const run = { now: 5, run: null };
const base = { at: 5, events: [] };

/** One step of each kind. */
const steps = [
	{ ...base, number: 1, kind: 'founded', attempt: run },
	{
		...base,
		number: 2,
		kind: 'grown',
		world: { title: 'A' },
		plan: { tickets: 3, seed: 1, until: 9 }
	},
	{ ...base, number: 3, kind: 'command', by, verb: 'claim', args: { ticket: 1 }, events: [added] },
	{ ...base, number: 4, kind: 'clock', to: 7 },
	{ ...base, number: 5, kind: 'coach', action: { do: 'begin' } }
];

function read(records: readonly unknown[]) {
	const leftOut: Note[] = [];
	const history = readHistory(
		records.map((value, at) => ({ line: 20 + at, value })),
		leftOut
	);
	return { history, leftOut };
}

/** Why a step cannot be used. */
const why = (step: unknown) => read([step]).leftOut.map(({ line, what }) => `${line} ${what}`);

describe('the steps of a history', () => {
	it('are read as they were written, in their order', () => {
		expect(read([...steps].reverse())).toEqual({ history: steps, leftOut: [] });
		const more = { ...steps[3], colour: 'red' };
		expect(read([more]).history).toEqual([steps[3]]);
	});

	it('are left out one by one', () => {
		const [first, second] = steps;
		expect(read([first, { ...second, at: 'noon' }, 7, first])).toEqual({
			history: [first],
			leftOut: [
				{ line: 21, what: 'history: at is not a whole number: this step is left out' },
				{ line: 22, what: 'history: history is not a record: this step is left out' },
				{ line: 23, what: 'history: step 1 appears twice: this step is left out' }
			]
		});
	});

	const [founded, grown, command, clock, coach] = steps;
	it.each([
		[{ ...clock, number: 0 }, 'number is not the number of a row'],
		[{ ...clock, at: 9e15 }, 'at is not a valid time'],
		[{ ...clock, events: {} }, 'it has no events'],
		[{ ...clock, events: [7] }, 'event is not a record'],
		[{ ...clock, kind: 'x' }, 'kind is not one of founded, grown, command, clock, coach'],
		[{ ...clock, to: 9e15 }, 'to is not a valid time'],
		[{ ...founded, attempt: 7 }, 'attempt is not a record'],
		[{ ...grown, world: 7 }, 'world is not a record'],
		[{ ...grown, plan: { tickets: 3, seed: 1 } }, 'plan.until is not a whole number'],
		[{ ...grown, plan: { tickets: 3, until: 1 } }, 'plan.seed is not a whole number'],
		[{ ...grown, plan: { tickets: -1, seed: 1, until: 1 } }, /^plan.tickets is not from 0 to \d+$/],
		[{ ...command, by: 7 }, 'by is not a record'],
		[{ ...command, verb: 'fly' }, /^verb is not one of .*claim.*$/],
		[{ ...coach, action: 7 }, 'action is not a record']
	])('cannot be used: %#', (step, message) => {
		const [said = ''] = why(step);
		expect(said.startsWith('20 history: ')).toBe(true);
		const told = said.slice('20 history: '.length, -': this step is left out'.length);
		if (typeof message === 'string') expect(told).toBe(message);
		else expect(told).toMatch(message);
	});

	it('may have any JSON as arguments', () => {
		for (const args of [null, 7, [1], { a: { b: 1 } }])
			expect(read([{ ...command, args }]).history).toMatchObject([{ args }]);
	});
});

describe('an event', () => {
	it.each([
		[added],
		[{ type: 'removed', table: 'teams', id: 1 }],
		[{ type: 'changed', table: 'teams', id: 1, set: { name: 'B', lead: null } }]
	])('is read whole: %j', (event) => {
		expect(readEvent({ ...event, colour: 'red' })).toEqual(event);
	});

	it.each([
		[{ ...added, table: 'ghosts' }, /^table is not one of .*teams.*/],
		[{ ...added, type: 'made' }, 'type is not one of added, changed, removed'],
		[{ ...added, row: { ...team, name: 7 } }, 'teams.name is not a text'],
		// Not repaired: it would not be what happened.
		[{ ...added, row: { ...team, lead: 'x' } }, 'teams.lead is not a whole number: now null'],
		[{ type: 'removed', table: 'teams', id: 'x' }, 'id is not a whole number'],
		[{ type: 'changed', table: 'teams', id: 1 }, 'set is not a record'],
		[{ type: 'changed', table: 'teams', id: 1, set: { colour: 1 } }, 'teams has no column colour'],
		[
			{ type: 'changed', table: 'teams', id: 1, set: { constructor: 1 } },
			'teams has no column constructor'
		],
		[{ type: 'changed', table: 'teams', id: 1, set: { name: 7 } }, 'name is not a text']
	])('cannot be used: %j', (event, message) => {
		expect(() => readEvent(event)).toThrow(Unusable);
		expect(() => readEvent(event)).toThrow(message);
	});
});
