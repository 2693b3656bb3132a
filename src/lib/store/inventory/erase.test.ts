import { expect, it } from 'vitest';
import { newDesk, newStore } from '../store.testkit.ts';
import { eraseDatabase } from './erase.ts';

const names = async () => (await indexedDB.databases()).map(({ name }) => name);

it('erases everything, also while another tab is open, and the next visit is the first one', async () => {
	const { store, name, session } = await newDesk();
	const other = newStore(name);
	await other.store.listDesks();
	await store.changeSetting('theme', 'dark');
	session.close();
	await store.erase();
	expect(await names()).not.toContain(name);
	await expect(other.store.listDesks()).rejects.toThrow();
	expect(await names()).not.toContain(name);

	const next = newStore(name);
	expect(await next.store.listDesks()).toEqual([]);
	expect(await next.store.setting('theme')).toBeUndefined();
	next.store.db.close();
});

it('says what to do when another tab holds on to the database', async () => {
	const { store, name, session } = await newDesk();
	const held = await new Promise<IDBDatabase>((resolve, reject) => {
		const request = indexedDB.open(name);
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error ?? new Error('not opened'));
	});
	session.close();
	await expect(eraseDatabase(store.db, 50)).rejects.toThrow(/Close all others/);
	held.close();
});
