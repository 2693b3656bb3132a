import { describe, expect, it } from 'vitest';
import type { TableEvent } from '#lib/kernel/events.ts';
import type { Rows, TableName } from '#lib/kernel/tables.ts';
import { installed } from '#lib/systems/installed.ts';
import { DeskDatabase } from '../database/database.ts';
import { newDesk, newStore, opened, people } from '../store.testkit.ts';

/** What builds before this one did not keep. */
const newer: { readonly [T in TableName]?: readonly (keyof Rows[T] & string)[] } = {
	settings: ['emailAttachments', 'enableCannedResponses', 'clientMaxLogins'],
	canned: ['attachments', 'notes'],
	mails: ['fromName'],
	organizations: ['contacts', 'ticketSharing', 'autoAssignment'],
	sessions: ['clientFailures'],
	users: ['timezone', 'locked', 'username', 'passwordChange']
};

function without<R extends object>(table: TableName, row: R): R {
	const gone: readonly string[] = newer[table] ?? [];
	return Object.fromEntries(Object.entries(row).filter(([column]) => !gone.includes(column))) as R;
}

const told = (event: TableEvent): TableEvent =>
	event.type === 'added'
		? ({ ...event, row: without(event.table, event.row) } as TableEvent)
		: event;

/** Takes the newer columns out of everything that is kept, as an earlier build would have left it. */
async function grownOld(name: string) {
	const db = new DeskDatabase(name);
	for (const record of await db.config.toArray())
		await db.config.put({
			...record,
			rows: record.rows.map((row) => without(record.table, row))
		});
	for (const table of ['mails', 'users', 'sessions'] as const)
		for (const record of await db.work(table).toArray())
			await db.work(table).put({ ...record, row: without(table, record.row) });
	for (const record of await db.history.toArray())
		await db.history.put({ ...record, events: record.events.map(told) });
	db.close();
}

async function oldDesk() {
	const { session, id, name } = await newDesk();
	await opened(session);
	session.close();
	await grownOld(name);
	const { store } = newStore(name);
	return { store, id, session: await store.openDesk(id) };
}

describe('a desk that an earlier build wrote', () => {
	it('has the newer columns, with default values', async () => {
		const { session } = await oldDesk();
		const { karen } = await people(session);
		const found = await session.read((tables) => ({
			settings: tables.get('settings', 1),
			canned: tables.all('canned').map(({ attachments, notes }) => ({ attachments, notes })),
			user: tables.get('users', karen.id),
			session: tables.get('sessions', 1)
		}));
		expect(found.settings).toMatchObject({
			emailAttachments: true,
			enableCannedResponses: true,
			clientMaxLogins: 4
		});
		expect(found.canned).not.toHaveLength(0);
		for (const row of found.canned) expect(row).toEqual({ attachments: [], notes: '' });
		expect(found.user).toMatchObject({
			timezone: '',
			locked: false,
			username: null,
			passwordChange: 'free'
		});
		expect(found.session).toMatchObject({ clientFailures: 0 });
		const { rows } = await session.directory({ words: '' });
		for (const { user } of rows) expect(user).toMatchObject({ timezone: '', locked: false });
	});

	it('can be worked on, and its history verifies', async () => {
		const { session } = await oldDesk();
		const { john, karen } = await people(session);
		const ticket = await opened(session);
		const done = [
			await session.perform(karen, 'user_reply', { ticket, message: '<p>Still no paper.</p>' }),
			await session.perform(john, 'reply', { ticket, body: '<p>There is now.</p>' })
		];
		for (const { refusal } of done) expect(refusal).toBeNull();
		expect(await session.verifyHistory()).toEqual([]);
	});

	it('is restored from a backup with its whole history, without repairs', async () => {
		const { store, id } = await oldDesk();
		const { store: other } = newStore();
		const { desks } = await other.restore({ file: await store.backup([id]) });
		expect(desks).toMatchObject([{ steps: 2, mended: [], leftOut: [] }]);
		expect(await (await other.openDesk(desks[0]?.id ?? 0)).verifyHistory()).toEqual([]);
	});

	it('is restored from the backup of an earlier build, too', async () => {
		const { session, id, name } = await newDesk();
		await opened(session);
		session.close();
		await grownOld(name);
		const backup = await newStore(name).store.backup([id]);
		expect(await backup.text()).not.toContain('emailAttachments');
		const { store: other } = newStore();
		const { desks } = await other.restore({ file: backup });
		expect(desks).toMatchObject([{ steps: 2, mended: [], leftOut: [] }]);
		expect(await (await other.openDesk(desks[0]?.id ?? 0)).verifyHistory()).toEqual([]);
	});
});

it('does not change a complete row', () => {
	const row = { id: 1, email: 'x@y.example' };
	expect(installed.shapes.complete('banned', row)).toBe(row);
});
