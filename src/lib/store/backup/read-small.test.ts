import { describe, expect, it } from 'vitest';
import type { Note, Placed } from './raw.ts';
import { readCustom, readDrafts, readKept, readMarks, readSettings } from './read-small.ts';

const mark = { address: 'karen@bank.example', mails: [1, 2] };
const setting = { name: 'theme', value: { dark: true } };
const draft = { place: 'reply 1', copy: 2, revision: 'a', saved: 5, texts: { body: 'Hello' } };
const file = { fileName: 'mine.yaml', text: 'deskdrill: 1' };
const custom = { title: 'Mine', scenario: file, world: null };

type Read = (raw: readonly Placed[], leftOut: Note[]) => unknown;
function reads(read: Read, ...values: unknown[]) {
	const leftOut: Note[] = [];
	const found = read(
		values.map((value, at) => ({ line: 30 + at, value })),
		leftOut
	);
	return { found, leftOut: leftOut.map(({ line, what }) => `${line} ${what}`) };
}

describe('independent records', () => {
	it.each<[string, Read, object, [unknown, string][]]>([
		[
			'read marks',
			readMarks,
			mark,
			[
				[7, 'read mark is not a record'],
				[{ mails: [] }, 'read mark.address is not a text'],
				[{ ...mark, mails: 1 }, 'read mark.mails is not a list'],
				[{ ...mark, mails: [1, 'x'] }, 'read mark.mails[1] is not a whole number']
			]
		],
		[
			'settings',
			readSettings,
			setting,
			[
				[7, 'setting is not a record'],
				[{ value: 1 }, 'setting.name is not a text']
			]
		],
		[
			'drafts',
			readDrafts,
			draft,
			[
				[{ ...draft, place: 7 }, 'draft.place is not a text'],
				[{ ...draft, copy: 0 }, 'draft.copy is not the number of a row'],
				[{ ...draft, revision: 7 }, 'draft.revision is not a text'],
				[{ ...draft, saved: 9e15 }, 'draft.saved is not a valid time'],
				[{ ...draft, texts: { body: 7 } }, 'draft.texts.body is not a text']
			]
		],
		[
			'scenario files',
			readCustom,
			custom,
			[
				[{ ...custom, title: 7 }, 'scenario.title is not a text'],
				[{ ...custom, scenario: { fileName: 'a' } }, 'scenario.scenario.text is not a text'],
				// Not repaired: another file name is another file.
				[
					{ ...custom, scenario: { text: 'a' } },
					'scenario.scenario.fileName is not a text: now ""'
				],
				[{ ...custom, world: 7 }, 'scenario.world is not a record: now null']
			]
		]
	])('%s', (_, read, good, bad) => {
		expect(reads(read, good, { ...good, colour: 'red' })).toEqual({
			found: [good, good],
			leftOut: []
		});
		for (const [value, why] of bad)
			expect(reads(read, good, value)).toEqual({ found: [good], leftOut: [`31 ${why}: left out`] });
	});

	it('a world of its own goes with a scenario file', () => {
		expect(reads(readCustom, { ...custom, world: file }).found).toEqual([
			{ ...custom, world: file }
		]);
	});

	it('what the page keeps is read by its names', () => {
		const kept = [
			{ name: 'theme', value: 'dark' },
			{ name: 'size', value: '2' }
		];
		expect(reads(readKept, ...kept)).toEqual({ found: { theme: 'dark', size: '2' }, leftOut: [] });
		expect(reads(readKept, { name: 'a' }, { value: 'b' })).toEqual({
			found: {},
			leftOut: [
				'30 kept text.value is not a text: left out',
				'31 kept text.name is not a text: left out'
			]
		});
	});
});
