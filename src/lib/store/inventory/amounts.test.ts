import { expect, it } from 'vitest';
import { byteWords, counted } from './amounts.ts';

it('writes sizes as a person reads them', () => {
	const sizes = [0, 1, 999, 1000, 1250, 999_949, 999_950, 999_960, 12_345_678, 3.5e9, 7e12];
	expect(sizes.map((bytes) => byteWords(bytes))).toEqual([
		'0 bytes',
		'1 byte',
		'999 bytes',
		'1 kB',
		'1.3 kB',
		'999.9 kB',
		'1 MB',
		'1 MB',
		'12.3 MB',
		'3.5 GB',
		'7,000 GB'
	]);
	expect(byteWords(2e6, false)).toBe('about 2 MB');
});

it('counts one thing, several, and thousands', () => {
	expect([0, 1, 1200].map((count) => counted(count, 'desk'))).toEqual([
		'0 desks',
		'1 desk',
		'1,200 desks'
	]);
	expect(counted(2, 'copy', 'copies')).toBe('2 copies');
});
