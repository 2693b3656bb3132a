import { describe, expect, it } from 'vitest';
import { backupOf, fileOf, linesIn } from './backup.testkit.ts';
import { readRaw } from './raw.ts';

const desk = { of: 1, desk: { title: 'Lab' } };

/** A backup without one of its lines, counted from 0. Its header stands there twice. */
async function without(line: number, records: readonly object[]): Promise<Blob> {
	const lines = await linesIn(backupOf(records));
	return fileOf(lines.filter((_, at) => at !== line));
}

/** A backup of version 1: its lines stand as they are. */
function first(lines: readonly object[]): Blob {
	return fileOf(
		[{ deskdrill: 'backup', version: 1 }, ...lines].map((line) => JSON.stringify(line))
	);
}

describe('a file that is not a backup', () => {
	it.each([
		['', 'It is empty.'],
		['Hello\n', 'Its first line does not say that it is a backup.'],
		['{"deskdrill":"progress","version":2}\n', 'Its first line does not say that it is a backup.'],
		['{"deskdrill":"backup"}\n', 'Line 1 contains no version.'],
		['{"deskdrill":"backup","version":0}\n', 'Line 1 contains no version.']
	])('%j', async (text, why) => {
		await expect(readRaw(new Blob([text]))).rejects.toMatchObject({
			kind: 'broken file',
			message: `This file is not a backup of Deskdrill. ${why} Choose a file that was saved with "Save a backup".`
		});
	});

	it('or one of a newer version', async () => {
		const file = new Blob(['{"deskdrill":"backup","version":99}\n']);
		await expect(readRaw(file)).rejects.toMatchObject({
			message:
				'This backup was made by a newer Deskdrill (format 99; this one reads up to 2). Reload the page to update, then restore it again.'
		});
	});
});

describe('what is wrong with a backup as a whole', () => {
	it('is nothing where everything is there', async () => {
		const raw = await readRaw(backupOf([desk, { of: 1, table: 'teams', row: { id: 1 } }]));
		expect(raw).toMatchObject({ whole: true, notes: [], version: 2 });
		expect(raw.desks).toMatchObject([{ place: 1, cut: false, damaged: [], unread: [] }]);
		expect(raw.desks[0]?.rows).toMatchObject([{ table: 'teams', value: { id: 1 } }]);
	});

	it.each<[string, Promise<Blob> | Blob, string]>([
		[
			'its end is missing',
			without(4, [desk, { setting: {} }]),
			'The file ends too early: everything after this point is lost. If you still have the original, copy it again.'
		],
		[
			'a line is missing',
			without(3, [desk, { setting: {} }]),
			'Lines of this file are missing or in the wrong order.'
		],
		[
			'it was changed, in version 1',
			first([{ desk: {} }, { end: true, lines: 2, sum: '1' }]),
			'The file was changed or damaged after it was saved: its checksum does not match.'
		]
	])('%s', async (_, file, what) => {
		const raw = await readRaw(await file);
		expect(raw.whole).toBe(false);
		expect(raw.notes.map((note) => note.what)).toEqual([what]);
	});

	it('is not much where the first line is damaged', async () => {
		const [first = '', ...others] = await linesIn(backupOf([desk]));
		const raw = await readRaw(fileOf([`x${first}`, ...others]));
		expect(raw).toMatchObject({ whole: false, version: 2, made: '2026-03-02T14:00:00.000Z' });
		const what = 'This line is damaged, but line 2 contains the same data.';
		expect(raw.notes).toEqual([{ line: 1, what }]);
	});

	it('is reported when there is data after the end', async () => {
		const lines = await linesIn(backupOf([desk]));
		const raw = await readRaw(fileOf([...lines, '{"more":true}']));
		expect(raw.notes).toEqual([{ line: 5, what: 'Data after the end of the backup was ignored.' }]);
	});
});

describe('a damaged line', () => {
	const damagedIn = async (line: number, by: string) => {
		const lines = await linesIn(
			backupOf([desk, { of: 2, desk: { title: 'B' } }, { of: 2, draft: {} }])
		);
		const raw = await readRaw(fileOf(lines.map((text, at) => (at === line ? by : text))));
		const desks = raw.desks.map(({ damaged }) =>
			damaged.map(({ line: at, kind }) => `${at} ${kind}`)
		);
		return {
			desks,
			notes: raw.notes.map(({ line: at, what }) => `${at} ${what}`),
			whole: raw.whole
		};
	};

	it('belongs to the desk that it names, or else to the one before it', async () => {
		expect(await damagedIn(4, '#00000000={"of":1,"draft":')).toEqual({
			desks: [['5 small'], []],
			notes: [],
			whole: false
		});
		expect(await damagedIn(4, 'x')).toEqual({
			desks: [[], ['5 unknown']],
			notes: [],
			whole: false
		});
	});

	it('belongs to the file where there is no such desk', async () => {
		const loose = await damagedIn(2, 'x');
		expect(loose.notes).toEqual(['3 This line is damaged: its content is left out']);
		const none = await damagedIn(4, '#00000000={"of":9,"draft":');
		expect(none.notes).toEqual(['5 This line is damaged: an unsent text is left out']);
	});
});

describe('what a backup of another edition may hold', () => {
	const unknown = 'This kind of line is unknown: left out.';

	it('is left out and reported, with the desk or with the file', async () => {
		const raw = await readRaw(
			backupOf([
				{ colour: 'red' },
				desk,
				{ of: 1, colour: 'red' },
				{ of: 1, table: 'ghosts', row: {} }
			])
		);
		expect(raw.whole).toBe(true);
		expect(raw.notes).toEqual([{ line: 3, what: unknown }]);
		expect(raw.desks[0]?.unread).toEqual([
			{ line: 5, what: unknown },
			{ line: 6, what: 'There is no table ghosts: left out.' }
		]);
	});

	it('settings and what pages keep belong to the file, or to a desk', async () => {
		const raw = await readRaw(
			backupOf([
				desk,
				{ setting: 'a' },
				{ of: 1, setting: 'b' },
				{ kept: 'c' },
				{ of: 1, kept: 'd' }
			])
		);
		const values = (placed: readonly { value: unknown }[] = []) => placed.map(({ value }) => value);
		expect([values(raw.settings), values(raw.kept)]).toEqual([['a'], ['c']]);
		const [one] = raw.desks;
		expect([values(one?.settings), values(one?.kept)]).toEqual([['b'], ['d']]);
	});
});
