import { readFileSync } from 'node:fs';
import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import { readScenario, readWorld } from '#lib/systems/files.ts';
import { DeskDatabase, Store, type DeskId } from '#lib/store/index.ts';
import { isAttemptAt } from '#lib/ui/home/progress.ts';

const textOf = (fileName: string) => ({
	fileName: fileName.replace(/^.*\//, ''),
	text: readFileSync(new URL(`../../scenarios/${fileName}`, import.meta.url), 'utf8')
});
const shipped = textOf('banking-outage.yaml');
const world = textOf('worlds/lab.yaml');
/** A stranger's file with the id of a lab of the app. */
const own = { ...shipped, text: shipped.text.replace(/^title: .*$/m, 'title: Not that one') };

function newStore(name = `identity ${Math.random()}`) {
	return new Store(new DeskDatabase(name));
}

async function begin(store: Store, scenario: typeof shipped, isOwn: boolean) {
	const lab = readWorld(world.text);
	if (!lab.ok) throw new Error('The world cannot be read.');
	const read = readScenario(scenario.text, { names: ['lab'], find: () => lab.world });
	if (!read.ok) throw new Error(read.problems[0]?.message);
	if (isOwn) await store.keepScenario(read.scenario.title, scenario, world);
	const { title } = read.scenario;
	return store.createDesk({ title, ...read, own: isOwn, source: { scenario, world } });
}

/** The desks that the card of the lab counts as its own. */
async function onCard(store: Store): Promise<DeskId[]> {
	const desks = await store.listDesks();
	return desks.filter((desk) => isAttemptAt(desk, 'banking-outage')).map(({ id }) => id);
}

it('a file with the id of a lab of the app is another lab', async () => {
	const store = newStore();
	const first = await begin(store, shipped, false);
	await begin(store, own, true);
	expect(await onCard(store)).toEqual([first]);
});

it('a lab of the app that comes later with the id of an own one does not take it over', async () => {
	const store = newStore();
	const id = await begin(store, own, true);
	expect(await onCard(store)).toEqual([]);
	expect((await store.listDesks()).map((desk) => desk.id)).toEqual([id]);
});

it('backups keep which is which', async () => {
	const store = newStore();
	await begin(store, shipped, false);
	await begin(store, own, true);
	const other = newStore();
	await other.restore({ file: await store.backup() });
	const desks = await other.listDesks();
	expect(desks).toHaveLength(2);
	const counted = desks.filter((desk) => isAttemptAt(desk, 'banking-outage'));
	expect(counted.map(({ title }) => title)).toEqual(['Mobile and online banking is down']);
});

/** As an edition wrote it that noted the id alone. */
async function withoutKeys(store: Store) {
	await store.db.desks.toCollection().modify((desk) => {
		desk.scenario = desk.scenario?.replace(/^.*:/, '') ?? null;
	});
}

it('progress of an earlier version is kept, and its own files are recognized by their text', async () => {
	const name = `identity ${Math.random()}`;
	const store = newStore(name);
	const first = await begin(store, shipped, false);
	const second = await begin(store, own, true);
	const printer = { ...own, text: own.text.replace(/^id: .*$/m, 'id: printer') };
	const third = await begin(store, printer, true);
	for (const { id } of await store.listScenarios()) await store.dropScenario(id);
	await store.keepScenario('Not that one', own, world);
	await withoutKeys(store);
	store.db.close();
	const db = new Dexie(name);
	await db.open();
	const schema = Object.fromEntries(
		db.tables.map(({ name, schema: { primKey, indexes } }) => [
			name,
			[primKey, ...indexes].map(({ src }) => src).join(', ')
		])
	);
	const rows = await Promise.all(
		db.tables.map(async (table) => [table.name, await table.toArray()] as const)
	);
	await db.delete();
	const older = new Dexie(name);
	older.version(5).stores(schema);
	await older.open();
	for (const [table, records] of rows) await older.table(table).bulkPut(records);
	older.close();

	const again = newStore(name);
	expect(await onCard(again)).toEqual([first]);
	const keys = new Map((await again.listDesks()).map(({ id, scenario }) => [id, scenario]));
	expect(keys.get(second)).toBe('own:banking-outage');
	expect(keys.get(third)).toBe('own:printer');
});

it('desks of a backup of an earlier version are distinguished in the same way', async () => {
	const store = newStore();
	await begin(store, shipped, false);
	await begin(store, own, true);
	await withoutKeys(store);
	const other = newStore();
	await other.restore({ file: await store.backup() });
	const desks = await other.listDesks();
	expect(desks.map(({ scenario }) => scenario).sort()).toEqual([
		'app:banking-outage',
		'own:banking-outage'
	]);
});

it('two files of one name and other titles are two; a changed one replaces itself', async () => {
	const store = newStore();
	await store.keepScenario('First', shipped, world);
	await store.keepScenario('Second', own, world);
	await store.keepScenario('First', { ...shipped, text: 'changed' }, world);
	const kept = (await store.listScenarios()).map(({ title, scenario }) => [title, scenario.text]);
	expect(kept).toEqual([
		['First', 'changed'],
		['Second', own.text]
	]);
});
