import { describe, expect, it } from 'vitest';
import type { InspectedBackup, InspectedDesk } from './inspect.ts';
import type { Note } from './raw.ts';
import type { RestoredDesk, RestoreReport } from './restore.ts';
import {
	contentWords,
	damageWords,
	isWhole,
	repairWords,
	sentencesOf,
	verificationWords
} from './sentences.ts';

const inspected: InspectedDesk = {
	place: 1,
	title: 'Lab',
	scenario: null,
	created: 0,
	tickets: 12,
	rows: 1366,
	files: 0,
	bytes: 0,
	drafts: 0,
	verification: { steps: 45, differences: [] },
	mended: [],
	leftOut: []
};
const restored: RestoredDesk = {
	id: 1,
	place: 1,
	title: 'Lab',
	rows: 366,
	tickets: 1,
	steps: 1,
	mended: [],
	leftOut: []
};
const report = (more: Partial<RestoreReport> = {}): RestoreReport => ({
	desks: [],
	scenarios: 0,
	settings: 0,
	kept: { general: {}, desks: [] },
	notes: [],
	...more
});
const note = (what: string, line: number | null = null): Note => ({ line, what });
const notes = (count: number) => Array.from({ length: count }, (_, n) => note(`Note ${n + 1}`));

describe('what a desk in a backup holds', () => {
	it.each<[Partial<InspectedDesk>, string]>([
		[{}, '12 tickets, 1,366 rows, 45 steps of history'],
		[
			{ tickets: 1, rows: 1, verification: { steps: 1, differences: [] } },
			'1 ticket, 1 row, 1 step of history'
		],
		[
			{ files: 3, bytes: 5_000_000, drafts: 2 },
			'12 tickets, 1,366 rows, 45 steps of history, 3 files (5 MB), 2 drafts'
		],
		[{ files: 1, bytes: 5 }, '12 tickets, 1,366 rows, 45 steps of history, 1 file (5 bytes)'],
		[{ drafts: 1 }, '12 tickets, 1,366 rows, 45 steps of history, 1 draft']
	])('%j', (more, words) => expect(contentWords({ ...inspected, ...more })).toBe(words));

	it('and whether its history verifies', () => {
		const words = (...differences: string[]) => verificationWords({ steps: 1, differences });
		expect(words()).toBe('Verified: repeating its history produces the same desk.');
		const not = 'Not verified: repeating its history does not produce the same desk. ';
		expect(words('Row 1 differs.')).toBe(`${not}Row 1 differs.`);
		expect(words('Row 1 differs.', 'b', 'c')).toBe(`${not}Row 1 differs. (and 2 more)`);
	});
});

describe('what is wrong with a backup', () => {
	it('is reported line by line, as sentences', () => {
		const damage = [
			note('This is damaged', 3),
			note('It ends here.'),
			note('Why?', 0),
			note('Oh!')
		];
		expect(damageWords({ damage } as unknown as InspectedBackup)).toEqual([
			'Line 3. This is damaged.',
			'It ends here.',
			'Line 0. Why?',
			'Oh!'
		]);
	});

	it('names ten repairs, and counts the rest', () => {
		const { mended, leftOut } = repairWords({ mended: notes(10), leftOut: notes(12) });
		expect(mended).toHaveLength(10);
		expect([mended[0], mended.at(-1)]).toEqual(['Note 1.', 'Note 10.']);
		expect(leftOut).toHaveLength(11);
		expect(leftOut.slice(-2)).toEqual(['Note 10.', '... and 2 more.']);
	});
});

describe('a restore in sentences', () => {
	it('reports the outcome of each desk first', () => {
		const mended = { ...restored, title: 'Old', tickets: 2, steps: 0, mended: notes(2) };
		const left = { ...restored, title: 'Cut', leftOut: [note('row 1', 7)] };
		expect(sentencesOf(report({ desks: [restored, mended, left] }))).toEqual([
			'"Lab" was restored: 1 ticket, 366 rows, 1 step of history, nothing repaired, nothing left out.',
			'"Old" was restored: 2 tickets, 366 rows, 0 steps of history; 2 repaired, 0 left out.',
			'"Cut" was restored: 1 ticket, 366 rows, 1 step of history; 0 repaired, 1 left out.',
			'Repaired: Note 1.',
			'Repaired: Note 2.',
			'Line 7. Left out: row 1.'
		]);
	});

	it.each<[Partial<RestoreReport>, string[]]>([
		[{}, []],
		[{ scenarios: 1 }, ['1 scenario file of your own was restored.']],
		[{ scenarios: 2 }, ['2 scenario files of your own were restored.']],
		[{ settings: 1 }, ['Your settings were restored.']],
		[
			{ notes: [note('It is cut', 9)], settings: 2 },
			['Your settings were restored.', 'Line 9. It is cut.']
		]
	])('and then the rest: %j', (more, sentences) =>
		expect(sentencesOf(report(more))).toEqual(sentences)
	);

	it('is whole when nothing had to be said', () => {
		expect(isWhole(report({ desks: [restored, restored] }))).toBe(true);
		expect(isWhole(report({ notes: notes(1), desks: [restored] }))).toBe(false);
		expect(isWhole(report({ desks: [restored, { ...restored, mended: notes(1) }] }))).toBe(false);
		expect(isWhole(report({ desks: [{ ...restored, leftOut: notes(1) }, restored] }))).toBe(false);
	});
});
