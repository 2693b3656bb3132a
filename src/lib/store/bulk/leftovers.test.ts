import { describe, expect, it, vi } from 'vitest';
import { newStore } from '../store.testkit.ts';
import { hiddenDesks } from './hidden-desks.ts';
import { clearLeftover, reserveDesk, sweepLeftovers } from './leftovers.ts';
import { bulkWrite, inTransaction } from './raw.ts';

const step = (desk: number, number = 1) =>
	({ desk, number, at: 0, kind: 'clock', to: 0, events: [] }) as const;
const seen = { title: 'A', scenario: null, created: 0 };

describe('desks that nobody sees', () => {
	it('are those that were begun, and those whose history is left', async () => {
		const { db } = newStore().store;
		expect(await hiddenDesks(db)).toEqual([]);
		const begun = await reserveDesk(db);
		const shown = await db.desks.add({ ...seen });
		expect(shown).toBe(begun + 1);
		await db.history.bulkAdd([step(shown), step(shown, 2), step(7), step(7, 2), step(9)]);
		expect(await hiddenDesks(db)).toEqual([begun, 7, 9]);
		expect(await db.desks.get(begun)).toBeUndefined();
	});

	it('are cleared of everything that is theirs, and others keep theirs', async () => {
		const { db } = newStore().store;
		const [one, other] = [7, 8];
		for (const desk of [one, other]) {
			await db.history.bulkAdd([step(desk), step(desk, 2)]);
			await db.cells.add({ desk, cell: 'a', count: 1 });
			await db.words.add({ desk, rank: -1, part: 0, words: [] });
			await db.drafts.add({ desk, place: 'a', copy: 1 } as never);
			await db.sources.add({ desk, scenario: null, world: null });
			await db.stamps.add({ desk } as never);
			await db.leftovers.add({ desk });
		}
		const told: number[] = [];
		await clearLeftover(db, one, (share) => void told.push(share));
		const tables = [...db.deskTables, db.drafts, db.leftovers];
		const left = await Promise.all(tables.map((table) => table.toArray()));
		const desks = left.flat().map(({ desk }: { desk: number }) => desk);
		expect([desks.includes(one), desks.filter((desk) => desk === other).length]).toEqual([
			false,
			8
		]);
		expect(told.at(-1)).toBe(1);
		expect(told).toEqual([...told].sort((a, b) => a - b));
		expect(new Set(told).size).toBe(told.length);
	});

	it('are cleared of very many records, some thousands at a time', async () => {
		const { db } = newStore().store;
		const cells = Array.from({ length: 5001 }, (_, n) => ({ desk: 7, cell: `c${n}`, count: 1 }));
		await db.cells.bulkAdd([...cells, { desk: 8, cell: 'a', count: 1 }]);
		await clearLeftover(db, 7);
		expect(await db.cells.toArray()).toEqual([{ desk: 8, cell: 'a', count: 1 }]);
	});

	it('are cleared by the next visit', async () => {
		const { db } = newStore().store;
		const begun = await reserveDesk(db);
		await db.history.bulkAdd([step(begun), step(33)]);
		await sweepLeftovers(db);
		expect([await db.history.count(), await db.leftovers.count()]).toEqual([0, 0]);
	});
});

describe('writing past the live queries', () => {
	it('writes all records, and opens the database for it', async () => {
		const { db } = newStore().store;
		expect(db.isOpen()).toBe(false);
		await bulkWrite(db, [
			{ store: 'cells', records: [{ desk: 1, cell: 'a', count: 1 }] },
			{ store: 'words', records: [] },
			{ store: 'places', records: [{ desk: 1, list: 'l', place: [1] }] }
		]);
		expect([await db.cells.count(), await db.places.count()]).toEqual([1, 1]);
	});

	it('touches nothing where there is nothing to write', async () => {
		const { db } = newStore().store;
		await bulkWrite(db, [{ store: 'cells', records: [] }]);
		expect(db.isOpen()).toBe(false);
	});

	it('writes all or none, and says why', async () => {
		const { db } = newStore().store;
		await db.open();
		const aborted = inTransaction(db, ['cells'], (transaction) => {
			transaction.objectStore('cells').put({ desk: 1, cell: 'a', count: 1 });
			transaction.abort();
		});
		await expect(aborted).rejects.toMatchObject({ name: 'AbortError', message: 'Given up.' });
		expect(await db.cells.count()).toBe(0);
		const transaction = vi.spyOn(db.backendDB(), 'transaction');
		await bulkWrite(db, [{ store: 'cells', records: [{ desk: 1, cell: 'a', count: 1 }] }]);
		expect(transaction).toHaveBeenCalledWith(['cells'], 'readwrite', { durability: 'relaxed' });
	});
});
