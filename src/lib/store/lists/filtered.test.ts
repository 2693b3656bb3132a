import { beforeAll, describe, expect, it } from 'vitest';
import type { SearchRule, Ticket } from '../../desk/model/index.ts';
import type { DeskDatabase } from '../database/database.ts';
import { LoadedTables } from '../rows/loaded.ts';
import { added, addRows, aTicket, aUser, newDesk } from '../store.testkit.ts';
import { filtered, loadFor } from './filtered.ts';
import { firstOf, ticketsById } from './merge.ts';
import { searchList } from './places.ts';

let db: DeskDatabase;
let desk: number;

/** Tickets 1 to 40, of user 901; the even ones stand in the list of team 1, too. */
beforeAll(async () => {
	const made = await newDesk();
	({ db } = made.store);
	desk = made.id;
	const tickets = Array.from({ length: 40 }, (_, n) =>
		aTicket(n + 1, { owner: 901 as never, team: n % 2 ? (1 as never) : null })
	);
	await addRows(db, desk, [
		...added('users', [aUser(901, 'Adam', 'adam@fair.example')]),
		...added('tickets', tickets)
	]);
});

const all = { list: searchList('dept 1') };
const team = { list: searchList('team 1') };
const newest = (count: number, step = 1) => Array.from({ length: count }, (_, n) => 40 - n * step);

describe('the first tickets of several lists', () => {
	it('come once each, in one order, either way', async () => {
		expect(await firstOf(db, desk, [all], 3, false)).toEqual([40, 39, 38]);
		expect(await firstOf(db, desk, [all], 3, true)).toEqual([1, 2, 3]);
		expect(await firstOf(db, desk, [team, all], 3, false)).toEqual([40, 39, 38]);
		expect(await firstOf(db, desk, [team, all], 3, true)).toEqual([1, 2, 3]);
		expect(await firstOf(db, desk, [team, all], 99, false)).toEqual(newest(40));
		expect(await firstOf(db, desk, [], 3, false)).toEqual([]);
	});

	it('within bounds, both included', async () => {
		const range = { ...all, from: -10, to: -8 };
		expect(await firstOf(db, desk, [range], 9, false)).toEqual([10, 9, 8]);
	});

	it('are read in the order that is asked for, as far as they are there', async () => {
		const found = await ticketsById(db, desk, [3, 99, 1]);
		expect(found.map(({ id }) => id)).toEqual([3, 1]);
	});
});

describe('the first tickets that are accepted', () => {
	/** What was read at a time, and what came of it. */
	async function read(wanted: number, accept: (ticket: Ticket) => boolean, most?: number) {
		const batches: number[] = [];
		const prepare = (tickets: readonly Ticket[]) =>
			Promise.resolve(void batches.push(tickets.length));
		const found = await filtered(
			{
				db,
				desk,
				wanted,
				reversed: false,
				accept,
				prepare,
				...(most === undefined ? {} : { most })
			},
			[all]
		);
		return { ...found, tickets: found.tickets.map(({ id }) => id), batches };
	}

	it('are found at once where all are', async () => {
		expect(await read(5, () => true)).toEqual({
			tickets: newest(5),
			exhausted: false,
			looked: 10,
			batches: [10]
		});
	});

	it('are looked for twice as far until there are enough', async () => {
		expect(await read(4, ({ id }) => id % 10 === 0)).toEqual({
			tickets: [40, 30, 20, 10],
			exhausted: false,
			looked: 32,
			batches: [8, 8, 16]
		});
	});

	it('are all when there are no more', async () => {
		expect(await read(5, ({ id }) => id === 1)).toEqual({
			tickets: [1],
			exhausted: true,
			looked: 40,
			batches: [10, 10, 20, 0]
		});
	});

	it('are looked for among so many only', async () => {
		expect(await read(5, ({ id }) => id === 1, 15)).toEqual({
			tickets: [],
			exhausted: false,
			looked: 15,
			batches: [10, 5]
		});
		expect(await read(5, ({ id }) => id > 35, 4)).toMatchObject({ looked: 4, batches: [4] });
	});
});

describe('what rules read beyond a ticket', () => {
	it.each([
		['userEmail', true, false, false],
		['userName', true, false, false],
		['userPhone', true, false, false],
		['organization', true, false, false],
		['reopens', false, true, false],
		['tasks', false, false, true],
		['subject', false, false, false]
	])('%s', async (field, owner, log, tasks) => {
		const into = new LoadedTables(db.systems);
		const rules = [{ field, how: 'includes', value: 'a' }] as unknown as SearchRule[];
		const [ticket] = await ticketsById(db, desk, [3]);
		await loadFor(db, desk, into, rules)([ticket as Ticket]);
		expect([
			into.knows({ kind: 'row', table: 'users', id: 901 }),
			into.knows({ kind: 'find', table: 'log', index: 'thread', key: 't3' }),
			into.knows({ kind: 'find', table: 'tasks', index: 'ticket', key: 3 })
		]).toEqual([owner, log, tasks]);
	});
});
