import { Dexie, type Table } from 'dexie';
import { expect, it } from 'vitest';
import { DeskDatabase } from './database.ts';
import { layout as workplace } from '#lib/workplace/tables.ts';
import { newDesk, newStore, people } from '../store.testkit.ts';

/** Drafts came with the fourth edition, the workplace with the seventh. */
const isOlder = ({ name }: Table) => name !== 'drafts' && !(name in workplace.work);

/** Takes the database back to how the second edition had it: accounts were not found by their user name. */
async function olderEdition(name: string) {
	const db = new Dexie(name);
	await db.open();
	const tables = db.tables.filter(isOlder).map((table) => {
		const { primKey, indexes } = table.schema;
		const kept = indexes.filter(({ src }) => src !== '[desk+row.username]');
		return [table.name, [primKey, ...kept].map(({ src }) => src).join(', ')] as const;
	});
	const rows = await Promise.all(
		db.tables.filter(isOlder).map(async (table) => [table.name, await table.toArray()] as const)
	);
	await db.delete();
	const older = new Dexie(name);
	older.version(2).stores(Object.fromEntries(tables));
	await older.open();
	for (const [table, records] of rows) await older.table(table).bulkPut(records);
	expect(Object.keys(older.table('users').schema.idxByName)).not.toContain('[desk+row.username]');
	older.close();
}

it('upgrades the database of an earlier version', async () => {
	const { store, session, id, name } = await newDesk();
	session.close();
	store.db.close();
	await olderEdition(name);
	const again = newStore(name).store;
	const opened = await again.openDesk(id);
	const { jane, karen } = await people(opened);
	await opened.perform(jane, 'save_account', { user: karen.id, username: 'boss' });
	const find = () => opened.read((desk) => desk.find('users', 'username', 'boss'));
	expect(await find()).toMatchObject([{ id: karen.id }]);
	expect(again.db).toBeInstanceOf(DeskDatabase);
	expect(again.db.verno).toBe(7);
	expect(await again.db.table('logons').count()).toBe(0);
	expect(await opened.drafts.save('user 1 ticket 1', { body: 'x' }, null, 'page')).not.toBeNull();
	expect(await opened.verifyHistory()).toEqual([]);
});
