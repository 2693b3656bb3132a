import { describe, expect, it } from 'vitest';
import { newStore } from '../store.testkit.ts';
import { backupOf } from './backup.testkit.ts';
import { isEmpty, nothingLeft, readFileOf, type ReadFile } from './read-file.ts';

const none: ReadFile = {
	made: null,
	desks: [],
	custom: [],
	settings: [],
	kept: {},
	notes: [],
	whole: true,
	held: 0
};
const notes = [
	{ line: null, what: 'It is odd.' },
	{ line: 3, what: 'This is lost.' }
];

describe('a backup of which nothing is left', () => {
	it('is one without desks, scenarios, settings and texts', () => {
		expect(isEmpty(none)).toBe(true);
		const one = [{}] as never;
		for (const more of [{ desks: one }, { custom: one }, { settings: one }, { kept: { a: 'b' } }])
			expect(isEmpty({ ...none, ...more })).toBe(false);
	});

	it('is told with its reasons', () => {
		expect(nothingLeft({ ...none, notes, held: 1 })).toMatchObject({
			kind: 'broken file',
			message:
				'Nothing of this backup can be restored. It is odd. Line 3: This is lost. If you have another copy of the file, try that one.'
		});
	});
});

describe('a backup', () => {
	const progressOf = async (file: Blob, only?: readonly number[]) => {
		const shares: number[] = [];
		const read = await readFileOf(file, {
			verify: false,
			...(only && { only }),
			progress: (share) => void shares.push(share)
		});
		return { read, shares };
	};
	const head = (of: number) => ({ of, desk: { title: `Desk ${of}` } });

	it('tells when it was made, how many desks it holds, and which cannot be restored', async () => {
		const { read, shares } = await progressOf(backupOf([head(1), head(2)]));
		expect(read).toMatchObject({ made: Date.UTC(2026, 2, 2, 14), held: 2, desks: [], whole: true });
		expect(read.notes).toEqual(
			[3, 4].map((line) => ({
				line,
				what: 'The desk that begins here cannot be restored: sources is not a record.'
			}))
		);
		expect(shares).toEqual([...shares].sort((a, b) => a - b));
		expect(Math.max(...shares)).toBeLessThanOrEqual(1);
	});

	it('is read as far as its desks are wanted', async () => {
		const { read } = await progressOf(backupOf([head(1), head(2)]), [2]);
		expect(read.notes.map(({ line }) => line)).toEqual([4]);
		expect(read.held).toBe(2);
	});

	it('that says no time was made at none', async () => {
		const file = new Blob(['{"deskdrill":"backup","version":1,"made":"soon"}\n']);
		expect((await progressOf(file)).read.made).toBeNull();
		await expect(newStore().store.inspect(file)).rejects.toThrow(/desk/);
	});
});
