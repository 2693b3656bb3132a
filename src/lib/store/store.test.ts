import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { Store } from './store.ts';
import { newDesk, newStore, opened, people } from './store.testkit.ts';
import { inWords } from './database/trouble.ts';

describe('the store', () => {
	it('lists desks, the one last worked on first', async () => {
		const { store, real, session } = await newDesk();
		real.now += 1000;
		const source = { scenario: null, world: null };
		await store.createDesk({ title: 'Later', scenario: null, world: {}, source });
		expect((await store.listDesks()).map(({ title }) => title)).toEqual(['Later', 'Test']);
		real.now += 1000;
		await opened(session);
		expect((await store.listDesks()).map(({ title }) => title)).toEqual(['Test', 'Later']);
	});

	it('deletes a desk with everything that belongs to it, and nothing else', async () => {
		const { store, id, session } = await newDesk();
		await opened(session);
		await session.markRead('karen@bank.example', 1 as never);
		const count = async () => {
			const tables = await Promise.all(store.db.tables.map((table) => table.count()));
			return tables.reduce((sum, records) => sum + records, 0);
		};
		const source = { scenario: null, world: null };
		const before = await count();
		const other = await store.createDesk({ title: 'B', scenario: null, world: {}, source });
		await store.deleteDesk(other);
		expect(await count()).toBe(before);
		await store.deleteDesk(id);
		expect(await count()).toBe(0);
		await expect(store.openDesk(id)).rejects.toThrow(`Desk ${id} no longer exists`);
	});

	it('keeps scenario files of the person, one of each name and title', async () => {
		const { store } = newStore();
		const file = (text: string) => ({ fileName: 'mine.yaml', text });
		await store.keepScenario('First', file('a'), null);
		await store.keepScenario('First', file('b'), null);
		const kept = await store.listScenarios();
		expect(kept).toMatchObject([{ title: 'First', scenario: { text: 'b' } }]);
		await store.dropScenario(kept[0]?.id ?? 0);
		expect(await store.listScenarios()).toEqual([]);
	});

	it('keeps settings of the person', async () => {
		const { store } = newStore();
		expect(await store.setting('theme')).toBeUndefined();
		await store.changeSetting('theme', 'dark');
		expect(await store.setting('theme')).toBe('dark');
	});

	it('says why a scenario can no longer be read', async () => {
		const { store, id } = await newDesk();
		const scenario = { fileName: 'old.yaml', text: 'deskdrill: 1\ntitel: Old' };
		await store.db.sources.put({ desk: id, scenario, world: null });
		await expect(store.openDesk(id)).rejects.toThrow(/cannot read the scenario of "Test". Line \d/);
	});

	it('takes a scenario as this edition of the app has read it, and reads it again in another one', async () => {
		const { store, id } = await newDesk();
		const scenario = { fileName: 'old.yaml', text: 'not to be read' };
		const read = { edition: store.edition, scenario: { id: 'kept' } as never };
		await store.db.sources.put({ desk: id, scenario, world: null, read });
		expect((await store.openDesk(id)).scenario?.id).toBe('kept');
		const newer = new Store(store.db, store.realNow, 'newer');
		await expect(newer.openDesk(id)).rejects.toThrow('cannot read the scenario');
	});

	it('recounts a desk of the first version when it is opened', async () => {
		const { store, id, session, name } = await newDesk();
		await opened(session);
		const { john, karen } = await people(session);
		const schema = Object.fromEntries(
			store.db.tables.map(({ name: table, schema: { primKey, indexes } }) => [
				table,
				[primKey, ...indexes].map(({ src }) => src).join()
			])
		);
		// What it kept: no day, and other counters.
		const cell = { desk: id, cell: 'month024315 ["closed",0,0,1,null,null,[]]', count: 3 };
		const tally = { desk: id, tally: 'day020514 ["created",1,1,null]', count: 3, took: 0 };
		const older = new Dexie(`${name} older`);
		older.version(1).stores(schema);
		for (const { name: table } of store.db.tables)
			await older.table(table).bulkPut(await store.db.table(table).toArray());
		await older.table('stamps').put({ desk: id, config: 1 });
		for (const [table, record] of Object.entries({ cells: cell, tallies: tally })) {
			await older.table(table).clear();
			await older.table(table).put(record);
		}
		older.close();
		const newer = newStore(`${name} older`).store;
		const again = await newer.openDesk(id);
		expect(await again.counts(john.id)).toEqual(await session.counts(john.id));
		expect(await again.ticketCounts(karen.id)).toEqual({ all: 1, open: 1 });
		for (const table of ['cells', 'tallies', 'stamps'])
			expect(await newer.db.table(table).toArray()).toEqual(await store.db.table(table).toArray());
	});

	it('puts what the browser says into sentences', () => {
		const full = Object.assign(new Error('x'), { name: 'QuotaExceededError' });
		const aborted = Object.assign(new Error('y'), { name: 'AbortError', inner: full });
		expect(String(inWords(aborted))).toMatch(/no storage left.*not saved/);
		const other = new Error('Something else');
		expect(inWords(other)).toBe(other);
	});
});
