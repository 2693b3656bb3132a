import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { settingOfDesk } from './desk-settings.ts';
import { DeskDatabase } from './database/database.ts';
import { fillStorage } from './full-storage.testkit.ts';
import type { LocalDrafts } from './database/local-drafts.ts';
import { keyOfBytes } from './rows/blobs.ts';
import { Store } from './store.ts';
import { newDesk, opened, people, smallWorld } from './store.testkit.ts';

const file = { fileName: 'mine.yaml', text: 'a' };
const source = { scenario: null, world: null };
const bytes = new Uint8Array(70_000).fill(7).buffer;

afterEach(() => vi.restoreAllMocks());

/** A desk that has something of every kind, beside another one, on a full disk. */
async function fullDisk() {
	const { store, session, id, name } = await newDesk();
	const { karen, john } = await people(session);
	const count = async () => {
		const counts = await Promise.all(
			store.db.tables.map(async (table) => [table.name, await table.count()])
		);
		return Object.fromEntries(counts) as Record<string, number>;
	};
	await store.createDesk({ title: 'Other', scenario: null, world: smallWorld, source });
	const ticket = await opened(session);
	const key = await keyOfBytes(bytes);
	const attachments = [{ name: 'a.bin', type: '', size: bytes.byteLength, key, text: null }];
	await session.perform(john, 'reply', { ticket, body: 'Look', attachments } as never, {
		files: [bytes]
	});
	await session.markRead('karen@bank.example', 1 as never);
	const draft = await session.drafts.save(`user ${karen.id} ticket 1`, { body: 'x' }, null, 'page');
	await store.changeSetting(settingOfDesk('less help', id), true);
	expect((await count())['blobs']).toBe(1);
	session.close();
	return { store, session, id, name, draft, count, free: fillStorage() };
}

describe('on a full disk', () => {
	it('a desk can be deleted with everything that belongs to it, and the other one stays', async () => {
		const { store, id, session, count, free } = await fullDisk();
		await expect(session.setClock('running')).rejects.toThrow('no storage left');
		const told: number[] = [];
		await store.deleteDesk(id, (share) => told.push(share));
		expect(told.at(-1)).toBe(1);
		const [other] = await store.listDesks();
		expect(other?.title).toBe('Other');
		free();
		await store.deleteDesk(other?.id ?? 0);
		expect(Object.entries(await count()).filter(([, records]) => records > 0)).toEqual([]);
	});

	it.each([0, 1, 10])(
		'the rest after a deletion was interrupted at %i tables is found and deleted',
		async (tables) => {
			const { store, id, count, free } = await fullDisk();
			const backend = store.db.backendDB();
			let cleared = 0;
			const broken = vi.spyOn(store.db, 'backendDB').mockImplementation(() => {
				if (cleared++ === tables) throw new Error('The tab was closed.');
				return backend;
			});
			await store.deleteDesk(id);
			expect((await count())['history']).toBeGreaterThan(1);
			broken.mockRestore();
			const [other] = await store.listDesks();
			await store.sweep();
			expect((await count())['history']).toBe(1);
			free();
			await store.deleteDesk(other?.id ?? 0);
			expect(Object.entries(await count()).filter(([, records]) => records > 0)).toEqual([]);
		}
	);

	it('drafts can be discarded, own scenarios removed, a backup saved, everything erased', async () => {
		const { store, draft, free, session } = await fullDisk();
		free();
		const scenario = await store.keepScenario('Mine', file, null);
		const again = fillStorage();
		expect(await session.drafts.save(draft?.place ?? '', {}, draft, 'page')).toBeNull();
		expect(await store.db.drafts.count()).toBe(0);
		await store.dropScenario(scenario);
		expect(await store.listScenarios()).toEqual([]);
		expect((await store.backup()).size).toBeGreaterThan(1000);
		await store.erase();
		again();
	});

	it('a lab opens also in an edition that reads its scenario again', async () => {
		const { store, id } = await newDesk();
		const text = (fileName: string) => ({
			fileName,
			text: readFileSync(`scenarios/${fileName}`, 'utf8')
		});
		const lab = { scenario: text('adobe-upgrade.yaml'), world: text('worlds/lab.yaml') };
		await store.db.sources.put({ desk: id, ...lab });
		fillStorage();
		expect((await store.openDesk(id)).scenario?.id).toBe('adobe-upgrade');
	});

	it('what a deleted desk left in local storage goes, too', async () => {
		const { store: before, id, name, session } = await newDesk();
		session.close();
		before.db.close();
		const kept = new Map<string, string>();
		const local: LocalDrafts = {
			get length() {
				return kept.size;
			},
			key: (at) => [...kept.keys()][at] ?? null,
			getItem: (key) => kept.get(key) ?? null,
			setItem: (key, value) => void kept.set(key, value),
			removeItem: (key) => void kept.delete(key)
		};
		const store = new Store(new DeskDatabase(name, undefined, local));
		const { drafts } = await store.openDesk(id);
		drafts.leave('user 1 ticket 1', { body: 'x' }, null, 'page');
		kept.set(`deskdrill left ${id + 1} page user 1 ticket 1`, '{}');
		kept.set('deskdrill theme', 'dark');
		await store.deleteDesk(id);
		expect([...kept.keys()]).toEqual([
			`deskdrill left ${id + 1} page user 1 ticket 1`,
			'deskdrill theme'
		]);
	});
});
