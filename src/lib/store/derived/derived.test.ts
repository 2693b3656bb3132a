import { describe, expect, it } from 'vitest';
import type { TableEvent } from '#lib/kernel/events.ts';
import { Changes, raisedIds } from '../rows/changes.ts';
import { aTicket, aUser } from '../store.testkit.ts';
import { Checksum } from './checksum.ts';
import { cellsIn, placesIn, wordsIn } from './derived.ts';

const DESK = 5;
const event = (one: object) => one as TableEvent;
const added = (table: string, row: object) => event({ type: 'added', table, row });
const changed = (table: string, id: number, set: object) =>
	event({ type: 'changed', table, id, set });
const removed = (table: string, id: number) => event({ type: 'removed', table, id });

/** What events come to, where these rows are there before. */
function changes(events: readonly TableEvent[], before: Record<string, { id: number }[]> = {}) {
	return new Changes(events, ((table: string, id: number) =>
		before[table]?.find((row) => row.id === id)) as never);
}

describe('what events come to', () => {
	it('is one change to each row', () => {
		const team = { id: 1, name: 'A' };
		const folded = changes(
			[
				changed('teams', 1, { name: 'B' }),
				changed('teams', 1, { lead: 2, id: 9 }),
				added('teams', { id: 2, name: 'C' }),
				changed('teams', 2, { name: 'D' }),
				removed('roles', 4),
				added('roles', { id: 5 }),
				removed('roles', 5)
			],
			{ teams: [team], roles: [{ id: 4 }] }
		);
		expect([...folded.tables()]).toEqual(['teams', 'roles']);
		expect(folded.of('teams')).toEqual([
			{ id: 1, before: team, after: { id: 1, name: 'B', lead: 2 } },
			{ id: 2, before: undefined, after: { id: 2, name: 'D' } }
		]);
		expect(folded.of('roles')).toEqual([
			{ id: 4, before: { id: 4 }, after: undefined },
			{ id: 5, before: undefined, after: undefined }
		]);
		expect(folded.of('slas')).toEqual([]);
	});

	it('is nothing where the row is not there', () => {
		expect(changes([changed('teams', 1, { name: 'B' })]).of('teams')).toEqual([
			{ id: 1, before: undefined, after: undefined }
		]);
	});

	it('raises the highest ids that were given', () => {
		const events = [
			added('teams', { id: 3 }),
			added('teams', { id: 2 }),
			changed('roles', 9, {}),
			removed('slas', 9),
			added('log', { id: 1 })
		];
		const lastIds = { teams: 1, log: 5 };
		expect(raisedIds(lastIds, events)).toEqual({ teams: 3, log: 5 });
		expect(lastIds).toEqual({ teams: 1, log: 5 });
		expect(raisedIds({}, events)).toEqual({ teams: 3, log: 1 });
	});
});

describe('what follows from changed rows', () => {
	it('is places that a ticket leaves and takes, and none that it keeps', () => {
		const before = aTicket(1);
		const keys = (places: readonly { list: string }[]) => places.map(({ list }) => list);
		const answered = placesIn(
			DESK,
			changes([changed('tickets', 1, { answered: true })], { tickets: [before] })
		);
		expect(keys(answered.gone)).toHaveLength(7);
		expect(keys(answered.gone).every((list) => list.includes(' open00 '))).toBe(true);
		expect(keys(answered.put).every((list) => list.includes(' open10 '))).toBe(true);
		expect(keys(answered.put)).toHaveLength(7);
		// The same list, another place in it.
		const moved = placesIn(
			DESK,
			changes([changed('tickets', 1, { slaDue: 7 })], { tickets: [before] })
		);
		expect(moved.put).toEqual([
			{ desk: DESK, list: 'pd open00 dept 1', place: [-2, -7, 1] },
			{ desk: DESK, list: 'd open00 dept 1', place: [-7, 1] }
		]);
		expect(moved.gone).toHaveLength(2);
		const gone = placesIn(DESK, changes([removed('tickets', 1)], { tickets: [before] }));
		expect([gone.put.length, gone.gone.length]).toEqual([0, 8]);
	});

	it('is places of tasks', () => {
		const task = { id: 1, open: true, department: 1, agent: null, team: null, created: 5 };
		const put = { desk: DESK, list: 'task open dept 1', place: [-5, -1, 1] };
		expect(placesIn(DESK, changes([added('tasks', task)]))).toEqual({ put: [put], gone: [] });
		expect(placesIn(DESK, changes([removed('tasks', 1)], { tasks: [task] }))).toEqual({
			put: [],
			gone: [put]
		});
	});

	it('is counters that rise and fall', () => {
		const counted = (events: TableEvent[], before = {}) => cellsIn('UTC', changes(events, before));
		const cell = 'all ["open",0,0,1,null,null,[]]';
		const owner = { owner: 7 } as never;
		expect(
			counted([added('tickets', aTicket(1, owner)), added('tickets', aTicket(2, owner))])
		).toEqual([
			[cell, 2],
			['owned by 7', 2],
			['owned by 7 open', 2]
		]);
		// What stays as it was is left out.
		expect(
			counted([changed('tickets', 1, { subject: 'Other' })], { tickets: [aTicket(1, owner)] })
		).toEqual([]);
		expect(
			counted([changed('tickets', 1, { answered: true })], { tickets: [aTicket(1, owner)] })
		).toEqual([
			[cell, -1],
			['all ["open",1,0,1,null,null,[]]', 1]
		]);
		const task = { id: 1, open: true, department: 1, agent: null, team: null, created: 5 };
		expect(counted([removed('tasks', 1)], { tasks: [task] })).toEqual([
			['tasks [true,1,null,null]', -1]
		]);
		expect(counted([added('users', aUser(1, 'A', 'a@x.example'))])).toEqual([['users', 1]]);
	});

	it('are words of changed texts, and keys of removed ones', () => {
		const words = (events: TableEvent[], before = {}) => {
			const { put, gone } = wordsIn(DESK, changes(events, before));
			return { put: put.map(({ desk, rank, part }) => [desk, rank, part]), gone };
		};
		const entry = { id: 4, thread: 't1', title: null, body: 'It burns', format: 'text' };
		expect(
			words([
				added('tickets', aTicket(1)),
				added('users', aUser(2, 'A', 'a@x.example')),
				added('entries', entry)
			])
		).toEqual({
			put: [
				[DESK, -1, 0],
				[DESK, -2, -1],
				[DESK, -1, 4]
			],
			gone: []
		});
		const tickets = [aTicket(1)];
		expect(words([changed('tickets', 1, { answered: true })], { tickets })).toEqual({
			put: [],
			gone: []
		});
		for (const set of [{ subject: 'B' }, { number: '7' }, { fields: { a: 'b' } }])
			expect(words([changed('tickets', 1, set)], { tickets }).put).toEqual([[DESK, -1, 0]]);
		expect(words([removed('tickets', 1)], { tickets })).toEqual({ put: [], gone: [[DESK, -1, 0]] });
		expect(words([removed('users', 2)], { users: [aUser(2, 'A', 'a@x.example')] }).gone).toEqual([
			[DESK, -2, -1]
		]);
		// Merging moves entries from one ticket to another; the threads of tasks are not searched.
		const entries = [entry];
		expect(words([changed('entries', 4, { thread: 't2' })], { entries })).toEqual({
			put: [[DESK, -2, 4]],
			gone: [[DESK, -1, 4]]
		});
		expect(words([removed('entries', 4)], { entries })).toEqual({ put: [], gone: [[DESK, -1, 4]] });
		expect(words([changed('entries', 4, { body: 'B' })], { entries })).toEqual({
			put: [[DESK, -1, 4]],
			gone: []
		});
		expect(words([added('entries', { ...entry, thread: 'k1' })])).toEqual({ put: [], gone: [] });
	});

	it('is each word with the desk and the rank', () => {
		const entry = { id: 4, thread: 't1', title: null, body: 'It burns', format: 'text' };
		const [record] = wordsIn(DESK, changes([added('entries', entry)])).put;
		expect(record?.words).toContainEqual([DESK, 'burns', -1]);
	});
});

describe('a sum over records', () => {
	const sumOf = (...records: object[]) => {
		const sum = new Checksum();
		for (const record of records) sum.add(record);
		return String(sum);
	};
	const [one, other] = [
		{ a: 1, b: [1, { c: 2, d: 3 }] },
		{ a: 2, b: null }
	];

	it('is the same in whatever order records and keys come', () => {
		expect(sumOf(one, other)).toBe(sumOf(other, one));
		expect(sumOf(one)).toBe(sumOf({ b: [1, { d: 3, c: 2 }], a: 1 }));
		expect(sumOf()).toBe('0 0 0');
	});

	it('is another one for other records', () => {
		const sums = [
			sumOf(),
			sumOf(one),
			sumOf(other),
			sumOf(one, other),
			sumOf(one, one),
			sumOf({}),
			sumOf({ a: 1, b: [{ c: 2, d: 3 }, 1] }),
			sumOf({ a: 1, b: [1, { c: 2, d: 4 }] }),
			sumOf({ a: 1, b: [1, { c: 2, e: 3 }] }),
			sumOf({ a: '1' }),
			sumOf({ a: 1 }),
			sumOf({ b: 1 })
		];
		expect(new Set(sums).size).toBe(sums.length);
		// Each of the two numbers tells them apart by itself.
		for (const at of [1, 2])
			expect(new Set(sums.map((sum) => sum.split(' ')[at])).size).toBe(sums.length);
		expect(sumOf(one, one).startsWith('2 ')).toBe(true);
	});
});
