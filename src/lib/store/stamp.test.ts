import { expect, it } from 'vitest';
import type { DepartmentId } from '../desk/model/index.ts';
import { newDesk, opened, people } from './store.testkit.ts';

it('counts and indexes a desk anew that an older edition has left', async () => {
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
	const kept = await derived();
	for (const rows of kept) expect(rows.length).toBeGreaterThan(0);

	await Promise.all([db.cells.clear(), db.places.clear(), db.words.clear(), db.tallies.clear()]);
	await db.cells.put({ desk: id, cell: `owned by ${karen.id} closed`, count: 7 });
	await db.places.put({ desk: id, list: 'of old', place: [1] });
	await db.words.put({ desk: id, rank: -ticket, part: 0, words: [[id, 'printer']] as never });
	expect(await derived()).not.toEqual(kept);
	(await store.openDesk(id)).close();
	expect(await derived(), 'of this edition').not.toEqual(kept);

	await db.stamps.update(id, { counted: 2 });
	(await store.openDesk(id)).close();
	expect(await derived()).toEqual(kept);
});
