import { beforeAll, describe, expect, it } from 'vitest';
import type { Ticket, User } from '#lib/desk/model/index.ts';
import { installed } from '#lib/systems/installed.ts';
import { added, addRows, aTicket, aUser, newDesk } from '../store.testkit.ts';
import type { DeskDatabase } from '../database/database.ts';
import { load, loadForView, loadOnly } from './load.ts';
import { keyOf, LoadedTables, type Need } from './loaded.ts';

const user = (id: number) => aUser(id, `User ${id}`, `u${id}@bank.example`);
const entry = (id: number, thread: string, by: object) =>
	({ id, thread, by, type: 'message', attachments: [], title: '', body: '' }) as never;
let db: DeskDatabase;
let desk = 0;

/** Ticket 50 of user 300, with 301 copied in, an entry of 302 and a task; 51 stands under it. */
beforeAll(async () => {
	const { store, id } = await newDesk();
	[db, desk] = [store.db, id];
	const collaborators = [{ user: 301 }] as unknown as Ticket['collaborators'];
	const due = Array.from({ length: 150 }, (_, at) => aTicket(1000 + at, { dueDate: 10 + at }));
	// What is due on a desk beside it is not its business.
	await addRows(db, desk - 1, added('tickets', [aTicket(900, { dueDate: 5 })]));
	await addRows(db, desk, [
		...added('users', [300, 301, 302, 303, 304].map(user)),
		...added('tickets', [
			aTicket(50, { owner: 300 as User['id'], collaborators }),
			aTicket(51, { owner: 303 as User['id'], parent: 50 as never }),
			...due
		]),
		...added('entries', [
			entry(700, 't50', { kind: 'user', id: 302 }),
			entry(701, 't50', { kind: 'agent', id: 304 })
		]),
		...added('tasks', [{ id: 60, ticket: 50, open: true, department: 1, created: 1 } as never])
	]);
});

const tables = () => new LoadedTables(installed);
const row = (table: string, id: number) => ({ kind: 'row', table, id }) as Need;
const find = (table: string, index: string, key: string | number) =>
	({ kind: 'find', table, index, key }) as Need;

type Load = typeof load;
async function loaded(how: Load, ...needs: Need[]): Promise<LoadedTables> {
	const into = tables();
	await how(db, desk, into, needs);
	return into;
}

/** Which of these are known, by their names. */
const known = (into: LoadedTables, needs: readonly Need[]) =>
	needs.filter((need) => into.knows(need)).map(keyOf);
const users = (into: LoadedTables) =>
	[300, 301, 302, 303, 304].filter((id) => into.peek('users', id));
const around = [
	row('locks', 50),
	find('entries', 'thread', 't50'),
	find('log', 'thread', 't50'),
	find('tasks', 'ticket', 50),
	find('tickets', 'parent', 50)
];

describe('a row', () => {
	it('of a ticket brings its owner, whoever is copied in, and its lock', async () => {
		const into = await loaded(load, row('tickets', 50));
		expect(into.peek('tickets', 50)?.id).toBe(50);
		expect(users(into)).toEqual([300, 301]);
		expect(known(into, around)).toEqual(['locks 50']);
	});

	it('alone brings no lock', async () => {
		const into = await loaded(loadOnly, row('tickets', 50), row('tickets', 51));
		expect(users(into)).toEqual([300, 301, 303]);
		expect(known(into, [row('tickets', 50), row('tickets', 51), ...around])).toEqual([
			...['tickets 50', 'tickets 51']
		]);
	});

	it('for a view brings the thread, too, unless there are several', async () => {
		const one = await loaded(loadForView, row('tickets', 50), row('users', 304));
		expect(known(one, around)).toEqual(around.map(keyOf));
		expect(one.peek('entries', 700)).toBeDefined();
		expect(one.peek('tickets', 51)?.parent).toBe(50);
		expect(users(one)).toEqual([300, 301, 302, 303, 304]);
		const two = await loaded(loadForView, row('tickets', 50), row('tickets', 51));
		expect(known(two, around)).toEqual(['locks 50']);
		const none = await loaded(loadForView, row('users', 50));
		expect(known(none, around)).toEqual([]);
	});

	it('of an entry brings the user who wrote it; of an agent’s nobody', async () => {
		expect(users(await loaded(load, row('entries', 700)))).toEqual([302]);
		expect(users(await loaded(load, row('entries', 701)))).toEqual([]);
	});

	it('of another table brings nothing more', async () => {
		const into = await loaded(load, row('users', 304), row('tasks', 60));
		expect(users(into)).toEqual([304]);
		expect(into.peek('tasks', 60)?.id).toBe(60);
		expect(known(into, around)).toEqual([]);
	});

	it('that does not exist is known not to', async () => {
		const into = await loaded(load, row('tickets', 99));
		expect(known(into, [row('tickets', 99)])).toEqual(['tickets 99']);
		expect(into.peek('tickets', 99)).toBeUndefined();
	});
});

describe('what an index leads to', () => {
	it('in the thread of a ticket brings its log and tasks, whichever was asked for', async () => {
		for (const table of ['entries', 'log']) {
			const into = await loaded(load, find(table, 'thread', 't50'));
			expect(known(into, around), table).toEqual([
				'entries by thread "t50"',
				'log by thread "t50"',
				'tasks by ticket 50'
			]);
			expect(users(into)).toEqual([302]);
			expect(into.peek('tasks', 60)).toBeDefined();
		}
	});

	it('in that of a task brings the log only', async () => {
		for (const thread of ['k50', 'xt50', 't50x']) {
			const into = await loaded(load, find('entries', 'thread', thread));
			const needs = [find('log', 'thread', thread), ...around, find('tasks', 'ticket', NaN)];
			expect(known(into, needs)).toEqual([`log by thread "${thread}"`]);
		}
	});

	it('brings nothing more in the mails of a thread, and by other indexes', async () => {
		expect(known(await loaded(load, find('mails', 'thread', 't50')), around)).toEqual([]);
		const owned = await loaded(load, find('tickets', 'owner', 303));
		expect(owned.peek('tickets', 51)).toBeDefined();
		expect(known(owned, [...around, row('locks', 51)])).toEqual([]);
		expect(users(owned)).toEqual([303]);
	});
});

describe('what is due', () => {
	const dueBy = async (before: number, limit: number) => {
		const into = await loaded(load, { kind: 'due', table: 'tickets', before, limit });
		const knownUpTo = (moment: number) =>
			into.knows({ kind: 'due', table: 'tickets', before: moment, limit: 1 });
		return { count: into.size, knownUpTo };
	};

	it('is loaded up to the moment, which itself is not meant', async () => {
		const { count, knownUpTo } = await dueBy(20, 1);
		expect(count).toBe(10);
		expect([knownUpTo(20), knownUpTo(21)]).toEqual([true, false]);
	});

	it('is loaded a hundred at a time, or as many as are asked for', async () => {
		const hundred = await dueBy(1000, 1);
		// The hundredth, at 109, was found in two ways.
		expect(hundred.count).toBe(101);
		expect([hundred.knownUpTo(110), hundred.knownUpTo(111)]).toEqual([true, false]);
		const more = await dueBy(1000, 120);
		expect(more.knownUpTo(130)).toBe(true);
		expect(more.knownUpTo(131)).toBe(false);
		const all = await dueBy(1000, 151);
		expect([all.count, all.knownUpTo(1000)]).toEqual([150, true]);
	});
});

describe('loading', () => {
	it('asks once for what is needed twice, and not for what is known', async () => {
		const into = tables();
		await loadOnly(db, desk, into, [row('users', 304), row('users', 304)]);
		expect(into.size).toBe(1);
		await loadOnly(db, desk, into, [row('users', 304), row('tickets', 50)]);
		await loadOnly(db, desk, into, [row('tickets', 50)]);
		expect(into.size).toBe(4);
	});

	it('brings the state, and says when the desk is gone', async () => {
		const into = await loaded(load, { kind: 'state' });
		expect(into.knows({ kind: 'state' })).toBe(true);
		await expect(load(db, 999, tables(), [{ kind: 'state' }])).rejects.toMatchObject({
			kind: 'gone'
		});
	});
});
