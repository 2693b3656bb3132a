import { beforeAll, describe, expect, it } from 'vitest';
import { keyOfBytes } from '../rows/blobs.ts';
import { newDesk, newStore, opened, people } from '../store.testkit.ts';
import {
	edited,
	fileOf,
	firstVersionOf,
	linesIn,
	recordsIn,
	withoutHistory,
	type Line
} from './backup.testkit.ts';

let whole: Blob;

/** A desk with two tickets, of which one was answered with a file, with a mail that was read and a text that was not sent. */
beforeAll(async () => {
	const { store, session, id } = await newDesk();
	const ticket = await opened(session);
	await opened(session, 'Screen');
	const { john } = await people(session);
	const bytes = new Uint8Array(900).fill(7).buffer;
	const file = {
		name: 'a',
		type: 'text/plain',
		size: 900,
		key: await keyOfBytes(bytes),
		text: null
	};
	const reply = { ticket, body: '<p>Soon</p>', to: 'all', attachments: [file] } as const;
	await session.perform(john, 'reply', reply, { files: [bytes] });
	await session.markRead('karen@bank.example', 1 as never);
	await session.drafts.save('agent 1 ticket 1 reply', { body: 'Half' }, null, 'page');
	whole = await store.backup([id], { kept: { general: {}, desks: [[id, { theme: 'dark' }]] } });
});

async function inspected(file: Blob) {
	const { desks, damage } = await newStore().store.inspect(file);
	const [desk] = desks;
	return {
		desk,
		mended: desk?.mended.map(({ what }) => what) ?? [],
		leftOut: desk?.leftOut.map(({ what }) => what) ?? [],
		damage: damage.map(({ what }) => what)
	};
}
const without = (is: (record: Line) => boolean) =>
	edited(whole, (record) => (is(record) ? null : record));

describe('a desk in a backup', () => {
	it('comes back as it was', async () => {
		const { desk, mended, leftOut } = await inspected(whole);
		expect(desk).toMatchObject({ place: 1, tickets: 2, drafts: 1, files: 1, bytes: 900 });
		expect(desk?.verification).toEqual({ steps: 4, differences: [] });
		expect([mended, leftOut]).toEqual([[], []]);
		const records = await recordsIn(whole);
		expect(desk?.rows).toBe(records.filter(({ table }) => table !== undefined).length);
	});

	it('tells a line that cannot be read at all as harmless only where nothing is missing', async () => {
		const harmless = 'This line is damaged, but nothing of the desk is missing';
		const harmful = 'This line is damaged: its content is left out';
		const lines = await linesIn(whole);
		const more = fileOf([...lines.slice(0, -2), 'x', ...lines.slice(-2)]);
		expect(await inspected(more)).toMatchObject({ mended: [harmless], leftOut: [] });
		// The line in its place said how much there is.
		const instead = fileOf([...lines.slice(0, -2), 'x', ...lines.slice(-1)]);
		expect(await inspected(instead)).toMatchObject({ mended: [], leftOut: [harmful] });
		const bare = await linesIn(await withoutHistory(whole));
		const alone = fileOf([...bare.slice(0, -2), 'x', ...bare.slice(-2)]);
		expect((await inspected(alone)).leftOut).toContain(harmful);
	});

	it('believes of what it says about numbers of rows only numbers', async () => {
		const odd = await edited(whole, (record) => {
			const counts = record.counts as { rows: object } | undefined;
			return counts
				? { ...record, counts: { ...counts, rows: { ...counts.rows, tickets: '9' }, drafts: '9' } }
				: record;
		});
		expect((await inspected(odd)).leftOut).toEqual([]);
	});

	it.each<[string, (record: Line) => boolean, string]>([
		[
			'what the page stores',
			(record) => record.kept !== undefined,
			'0 of 1 things that this page stores were found'
		],
		['files', (record) => record.file !== undefined, '0 of 1 attached files were found'],
		['drafts', (record) => record.draft !== undefined, '0 of 1 unsent texts were found'],
		['read marks', (record) => record.readMark !== undefined, '0 of 1 read marks were found']
	])('without its %s tells so', async (_, is, what) => {
		const { mended, leftOut, desk } = await inspected(await without(is));
		expect([mended, leftOut]).toEqual([[], [what]]);
		expect(desk?.verification.differences).toEqual([]);
	});

	it('takes rows that are missing from its history', async () => {
		const { mended, leftOut, desk } = await inspected(
			await without(({ table, row }) => table === 'tickets' && row?.id === 2)
		);
		// The mail about it, which would have lost it, too.
		expect(mended).toEqual(['Rebuilt from the history: rows of mails (1), tickets (1)']);
		expect([leftOut, desk?.tickets]).toEqual([[], 2]);
	});

	it('takes them from it in version 1, too, unless the file ends too early', async () => {
		const damaged = await without(({ table, row }) => table === 'tickets' && row?.id === 2);
		const first = await firstVersionOf(
			await edited(damaged, (record) =>
				record.table === 'tickets' ? { ...record, row: { ...record.row, state: 'x' } } : record
			)
		);
		const { mended, desk } = await inspected(first);
		expect(desk?.tickets).toBe(2);
		expect(mended.join()).toMatch(/Rebuilt from the history: rows of .*tickets \(2\)/);
		const lines = await linesIn(first);
		const cut = await inspected(fileOf(lines.slice(0, -1)));
		expect(cut.desk?.tickets ?? 0).toBe(0);
	});

	it('tells rows that are missing where no history tells of them', async () => {
		const file = await edited(await withoutHistory(whole), (record) =>
			record.table === 'tickets' && record.row?.id === 2 ? null : record
		);
		const { leftOut, desk } = await inspected(file);
		expect(desk?.tickets).toBe(1);
		expect(leftOut).toContain('1 of 2 rows of tickets were found');
	});

	it('cannot be without its settings, and logs everybody out without its sessions', async () => {
		const bare = await withoutHistory(whole);
		const lost = await edited(bare, (record) => (record.table === 'sessions' ? null : record));
		const { mended, leftOut } = await inspected(lost);
		expect(mended).toEqual(['sessions: everybody is logged out']);
		expect(leftOut).toEqual([]);
		const none = await edited(bare, (record) => (record.table === 'settings' ? null : record));
		await expect(newStore().store.inspect(none)).rejects.toThrow(
			/its settings are missing, and a desk cannot be opened without them/
		);
	});

	it('of which the file holds a part of the history comes back as it was then', async () => {
		const lines = await linesIn(whole);
		const third = lines.flatMap((line, at) => (line.includes('"history":{') ? at : []))[2];
		const { desk, mended } = await inspected(fileOf(lines.slice(0, third)));
		expect(mended).toContain(
			'The desk is restored to its state after step 2 of 4: the later steps are lost'
		);
		expect(desk).toMatchObject({ tickets: 1, verification: { steps: 2, differences: [] } });
		const { store } = newStore();
		const { desks } = await store.restore({ file: fileOf(lines.slice(0, third)) });
		const session = await store.openDesk(desks[0]?.id ?? 0);
		// The next ticket is numbered after the last one that is there.
		expect(await opened(session, 'Next')).toBe(2);
		expect(await session.verifyHistory()).toEqual([]);
	});

	it('of which a step is missing before the end of the file cannot be restored', async () => {
		const lines = await linesIn(whole);
		const steps = lines.flatMap((line, at) => (line.includes('"history":{') ? at : []));
		const some = lines.slice(0, steps[3]).filter((_, at) => at !== steps[1]);
		await expect(newStore().store.inspect(fileOf(some))).rejects.toThrow(
			/its settings are missing/
		);
	});

	it('of which the rows and the last step were taken out is not told to be as it was before', async () => {
		const last = (record: Line) =>
			(record.history as { number?: number } | undefined)?.number === 4;
		const taken = await without((record) => record.table !== undefined || last(record));
		const { desk, mended } = await inspected(taken);
		expect(mended.join()).not.toMatch(/restored to its state/);
		expect(desk?.verification.differences).toContain(
			'The history ends with step 3, but the desk is at step 4.'
		);
	});

	it('gives no number twice: not those that it has given, nor those that stand in it', async () => {
		const lower = await edited(whole, (record) => {
			const state = record.state as { lastIds: object } | undefined;
			return state ? { ...record, state: { ...state, lastIds: { tickets: 1 } } } : record;
		});
		const { store } = newStore();
		const { desks } = await store.restore({ file: lower });
		expect(await opened(await store.openDesk(desks[0]?.id ?? 0), 'Next')).toBe(3);
	});

	it('is a sandbox where its run cannot be read', async () => {
		const odd = await edited(whole, (record) => {
			const state = record.state as { attempt: object } | undefined;
			return state
				? { ...record, state: { ...state, attempt: { ...state.attempt, run: { step: 'x' } } } }
				: record;
		});
		const { desk, mended } = await inspected(odd);
		expect(desk?.scenario).toBeNull();
		expect(mended[0]).toMatch(
			/^run\..*: the scenario cannot continue, so the desk becomes a sandbox$/
		);
	});
});
