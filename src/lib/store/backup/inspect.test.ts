import { keyOfBytes } from '../rows/blobs.ts';
import { describe, expect, it, vi } from 'vitest';
import type { TaskId } from '../../desk/model/index.ts';
import { settingOfDesk } from '../desk-settings.ts';
import type { Store } from '../store.ts';
import { newDesk, newStore, opened, people, smallWorld } from '../store.testkit.ts';
import {
	contentOf,
	edited,
	fileOf,
	firstVersionOf,
	linesIn,
	withoutHistory
} from './backup.testkit.ts';
import { damageWords, isWhole, sentencesOf, verificationWords } from './sentences.ts';
import { Writer } from './writer.ts';

async function addDesk(store: Store, title: string) {
	const source = { scenario: null, world: null };
	const id = await store.createDesk({ title, scenario: null, world: smallWorld, source });
	const session = await store.openDesk(id);
	await opened(session);
	return { id, session };
}

/** Two desks, own scenarios, settings, a draft: everything that a backup may hold. */
async function fullStore() {
	const { store } = newStore();
	const first = await addDesk(store, 'First');
	const second = await addDesk(store, 'Second');
	await store.keepScenario('Mine', { fileName: 'mine.yaml', text: 'deskdrill: 1' }, null);
	await store.changeSetting('theme of the coach', 'calm');
	await store.changeSetting('asked to persist', true);
	await store.changeSetting(settingOfDesk('less help', second.id), true);
	await second.session.drafts.save('agent 1 ticket 1 reply', { body: 'Half' }, null, 'page');
	const kept = {
		general: { theme: 'dark' },
		desks: [[second.id, { address: '/osTicket/scp/' }]] as const
	};
	return { store, first, second, file: await store.backup('all', { kept }) };
}

async function recordsOf({ db }: Store): Promise<number> {
	const counts = await Promise.all(db.tables.map((table) => table.count()));
	return counts.reduce((sum, count) => sum + count, 0);
}

describe('looking at a backup', () => {
	it('lists its contents, desk by desk, and writes nothing', async () => {
		const { file } = await fullStore();
		const { store } = newStore();
		const inspected = await store.inspect(file);
		expect(inspected).toMatchObject({
			whole: true,
			made: Date.UTC(2026, 10, 22),
			damage: [],
			scenarios: [{ title: 'Mine', fileName: 'mine.yaml' }],
			settings: ['theme of the coach', 'theme'],
			desks: [
				{ place: 1, title: 'First', tickets: 1, files: 0, drafts: 0, mended: [], leftOut: [] },
				{ place: 2, title: 'Second', drafts: 1, verification: { steps: 2, differences: [] } }
			]
		});
		expect(verificationWords(inspected.desks[0]!.verification)).toMatch(/^Verified/);
		expect(await recordsOf(store)).toBe(0);
	});

	it('restores the selected parts, drafts and settings under the new numbers of their desks', async () => {
		const { store, second, file } = await fullStore();
		const { store: other } = newStore();
		const inspected = await other.inspect(file);
		const choice = { desks: [2], scenarios: false, settings: true };
		const report = await other.restore(inspected, choice);
		const [desk] = report.desks;
		expect(report).toMatchObject({ scenarios: 0, settings: 1, notes: [] });
		expect(isWhole(report)).toBe(true);
		expect((await other.listDesks()).map(({ title }) => title)).toEqual(['Second']);
		expect(await contentOf(other, desk?.id ?? 0)).toEqual(await contentOf(store, second.id));
		expect(report.kept).toEqual({
			general: { theme: 'dark' },
			desks: [[desk?.id, { address: '/osTicket/scp/' }]]
		});
		expect(await other.setting('theme of the coach')).toBe('calm');
		expect(await other.setting(settingOfDesk('less help', desk?.id ?? 0))).toBe(true);
		expect(await other.setting('asked to persist')).toBeUndefined();
		expect(await other.listScenarios()).toEqual([]);
	});

	it('a backup of one desk holds that desk alone', async () => {
		const { store, first } = await fullStore();
		const inspected = await store.inspect(await store.backup([first.id]));
		expect(inspected).toMatchObject({ desks: [{ title: 'First' }], scenarios: [], settings: [] });
	});

	it('reports damage before anything is written, and does not call the restore a success', async () => {
		const { file } = await fullStore();
		const lines = await linesIn(file);
		const custom = lines.findIndex((line) => line.includes('{"custom"'));
		lines[custom] = lines[custom]?.replace('Mine', 'Nine') ?? '';
		const { store } = newStore();
		const inspected = await store.inspect(fileOf(lines));
		expect(inspected).toMatchObject({ whole: false, scenarios: [], desks: [{}, {}] });
		expect(damageWords(inspected)).toEqual([
			`Line ${custom + 1}. This line is damaged: one of your own scenario files is left out.`
		]);
		expect(await recordsOf(store)).toBe(0);
		const report = await store.restore(inspected);
		expect(isWhole(report)).toBe(false);
		expect(sentencesOf(report).at(-1)).toMatch(/one of your own scenario files is left out/);
	});

	it('a desk whose description is damaged twice does not give its rows to another one', async () => {
		const { store, first, file } = await fullStore();
		const lines = (await linesIn(file)).map((line) =>
			line.includes('{"of":2,"desk"') ? `${line}?` : line
		);
		const { store: other } = newStore();
		const inspected = await other.inspect(fileOf(lines));
		expect(inspected.desks.map(({ title }) => title)).toEqual(['First']);
		expect(damageWords(inspected).join()).toMatch(
			/cannot be restored: both lines that describe it are damaged/
		);
		const { desks } = await other.restore(inspected);
		expect(await contentOf(other, desks[0]?.id ?? 0)).toEqual(await contentOf(store, first.id));
	});

	it('reports removed lines, although all others are unchanged', async () => {
		const { file } = await fullStore();
		const lines = await linesIn(file);
		const { whole, desks, damage } = await newStore().store.inspect(
			fileOf(lines.filter((line) => !line.includes('"draft"')))
		);
		expect(whole).toBe(false);
		expect(damage[0]?.what).toBe('Lines of this file are missing or in the wrong order.');
		expect(desks[1]?.leftOut).toEqual([{ line: null, what: '0 of 1 unsent texts were found' }]);
	});

	it('accepts line ends that a mail program has changed', async () => {
		const { file } = await fullStore();
		const changed = new Blob([(await file.text()).replaceAll('\n', '\r\n')]);
		expect(await newStore().store.inspect(changed)).toMatchObject({ whole: true });
	});

	it('can be cancelled, like saving and restoring', async () => {
		const kind = 'given up';
		const { file } = await fullStore();
		const { store } = newStore();
		const signal = AbortSignal.abort();
		await expect(store.inspect(file, { signal })).rejects.toMatchObject({ kind });
		await expect(store.restore({ file }, undefined, { signal })).rejects.toMatchObject({ kind });
		await expect(store.backup('all', { signal })).rejects.toMatchObject({ kind });
		expect(await recordsOf(store)).toBe(0);
	});
});

describe('one damaged desk', () => {
	/** What somebody may have written into the second of two desks, in either version of the format. */
	async function withSecond(change: (row: Record<string, unknown>) => Record<string, unknown>) {
		const { store, first, file } = await fullStore();
		const changed = await edited(await withoutHistory(file), (record) =>
			record.of === 2 && record.table === 'settings'
				? { ...record, row: change(record.row ?? {}) }
				: record
		);
		return {
			whole: await contentOf(store, first.id),
			files: [changed, await firstVersionOf(changed)]
		};
	}

	it.each(['Mars/Olympus', '', 7, null])(
		'with the time zone %j does not stop the others, and is restored with UTC',
		async (timezone) => {
			const { whole, files } = await withSecond((row) => ({ ...row, timezone }));
			for (const file of files) {
				const { store } = newStore();
				const { desks, notes } = await store.restore({ file });
				expect(desks.map(({ title }) => title)).toEqual(['First', 'Second']);
				const back = await contentOf(store, desks[0]?.id ?? 0);
				expect(back.tickets).toEqual(whole.tickets);
				expect(desks[1]?.mended[0]?.what).toMatch(/settings: timezone is .*now "UTC"/);
				expect(notes.every(({ what }) => !what.includes('Second'))).toBe(true);
			}
		}
	);

	it('with rows that cannot be sorted is reported, and does not stop the others', async () => {
		const { file } = await fullStore();
		const { BulkWriter } = await import('../bulk/writer.ts');
		const { store } = newStore();
		vi.spyOn(BulkWriter.prototype, 'finish').mockRejectedValueOnce(new RangeError('Invalid time'));
		const { desks, notes } = await store.restore({ file });
		expect(desks.map(({ title }) => title)).toEqual(['Second']);
		expect(notes[0]?.what).toBe(
			'"First" cannot be restored: its rows cannot be sorted (Invalid time).'
		);
		expect(await store.db.work('tickets').count()).toBe(1);
	});

	it('has no invalid times', async () => {
		const { file } = await fullStore();
		const changed = await edited(await withoutHistory(file), (record) =>
			record.of === 2 && record.table === 'tickets'
				? { ...record, row: { ...record.row, closed: 9e15, state: 'closed' } }
				: record
		);
		const { store } = newStore();
		const { desks } = await store.restore({ file: changed });
		expect(desks[1]?.mended[0]?.what).toBe('tickets: closed is not a valid time: now null');
	});
});

describe('the numbers of rows that were removed', () => {
	async function deskWithoutTask() {
		const desk = await newDesk();
		const { john } = await people(desk.session);
		const ticket = await opened(desk.session);
		const task = { ticket, title: 'A', description: '<p>b</p>', department: 1 } as never;
		expect((await desk.session.perform(john, 'task_add', task)).refusal).toBeNull();
		const gone = await desk.session.perform(john, 'task_delete', { task: 1 as TaskId });
		expect(gone.refusal).toBeNull();
		const again = async (store: Store, id: number) => {
			const session = await store.openDesk(id);
			const { events } = await session.perform(john, 'task_add', task);
			const [added] = events.flatMap((event) =>
				event.type === 'added' && event.table === 'tasks' ? [event.row.id] : []
			);
			return { added, differences: await session.verifyHistory() };
		};
		return { ...desk, again };
	}

	it('are not reused after a restore: the next row continues the numbering', async () => {
		const { store, id, again } = await deskWithoutTask();
		for (const file of [await store.backup([id]), await firstVersionOf(await store.backup([id]))]) {
			const { store: other } = newStore();
			const { desks } = await other.restore({ file });
			expect(desks).toMatchObject([{ mended: [], leftOut: [] }]);
			expect(await again(other, desks[0]?.id ?? 0)).toEqual({ added: 2, differences: [] });
		}
	});
});

describe('saving a backup', () => {
	it('reads it back: a difference is reported, and the backup is not called saved', async () => {
		const { store, id } = await newDesk();
		await store.db.work('sessions').update([id, 1], { 'row.failures': 'many' as never });
		await expect(store.backup([id])).rejects.toThrow(
			/read back, but not all of it was the same\. Rebuilt from the history: rows of sessions/
		);
	});

	it('notices what the browser did not write', async () => {
		const { store, id } = await newDesk();
		const finish = Writer.prototype.finish;
		vi.spyOn(Writer.prototype, 'finish').mockImplementationOnce(function (this: Writer) {
			const file = finish.call(this);
			return file.slice(0, file.size - 200);
		});
		await expect(store.backup([id])).rejects.toThrow(/not all of it was the same/);
	});

	it('refuses to write a larger file than it would read', () => {
		const writer = new Writer(0, 10_000);
		expect(() => {
			for (let n = 0; n < 1000; n++) writer.add({ text: 'x'.repeat(10_000) });
		}).toThrow(/would be larger than .* GB\. Save the desks one by one/);
	});
});

describe('verifying desks', () => {
	it('reports which match their histories, and how the others differ', async () => {
		const { store, first, second } = await fullStore();
		await store.db.work('tickets').update([second.id, 1], { 'row.subject': 'Changed' as never });
		const told: number[] = [];
		const progress = (share: number) => void told.push(share);
		expect(await store.verify('all', { progress })).toMatchObject([
			{ desk: first.id, title: 'First', steps: 2, differences: [] },
			{
				title: 'Second',
				differences: [
					'Row 1 of tickets differs from the history.',
					'The words of the search index do not match the rows.'
				]
			}
		]);
		expect(told).toEqual([...told].sort((a, b) => a - b));
		expect(told.at(-1)).toBe(1);
		const signal = AbortSignal.abort();
		await expect(store.verify('all', { signal })).rejects.toMatchObject({ kind: 'given up' });
	});

	it('reports missing steps, and files with changed contents', async () => {
		const { store, first } = await fullStore();
		await store.db.history.delete([first.id, 2]);
		await store.db.blobs.add({ desk: first.id, key: 'f'.repeat(64), bytes: new ArrayBuffer(3) });
		const bytes = new TextEncoder().encode('It burns.').buffer;
		await store.db.blobs.add({ desk: first.id, key: await keyOfBytes(bytes), bytes });
		const [verified] = await store.verify([first.id]);
		expect(verified?.files).toBe(1);
		expect(verified?.differences.filter((text) => text.includes('of the file'))).toHaveLength(1);
		expect(verified?.differences).toEqual(
			expect.arrayContaining([
				'The history ends with step 1, but the desk is at step 2.',
				'The contents of the file ffffffffffff... were changed.'
			])
		);
	});
});
