import { describe, expect, it } from 'vitest';
import type { DepartmentId } from '#lib/desk/model/index.ts';
import { bringUpToDate } from './stamp.ts';
import { added, addRows, aUser, newDesk, opened, people } from '../store.testkit.ts';

async function worked() {
	const { store, id, session } = await newDesk();
	const { john, karen } = await people(session);
	const { db } = store;
	const ticket = await opened(session);
	await session.perform(john, 'reply', { ticket, body: 'The cartridge is new.', to: 'all' });
	const department = 1 as DepartmentId;
	const task = { title: 'Buy paper', description: 'Much of it', department };
	expect((await session.perform(john, 'task_add', task)).refusal).toBeNull();
	const derived = async () => [
		await db.cells.toArray(),
		await db.places.toArray(),
		await db.words.toArray(),
		await db.tallies.toArray()
	];
	const reopen = async () => (await store.openDesk(id)).close();
	return { db, id, ticket, karen, session, derived, reopen, kept: await derived() };
}

describe('a desk whose lists, counters or words do not match its rows', () => {
	it('is counted and indexed again when it is opened', async () => {
		const { db, id, ticket, karen, derived, reopen, kept } = await worked();
		for (const rows of kept) expect(rows.length).toBeGreaterThan(0);
		const damages = [
			() => db.words.put({ desk: id, rank: -ticket, part: 77, words: [[id, 'printer', -ticket]] }),
			() => db.words.update([id, -ticket, 0], { words: [] }),
			() => db.cells.put({ desk: id, cell: `owned by ${karen.id} closed`, count: 7 }),
			() => db.places.put({ desk: id, list: 'of old', place: [1] }),
			() => db.tallies.clear(),
			() => Promise.all([db.cells.clear(), db.places.clear(), db.words.clear()])
		];
		for (const damage of damages) {
			await damage();
			expect(await derived()).not.toEqual(kept);
			await reopen();
			expect(await derived(), String(damage)).toEqual(kept);
		}
	});

	it('is reported by the verification of its history', async () => {
		const { db, id, ticket, session } = await worked();
		await db.words.put({ desk: id, rank: -ticket, part: 77, words: [[id, 'printer', -ticket]] });
		expect(await session.verifyHistory()).toEqual([
			'The words of the search index do not match the rows.'
		]);
	});

	it('is repaired also when it is too big to check: a text without its words', async () => {
		const { db, id, reopen } = await worked();
		const users = Array.from({ length: 3100 }, (_, i) =>
			aUser(10 + i, 'Guest', `g${i}@bank.example`)
		);
		await addRows(db, id, added('users', users));
		const all = await db.words.count();
		// That is not looked at, and stays as long as every text has its words.
		await db.places.put({ desk: id, list: 'of old', place: [1] });
		const places = await db.places.count();
		await reopen();
		expect(await db.places.count()).toBe(places);
		await db.words.delete([id, -20, -1]);
		await reopen();
		expect([await db.words.count(), await db.places.count()]).toEqual([all, places - 1]);
	});

	it('is counted and indexed again after an older version, whatever its size', async () => {
		const { db, id, derived, reopen, kept } = await worked();
		await db.stamps.update(id, { counted: 2 });
		await Promise.all([db.cells.clear(), db.places.clear(), db.words.clear(), db.tallies.clear()]);
		await reopen();
		expect(await derived()).toEqual(kept);
		expect((await db.stamps.get(id))?.counted).toBeGreaterThan(3);
	});
});

it('a desk that is not there needs nothing', async () => {
	const { db } = (await newDesk()).store;
	await expect(bringUpToDate(db, 99)).resolves.toBeUndefined();
	expect(await db.stamps.get(99)).toBeUndefined();
});
