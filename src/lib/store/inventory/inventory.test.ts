import { describe, expect, it } from 'vitest';
import { BulkWriter } from '../bulk/writer.ts';
import { keyOfBytes } from '../rows/blobs.ts';
import {
	added,
	addRows,
	aTicket,
	newDesk,
	newStore,
	opened,
	people,
	smallWorld
} from '../store.testkit.ts';
import { ALL_OF, bytesOf, sizeOfNumbered } from './size.ts';

describe('the size of many records', () => {
	const text = (bytes: number) => 'x'.repeat(bytes - 2);

	it('is exact while all of them are looked at', async () => {
		const read = (ids: readonly number[]) => Promise.resolve(ids.map((id) => text(10 * id)));
		expect(await sizeOfNumbered(3, read)).toEqual({ bytes: 60, exact: true });
		expect(await sizeOfNumbered(0, read)).toEqual({ bytes: 0, exact: true });
		expect(await sizeOfNumbered(ALL_OF, read)).toMatchObject({ exact: true });
	});

	it('is estimated from a sample of many, half of them removed', async () => {
		let looked = 0;
		const { bytes, exact } = await sizeOfNumbered(100_001, (ids) => {
			looked += ids.length;
			expect(ids.every((id) => id >= 1 && id <= 100_001)).toBe(true);
			return Promise.resolve(ids.filter((id) => id % 2 === 0).map(() => text(50)));
		});
		expect(exact).toBe(false);
		expect(looked).toBeLessThan(ALL_OF);
		expect(bytes).toBeGreaterThan(2_000_000);
		expect(bytes).toBeLessThan(3_000_000);
	});

	it('counts bytes, not characters', () => {
		expect(bytesOf('Zoë')).toBe(6);
	});

	it('counts nothing for a record that is not there', () => {
		expect(bytesOf(undefined)).toBe(0);
	});
});

describe('the stored size of a desk', () => {
	const bytes = new Uint8Array(70_000).fill(7).buffer;

	it('is reported with its files, at the size of its backup', async () => {
		const { store, session } = await newDesk();
		const { john } = await people(session);
		const before = await store.measureDesk(session.id);
		expect(before).toMatchObject({ tickets: 0, files: 0, attached: { bytes: 0, exact: true } });
		expect(before.drafts).toEqual({ count: 0, bytes: 0 });
		await session.drafts.save('agent 1 ticket 1 note', { body: 'x'.repeat(500) }, null, 'page');
		const ticket = await opened(session);
		const key = await keyOfBytes(bytes);
		const attachments = [{ name: 'a', type: 'text/plain', size: 70_000, key, text: null }];
		const reply = { ticket, body: '<p>Look.</p>', attachments };
		await session.perform(john, 'reply', reply, { files: [bytes] });

		const after = await store.measureDesk(session.id);
		expect(after).toMatchObject({ tickets: 1, files: 1, attached: { bytes: 70_000, exact: true } });
		expect(after.steps).toBe((await session.history()).length);
		expect(after.drafts.count).toBe(1);
		expect(after.drafts.bytes).toBeGreaterThan(500);
		expect(after.rows.exact).toBe(true);
		expect(after.rows.bytes).toBeGreaterThan(before.rows.bytes);
		// There the file is written in letters, four for three bytes.
		const backup = (await store.backup([session.id])).size - (70_000 / 3) * 4;
		expect(after.rows.bytes / backup).toBeGreaterThan(0.75);
		expect(after.rows.bytes / backup).toBeLessThan(1.25);
	});

	it('is estimated where rows no longer name all files, and counts no rows that are gone', async () => {
		const { store, session } = await newDesk();
		const { john } = await people(session);
		const ticket = await opened(session);
		const task = { ticket, title: 'A', description: '<p>b</p>', department: 1 } as never;
		await session.perform(john, 'task_add', task);
		const key = await keyOfBytes(bytes);
		const attachments = [{ name: 'a', type: 'text/plain', size: 70_000, key, text: null }];
		const reply = { ticket, body: '<p>Look.</p>', attachments };
		await session.perform(john, 'reply', reply, { files: [bytes] });
		await session.perform(john, 'task_delete', { task: 1 as never });
		await store.db.blobs.add({ desk: session.id, key: 'f'.repeat(64), bytes: new ArrayBuffer(3) });
		const measured = await store.measureDesk(session.id);
		expect(measured).toMatchObject({ files: 2, attached: { bytes: 140_000, exact: false } });
		expect(measured.rows.exact).toBe(true);
	});

	it('has the sizes of files that one of very many entries names', async () => {
		const { store, id } = await newDesk();
		const key = 'a'.repeat(64);
		const entry = (n: number, attachments: object[] = []) =>
			({
				id: n,
				thread: 't1',
				type: 'N',
				title: '',
				body: '',
				by: { kind: 'system' },
				attachments
			}) as never;
		const entries = Array.from({ length: 1000 }, (_, n) => entry(n + 1));
		const other = 'b'.repeat(64);
		const named = entry(1001, [
			{ name: 'a', type: 'text/plain', size: 900, key, text: null },
			{ name: 'b', type: 'text/plain', size: 50, key: other, text: null }
		]);
		await new BulkWriter(store.db, id, 'UTC').write({ entries: [...entries, named] });
		await store.db.blobs.add({ desk: id, key, bytes: new ArrayBuffer(900) });
		await store.db.blobs.add({ desk: id, key: other, bytes: new ArrayBuffer(50) });
		const { attached } = await store.measureDesk(id);
		expect(attached).toEqual({ bytes: 950, exact: true });
	});

	it('has every row and the texts that the desk was made from', async () => {
		const { store, id } = await newDesk();
		const sizes: number[] = [];
		const measure = async () => sizes.push((await store.measureDesk(id)).rows.bytes);
		await measure();
		await addRows(store.db, id, added('tickets', [aTicket(1, { subject: 'x'.repeat(5000) })]));
		await store.db.states.update(id, { 'lastIds.tickets': 1 });
		await measure();
		const text = { fileName: 'a.yaml', text: 'x'.repeat(3000) };
		await store.db.sources.update(id, { scenario: text });
		await measure();
		await store.db.sources.update(id, { world: text });
		await measure();
		const grown = sizes.slice(1).map((size, at) => size - (sizes[at] ?? 0));
		expect(grown.map((by) => Math.floor(by / 1000))).toEqual([5, 3, 3]);
	});

	it('is refused in words when there is no such desk', async () => {
		await expect(newStore().store.measureDesk(9)).rejects.toThrow('Desk 9 no longer exists');
	});
});

it('counts own scenarios and settings', async () => {
	const { store } = newStore();
	expect((await store.measureOthers()).scenarios).toEqual({ count: 0, bytes: 0 });
	await store.keepScenario('Mine', { fileName: 'mine.yaml', text: 'x'.repeat(1000) }, null);
	await store.changeSetting('theme', 'dark');
	const { scenarios, settings } = await store.measureOthers();
	expect(scenarios.count).toBe(1);
	expect(scenarios.bytes).toBeGreaterThan(1000);
	expect(settings.count).toBe(1);
});

describe('the last backup', () => {
	const source = { scenario: null, world: null };

	it('is recorded, with the work that is not in it', async () => {
		const { store, session, real } = await newDesk();
		const none = { desks: 0, changed: 0, scenarios: 0 };
		expect(await store.lastBackup()).toEqual({ last: null, since: { ...none, desks: 1 } });

		real.now += 1000;
		const work = await store.presentWork();
		expect((await store.lastBackup()).last).toBeNull();
		await store.noteBackup(work, 500);
		const saved = await store.lastBackup();
		expect(saved.last).toMatchObject({ at: real.now, bytes: 500 });
		expect(saved.since).toEqual(none);

		await opened(session);
		await store.keepScenario('Mine', { fileName: 'mine.yaml', text: 'x' }, null);
		await store.createDesk({ title: 'Two', scenario: null, world: smallWorld, source });
		expect((await store.lastBackup()).since).toEqual({ desks: 1, changed: 1, scenarios: 1 });
	});

	it('does not include work done while it was made', async () => {
		const { store, session } = await newDesk();
		const work = await store.presentWork();
		await opened(session);
		await store.noteBackup(work, 500);
		expect((await store.lastBackup()).since.changed).toBe(1);
	});

	it('has nothing to say of a deleted desk, and nothing of a note that makes no sense', async () => {
		const { store, session } = await newDesk();
		const good = { at: 1, bytes: 2, steps: { 1: 3 }, scenarios: [4] };
		await store.changeSetting('last backup', good);
		expect((await store.lastBackup()).last).toEqual(good);
		for (const odd of [
			{ at: 'yesterday' },
			{ bytes: '2' },
			{ steps: null },
			{ steps: 3 },
			{ scenarios: {} }
		]) {
			await store.changeSetting('last backup', { ...good, ...odd });
			expect((await store.lastBackup()).last).toBeNull();
		}
		for (const odd of [null, 7, 'yesterday']) {
			await store.changeSetting('last backup', odd);
			expect((await store.lastBackup()).last).toBeNull();
		}
		session.close();
		await store.deleteDesk(session.id);
		expect((await store.lastBackup()).since.desks).toBe(0);
	});
});
