import { describe, expect, it, vi } from 'vitest';
import type { DeskSession } from '../api.ts';
import { BulkWriter } from '../bulk/writer.ts';
import { newDesk, newStore, opened, people } from '../store.testkit.ts';
import { contentOf, edited, fileOf, linesIn, withoutHistory } from './backup.testkit.ts';
import { sentencesOf } from './sentences.ts';

async function busyDesk() {
	const desk = await newDesk();
	const { session } = desk;
	const { john, jane, karen, ken } = await people(session);
	const ticket = await opened(session);
	await session.perform(john, 'claim', { ticket });
	await session.perform(john, 'reply', { ticket, body: '<p>On it.</p>', to: 'all' });
	await session.perform(karen, 'user_reply', { ticket, message: 'Thank you' });
	await session.perform(john, 'add_collaborator', { ticket, user: ken.id });
	await session.perform(jane, 'save_team', { values: { name: 'Night Shift' } });
	await session.perform(john, 'refer', { ticket, to: { kind: 'agent', id: jane.id } });
	await session.moveClock((await session.clock()).now + 3600_000);
	return { ...desk, ticket, john, jane };
}

async function restored(file: Blob) {
	const { store } = newStore();
	const report = await store.restore({ file });
	const [desk] = report.desks;
	const session: DeskSession | null = desk ? await store.openDesk(desk.id) : null;
	return { store, report, desk, session };
}

describe('a backup', () => {
	it('restores a desk in another browser unchanged, and it can be worked on', async () => {
		const { store, id, ticket, john } = await busyDesk();
		const { store: other, report, desk, session } = await restored(await store.backup([id]));
		expect(report.notes).toEqual([]);
		expect(desk).toMatchObject({ title: 'Test', tickets: 1, mended: [], leftOut: [] });
		expect(sentencesOf(report)[0]).toMatch(/"Test" was restored: 1 ticket, .* nothing repaired/);
		expect(await session?.verifyHistory()).toEqual([]);
		const [before, after] = [await contentOf(store, id), await contentOf(other, desk?.id ?? 0)];
		for (const name of Object.keys(before)) expect(after[name], name).toEqual(before[name]);
		expect((await session?.perform(john, 'release', { ticket }))?.refusal).toBeNull();
		expect(await session?.verifyHistory()).toEqual([]);
	});

	it('never overwrites: existing desks stay, restored ones get a new name', async () => {
		const { store, id } = await busyDesk();
		const before = await contentOf(store, id);
		const file = await store.backup();
		await store.restore({ file });
		await store.restore({ file });
		expect(await contentOf(store, id)).toEqual(before);
		const titles = (await store.listDesks()).map(({ title }) => title);
		expect(titles.sort()).toEqual(['Test', 'Test (restored 2)', 'Test (restored)']);
	});

	it('restores a scenario file once, however often it is restored, and changes none that is here', async () => {
		const { store } = newStore();
		const file = (text: string) => ({ fileName: 'mine.yaml', text });
		await store.keepScenario('Mine', file('a'), null);
		const backup = await store.backup();
		expect((await store.restore({ file: backup })).scenarios).toBe(0);
		expect(await store.listScenarios()).toHaveLength(1);
		await store.keepScenario('Mine', file('changed'), null);
		const { notes } = await store.restore({ file: backup });
		expect(notes[0]?.what).toMatch(/mine.yaml with different contents/);
		expect(await store.listScenarios()).toMatchObject([{ scenario: { text: 'changed' } }]);
	});

	it('carries all desks and the scenarios of the person', async () => {
		const { store } = await busyDesk();
		await store.keepScenario('Mine', { fileName: 'mine.yaml', text: 'deskdrill: 1' }, null);
		const { store: other, report } = await restored(await store.backup());
		expect(report).toMatchObject({ scenarios: 1 });
		expect(await other.listScenarios()).toMatchObject([{ title: 'Mine' }]);
	});

	it.each([
		['an empty file', new Blob([]), /not a backup of Deskdrill\. It is empty/],
		['a picture', new Blob([new Uint8Array([137, 80, 78, 71])]), /not a backup/],
		['another JSON file', new Blob(['{"name":"x"}']), /not a backup/],
		[
			'a newer one',
			new Blob(['{"deskdrill":"backup","version":99}\n{"end":true}']),
			/newer Deskdrill \(format 99; this one reads up to 2\)\. Reload/
		],
		['one without desks', new Blob(['{"deskdrill":"backup","version":1}\n']), /holds no desk/]
	])('refuses %s in a sentence and writes nothing', async (_, file, sentence) => {
		const { store } = newStore();
		await expect(store.restore({ file })).rejects.toThrow(sentence);
		expect(await store.listDesks()).toEqual([]);
	});

	it('reports a truncated file, and keeps what was read', async () => {
		const { store, id } = await busyDesk();
		const all = await linesIn(await store.backup([id]));
		const { report, desk, session } = await restored(fileOf(all.slice(0, -3)));
		expect(report.notes).toMatchObject([{ what: expect.stringContaining('ends too early') }]);
		expect(desk?.tickets).toBe(1);
		expect(await session?.read((tables) => tables.all('agents').length)).toBe(2);
	});

	it('notices a change, and a line that is not readable', async () => {
		const { store, id } = await busyDesk();
		const file = await store.backup([id]);
		const all = await linesIn(file);
		const at = all.findIndex((line) => line.includes('{"of":1,"table":"mails"'));
		all[at] = all[at]?.slice(0, 40) ?? '';
		const { store: other, report, desk, session } = await restored(fileOf(all));
		expect(report.notes).toEqual([]);
		expect(desk?.leftOut).toEqual([]);
		expect(desk?.mended).toEqual([
			{ line: null, what: 'Rebuilt from the history: rows of mails (1)' },
			{ line: at + 1, what: 'This line is damaged: a row of mails is rebuilt from the history' }
		]);
		expect(await contentOf(other, desk?.id ?? 0)).toEqual(await contentOf(store, id));
		expect(await session?.verifyHistory()).toEqual([]);
	});

	it('leaves out a row that cannot be used, and what cannot be without it, and mends the rest', async () => {
		const { store, id, ticket } = await busyDesk();
		const file = await edited(await withoutHistory(await store.backup([id])), (record) => {
			const { table, row } = record;
			if (table === 'users' && row?.email === 'ken@bank.example')
				return { ...record, row: { ...row, name: 7 } };
			if (table === 'tickets') return { ...record, row: { ...row, team: 77, hacked: true } };
			return record;
		});
		const { desk, session } = await restored(file);
		expect(desk?.leftOut).toMatchObject([
			{ what: 'users: name is not a text: the row is left out' }
		]);
		const mended = desk?.mended.map(({ what }) => what) ?? [];
		expect(mended).toContain('tickets: team names row 77 of teams, which is missing: now null');
		expect(mended.some((what) => what.startsWith('tickets: collaborators[0].user names'))).toBe(
			true
		);
		const row = await session?.read((tables) => tables.get('tickets', ticket));
		expect(row).toMatchObject({ team: null, collaborators: [] });
		expect(row).not.toHaveProperty('hacked');
	});

	it('brings back a desk from before each panel counted its own wrong passwords', async () => {
		const { store, id } = await busyDesk();
		const file = await edited(await withoutHistory(await store.backup([id])), (record) => {
			const { table, row } = record;
			if (table === 'sessions')
				return {
					...record,
					row: { ...row, clientFailures: undefined, clientLockedUntil: undefined }
				};
			if (table === 'settings') return { ...record, row: { ...row, clientMaxLogins: undefined } };
			return record;
		});
		const { session } = await restored(file);
		const found = await session?.read((tables) => [
			tables.get('sessions', 1),
			tables.get('settings', 1)
		]);
		expect(found).toMatchObject([
			{ clientFailures: 0, clientLockedUntil: null },
			{ clientMaxLogins: 4 }
		]);
	});

	it('leaves out a desk that is unusable without its missing parts', async () => {
		const { store, id } = await busyDesk();
		const file = await edited(await store.backup([id]), (record) =>
			record.table === 'departments' || record.history ? null : record
		);
		await expect(restored(file)).rejects.toThrow(/settings are missing/);
	});

	it('refuses prototypes, deep nesting and circles from untrusted files', async () => {
		const { store, id } = await busyDesk();
		const file = await edited(await withoutHistory(await store.backup([id])), (record) => {
			const { table, row } = record;
			if (table === 'departments')
				return { ...record, row: { ...row, parent: row?.id === 1 ? 2 : 1 } };
			if (table === 'tickets')
				return { ...record, row: { ...row, fields: JSON.parse('{"__proto__":"x","a":"b"}') } };
			if (table === 'log') {
				const deep = JSON.parse(`${'{"a":'.repeat(99)}1${'}'.repeat(99)}`);
				return { ...record, row: { ...row, data: deep } };
			}
			return record;
		});
		const { desk, session } = await restored(file);
		const found = await session?.read((tables) => ({
			fields: tables.get('tickets', 1)?.fields,
			parents: tables.all('departments').map(({ parent }) => parent),
			data: tables.find('log', 'thread', 't1').map(({ data }) => data)
		}));
		expect(found?.fields).toEqual({ a: 'b' });
		expect(found?.parents).toContain(null);
		expect(new Set(found?.data)).toEqual(new Set([null]));
		expect(desk?.mended.some(({ what }) => what.includes('was its own ancestor'))).toBe(true);
		expect(({} as { x?: string }).x).toBeUndefined();
	});

	it('leaves out a broken step of the history, and does not call the rest verified', async () => {
		const { store, id } = await busyDesk();
		const file = await edited(await store.backup([id]), (record) => {
			const { history } = record as { history?: { number: number } };
			return history?.number === 3
				? { ...record, history: { ...history, verb: 'explode' } }
				: record;
		});
		const { report, desk, session } = await restored(file);
		const steps = (await (await store.openDesk(id)).history()).length;
		expect(desk?.steps).toBe(steps - 1);
		expect(desk?.leftOut).toMatchObject([
			{ what: expect.stringMatching(/^history: verb is not one of/) }
		]);
		const missing = 'Step 3 of the history is missing, so later steps cannot be verified.';
		expect(report.desks[0]?.tickets).toBe(1);
		expect(await session?.verifyHistory()).toEqual([missing]);
		const { desks } = await store.inspect(file);
		expect(desks[0]?.verification.differences).toEqual([missing]);
	});

	it('restores a desk as a sandbox when the run of its scenario is broken', async () => {
		const { store, id } = await busyDesk();
		const file = await edited(await store.backup([id]), (record) => {
			const { state, ...rest } = record as { state?: { attempt: object } };
			if (!state) return record;
			return { ...rest, state: { ...state, attempt: { ...state.attempt, run: { step: 'last' } } } };
		});
		const { desk, session } = await restored(file);
		expect(desk?.mended).toMatchObject([
			{ what: expect.stringMatching(/^run.*becomes a sandbox$/) }
		]);
		expect(session?.scenario).toBeNull();
		expect(await session?.read((_, attempt) => attempt.run)).toBeNull();
	});

	it('writes nothing when a desk cannot be written to its end', async () => {
		const { store, id } = await busyDesk();
		const file = await store.backup([id]);
		const before = await store.listDesks();
		vi.spyOn(BulkWriter.prototype, 'finish').mockRejectedValueOnce(new Error('The disk is full.'));
		await expect(store.restore({ file })).rejects.toThrow('The disk is full.');
		expect(await store.listDesks()).toEqual(before);
		expect(await store.db.work('tickets').count()).toBe(1);
	});
});
