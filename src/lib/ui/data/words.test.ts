import { describe, expect, it } from 'vitest';
import { ageWords } from './age.ts';
import { eraseTraces } from './erase-traces.ts';
import { fileName } from './file-name.ts';
import { isBackupDue, newWorkWords } from './new-work.ts';
import { privateSigns } from './private-signs.ts';
import { partsOf, shares, sizeOf, withRest } from './room.ts';

it('tells how long ago something was', () => {
	const minute = 60_000;
	const day = 24 * 60 * minute;
	const ages = [-day, 0, 59_999, minute, 90 * minute, day, 6 * day, 13 * day, 31 * day, 800 * day];
	expect(ages.map((age) => ageWords(1e12 - age, 1e12))).toEqual([
		'just now',
		'just now',
		'just now',
		'1 minute ago',
		'1 hour ago',
		'1 day ago',
		'6 days ago',
		'1 week ago',
		'1 month ago',
		'2 years ago'
	]);
});

it('names new work, or none', () => {
	expect(newWorkWords({ desks: 0, changed: 0, scenarios: 0 })).toBeNull();
	expect(newWorkWords({ desks: 1, changed: 0, scenarios: 0 })).toBe('1 new desk');
	expect(newWorkWords({ desks: 2, changed: 1, scenarios: 3 })).toBe(
		'2 new desks, 1 desk with new work and 3 new scenario files'
	);
});

describe('signs of a private window', () => {
	const ordinary = { folder: 'given', flushes: 1.8, room: 10e9 } as const;

	it('are empty in a normal window, and without information', () => {
		expect(privateSigns(ordinary)).toEqual([]);
		expect(privateSigns({ folder: null, flushes: null, room: null })).toEqual([]);
	});

	it('are each reported separately', () => {
		expect(privateSigns({ ...ordinary, folder: 'refused', flushes: null })).toEqual([
			expect.stringContaining('Firefox and Safari')
		]);
		expect(privateSigns({ ...ordinary, flushes: 0.1 })).toEqual([
			expect.stringContaining('Chrome and Edge')
		]);
		expect(privateSigns({ ...ordinary, room: 1.1e9 })).toEqual([
			expect.stringContaining('only 1.1 GB')
		]);
	});
});

describe('storage use', () => {
	const part = (bytes: number) => ({ name: 'x', bytes, exact: true, about: '', look: 0 });

	it('adds up to the total of the browser', () => {
		const all = withRest([part(100), part(50)], 400);
		expect(all.map(({ bytes }) => bytes)).toEqual([100, 50, 250]);
		expect(withRest([part(100)], 90)).toHaveLength(1);
		expect(withRest([part(100)], null)).toHaveLength(1);
	});

	it('is drawn to 100 percent, the smallest part visibly', () => {
		const [big = 0, tiny = 0, none] = shares([part(1e9), part(1), part(0)]);
		expect(big + tiny).toBeCloseTo(100);
		expect(tiny).toBeGreaterThan(0.9);
		expect(none).toBe(0);
		expect(shares([part(0)])).toEqual([0]);
	});
});

describe('the reminder on the home page', () => {
	const day = 24 * 60 * 60_000;
	const since = { desks: 1, changed: 0, scenarios: 0 };
	const desks = [{ created: 10 * day }, { created: 12 * day }];

	it('comes some days after the first work, or after the last backup', () => {
		expect(isBackupDue({ last: null, since }, desks, 12 * day)).toBe(false);
		expect(isBackupDue({ last: null, since }, desks, 14 * day)).toBe(true);
		expect(isBackupDue({ last: { at: 13 * day }, since }, desks, 14 * day)).toBe(false);
		expect(isBackupDue({ last: { at: 13 * day }, since }, desks, 17 * day)).toBe(true);
	});

	it('never comes when everything is saved', () => {
		const none = { desks: 0, changed: 0, scenarios: 0 };
		expect(isBackupDue({ last: { at: 0 }, since: none }, desks, 99 * day)).toBe(false);
		expect(isBackupDue({ last: null, since: none }, [], 99 * day)).toBe(false);
	});
});

it('names the files of backups by title and day', () => {
	const day = new Date('2026-11-29T12:00:00Z');
	expect(fileName('', day)).toBe('deskdrill-2026-11-29.json');
	expect(fileName("The CFO's laptop", day)).toBe('deskdrill-the-cfos-laptop-2026-11-29.json');
	expect(fileName('../../Zoë / 銀行: ?', day)).toBe('deskdrill-zoe-銀行-2026-11-29.json');
	expect(fileName('???', day)).toBe('deskdrill-2026-11-29.json');
	expect(fileName('a'.repeat(300), day).length).toBeLessThan(80);
});

it('deletes our own local storage, and nothing of other pages of the host', () => {
	const kept = new Map([
		['deskdrill theme', 'dark'],
		['deskdrill address of 3', '/osTicket/'],
		['other app', 'stays']
	]);
	const storage = {
		get length() {
			return kept.size;
		},
		key: (at: number) => [...kept.keys()][at] ?? null,
		removeItem: (name: string) => void kept.delete(name)
	};
	const refusing = () => {
		throw new Error('denied');
	};
	eraseTraces([refusing, () => storage]);
	expect([...kept.keys()]).toEqual(['other app']);
});

it('lists storage use, without what is not there', () => {
	const size = (bytes: number, exact = true) => ({ bytes, exact });
	const desk = {
		tickets: 2,
		steps: 9,
		files: 0,
		drafts: { count: 1, bytes: 50 },
		rows: size(700, false),
		attached: size(0)
	};
	const beside = { scenarios: { count: 1, bytes: 40 }, settings: { count: 1, bytes: 10 } };
	expect(partsOf([desk, desk], beside, null)).toMatchObject([
		{
			name: 'Desks',
			bytes: 1400,
			exact: false,
			about: expect.stringContaining('4 tickets in 2 desks')
		},
		{
			bytes: 150,
			exact: true,
			about: '2 drafts, 1 scenario file of your own and your settings'
		}
	]);
	expect(partsOf([], null, 99).map(({ name }) => name)).toEqual(['Desks', 'The app itself']);
	expect(sizeOf({ ...desk, attached: size(30) })).toEqual(size(780, false));
});
