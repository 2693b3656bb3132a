import { Dexie, liveQuery } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DeskDatabase } from '../database.ts';
import { inWords, type StoreTrouble } from '../trouble.ts';

/** The version of this edition, as the browser counts: ten for each. */
const CURRENT = 70;
let name = '';
let made = 0;
let told: (StoreTrouble | null)[] = [];
const databases: DeskDatabase[] = [];
const kinds = () => told.map((trouble) => trouble?.kind ?? null);
const existing = async () => (await indexedDB.databases()).find((one) => one.name === name);

function newDatabase(): DeskDatabase {
	const db = new DeskDatabase(name, (trouble) => told.push(trouble));
	databases.push(db);
	return db;
}

/** A connection past the app: of an older version unless another is given, and deaf to what other tabs want. */
function rawConnection(version = 10): Promise<IDBDatabase> {
	return new Promise((resolve, reject) => {
		const request = indexedDB.open(name, version);
		request.onupgradeneeded = () => request.result.createObjectStore('theirs').put('kept', 1);
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error ?? new Error('not opened'));
	});
}

/** Why reading fails, in the words of the screen. */
async function refusal(db: DeskDatabase): Promise<unknown> {
	return db.desks.toArray().then(
		() => null,
		(error: unknown) => inWords(error)
	);
}

beforeEach(() => {
	name = `opening ${++made}`;
	told = [];
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
	vi.restoreAllMocks();
	for (const db of databases.splice(0)) db.close();
});

describe('a database of a newer version', () => {
	it.each([CURRENT + 1, CURRENT + 10, 9990])(
		'is neither opened nor changed (version %i)',
		async (version) => {
			(await rawConnection(version)).close();
			const db = newDatabase();
			await expect(db.open()).rejects.toThrow('a newer version of Deskdrill');
			expect(await refusal(db)).toMatchObject({ kind: 'newer' });
			await expect(db.settings.put({ name: 'theme', value: 'dark' })).rejects.toThrow();
			expect(kinds()).toEqual(['newer']);
			expect(told[0]?.message).toMatch(/does not open or change them.*Reload/s);
			expect(await existing()).toEqual({ name, version });
			const raw = await rawConnection(version);
			expect([...raw.objectStoreNames]).toEqual(['theirs']);
			raw.close();
		}
	);

	it('closes the database when another tab opens a newer one, and says so', async () => {
		const older = newDatabase();
		await older.open();
		const newer = new Dexie(name);
		newer.version(older.verno + 1).stores({ desks: '++id' });
		await newer.open();
		expect(kinds()).toEqual(['outdated']);
		expect(older.isOpen()).toBe(false);
		expect(await refusal(older)).toMatchObject({ kind: 'outdated' });
		await expect(older.open()).rejects.toThrow('newer version');
		newer.close();
	});
});

it('asks for a new version when the tables have changed without one', async () => {
	const bare = new Dexie(name);
	bare.version(CURRENT / 10).stores({ desks: '++id' });
	await bare.open();
	bare.close();
	await expect(newDatabase().open()).rejects.toThrow('they need a new version');
	expect(await existing()).toEqual({ name, version: CURRENT });
});

describe('a database that another tab erases', () => {
	it('is reported as erased, not as a newer version', async () => {
		const db = newDatabase();
		await db.settings.put({ name: 'theme', value: 'dark' });
		await Dexie.delete(name);
		expect(kinds()).toEqual(['erased']);
		expect(told[0]?.message).toMatch(/erased in another tab.*no longer stored.*reload/s);
		expect(await refusal(db)).toBe(told[0]);
		await expect(db.open()).rejects.toThrow('erased');
		expect(await existing()).toBeUndefined();
	});

	it('is reported as erased also while it was being opened', async () => {
		const db = newDatabase();
		const opening = db.open().catch(() => undefined);
		await vi.waitFor(() => expect(db.isOpen()).toBe(true));
		await Dexie.delete(name);
		await opening;
		await vi.waitFor(async () => expect(await refusal(db)).toMatchObject({ kind: 'erased' }));
		expect(await existing()).toBeUndefined();
	});

	it('is not confused with an older version when a tab blocks it', async () => {
		const db = newDatabase();
		await db.open();
		const raw = await rawConnection(CURRENT);
		const erasing = db.erase();
		await vi.waitFor(async () => expect(await refusal(db)).toMatchObject({ kind: 'closed' }));
		expect(kinds()).toEqual([]);
		raw.close();
		await erasing;
		expect(await existing()).toBeUndefined();
	});
});

describe('a browser that keeps nothing', () => {
	const denied = () => {
		throw new DOMException('The operation is insecure.', 'SecurityError');
	};
	const failing = (error: DOMException) => () => {
		const request = { error } as unknown as IDBOpenDBRequest;
		setTimeout(() => {
			const event = { target: request, stopPropagation() {}, preventDefault() {} };
			request.onerror?.(event as unknown as Event);
		});
		return request;
	};

	it('without IndexedDB is reported in a sentence', async () => {
		vi.stubGlobal('indexedDB', undefined);
		const db = newDatabase();
		expect(await refusal(db)).toMatchObject({ kind: 'unavailable' });
		expect(String(await refusal(db))).toMatch(/IndexedDB is missing.*allow site data/s);
		expect(kinds()).toEqual(['unavailable']);
		const cause = new Dexie.MissingAPIError('IndexedDB API missing.');
		expect(inWords(cause)).toEqual(await refusal(db));
	});

	it('is reported by live queries, too, when Dexie has found no IndexedDB', async () => {
		vi.stubGlobal('indexedDB', undefined);
		const { indexedDB: found } = Dexie.dependencies;
		Dexie.dependencies.indexedDB = undefined as unknown as IDBFactory;
		const db = newDatabase();
		const heard = await new Promise((resolve) => {
			liveQuery(() => refusal(db)).subscribe(resolve);
		});
		Dexie.dependencies.indexedDB = found;
		expect(heard).toMatchObject({ kind: 'unavailable' });
	});

	it('that throws on being asked for it', async () => {
		const own = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB') ?? {};
		Object.defineProperty(globalThis, 'indexedDB', { get: denied, configurable: true });
		const refused = await refusal(newDatabase());
		Object.defineProperty(globalThis, 'indexedDB', own);
		expect(refused).toMatchObject({ kind: 'unavailable' });
	});

	it.each([
		['throws', denied, /refused to open.*Allow site data/s],
		[
			'answers with an error',
			failing(new DOMException('A mutation operation was attempted.', 'InvalidStateError')),
			/refused to open/
		],
		[
			'cannot read its own files',
			failing(new DOMException('Internal error opening backing store.', 'UnknownError')),
			/could not read or write/
		],
		[
			'has no room',
			failing(new DOMException('Full.', 'QuotaExceededError')),
			/could not open its database: there is no storage left.*Free disk space/s
		],
		[
			'says what nobody has heard of',
			failing(new DOMException('The moon is in the way.', 'MoonError')),
			/could not open its database: The moon is in the way\. Restart/
		]
	])('and %s is reported in a sentence, once', async (_, open, sentence) => {
		vi.spyOn(indexedDB, 'open').mockImplementation(open);
		const db = newDatabase();
		for (let attempt = 0; attempt < 2; attempt++)
			expect(await refusal(db)).toMatchObject({
				name: 'StoreTrouble',
				message: expect.stringMatching(sentence) as unknown
			});
		expect(told).toHaveLength(1);
		expect(told[0]?.message).toMatch(sentence);
	});

	it('is tried again on request, and then works', async () => {
		const open = vi.spyOn(indexedDB, 'open').mockImplementation(denied);
		const db = newDatabase();
		expect(await refusal(db)).toMatchObject({ kind: 'unavailable' });
		open.mockRestore();
		await db.open();
		expect(await refusal(db)).toBeNull();
		expect(kinds()).toEqual(['unavailable', null]);
	});
});

describe('a database that does not answer', () => {
	const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);
	beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));

	it('is reported after five seconds, and the app continues when it answers', async () => {
		const raw = await rawConnection();
		// Another tab erases everything, and a third one holds on to it: who opens waits, and hears nothing.
		indexedDB.deleteDatabase(name);
		const db = newDatabase();
		const reading = db.desks.toArray();
		await wait(4900);
		expect(told).toEqual([]);
		await wait(200);
		expect(kinds()).toEqual(['waiting']);
		expect(told[0]?.message).toMatch(/for 5 seconds.*close all others.*continues automatically/s);
		raw.close();
		await vi.waitFor(async () => expect(await reading).toEqual([]));
		expect(kinds()).toEqual(['waiting', null]);
		await wait(60_000);
		expect(kinds()).toEqual(['waiting', null]);
	});

	it('is reported, too, when opening returns nothing that could answer', async () => {
		vi.spyOn(indexedDB, 'open').mockReturnValue({} as IDBOpenDBRequest);
		void newDatabase().open();
		await wait(5100);
		expect(kinds()).toEqual(['waiting']);
	});

	it('and is blocked by an older version is reported at once, and opened when that is closed', async () => {
		const raw = await rawConnection();
		const db = newDatabase();
		const reading = db.desks.toArray();
		await vi.waitFor(() => expect(kinds()).toEqual(['blocked']));
		await wait(60_000);
		expect(kinds()).toEqual(['blocked']);
		raw.close();
		await vi.waitFor(async () => expect(await reading).toEqual([]));
		expect(kinds()).toEqual(['blocked', null]);
	});

	it.each([
		[50, 'upgrading'],
		[0, 'waiting']
	])('while it is upgraded from version %i is called %s', async (oldVersion, kind) => {
		const request = new EventTarget();
		vi.spyOn(indexedDB, 'open').mockReturnValue(request as IDBOpenDBRequest);
		void newDatabase().open();
		await vi.waitFor(() => expect(indexedDB.open).toHaveBeenCalled());
		request.dispatchEvent(Object.assign(new Event('upgradeneeded'), { oldVersion }));
		await wait(5100);
		expect(kinds()).toEqual([kind]);
	});
});
